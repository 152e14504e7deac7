/** What the user has settled for this add-on, beside the keys. */
import type { Properties } from '../google/store';
import { once } from '../once';
import { array, fallback, flag, object, parseText, recordOf, text } from '../stripe/lenient';

export interface Settings {
  /** Domains whose people are colleagues, beside the user's own. */
  domains: string[];
  /** Metadata of customers that is worth showing, by key. */
  metadataKeys: string[];
  /** The pattern of a link into the business's own product; empty for none. */
  product: string;
  /** Whether what is written to Stripe names the user and the conversation, for the account's owner to trace. */
  attribution: boolean;
  /** How the team writes to customers, by the language's tag: drafts in another language have the add-on's own words. */
  letters: Record<string, Letter>;
}

/** What stands around what a customer is told; an empty text leaves it to the add-on. */
export interface Letter {
  /** `NAME` stands for the customer's; without a name the add-on greets by itself. */
  greeting: string;
  /** A sentence of the team's own, before the end. */
  sentence: string;
  signOff: string;
}

const letter = once(() => object({ greeting: text(), sentence: text(), signOff: text() }));
const stored = once(() =>
  object({
    domains: array(text()),
    metadataKeys: array(text()),
    product: fallback(text, ''),
    attribution: flag(),
    letters: fallback(() => recordOf(letter), {}),
  }),
);
const none: Settings = { domains: [], metadataKeys: [], product: '', attribution: true, letters: {} };
const name = 'settings';

/** A property that can't be read counts as nothing settled. */
export function readSettings(properties: Properties): Settings {
  return parseText(stored(), properties.get(name)) ?? none;
}

export function saveSettings(properties: Properties, settings: Settings): void {
  properties.set({ [name]: JSON.stringify(settings) });
}

/** A field with several entries, by comma, semicolon, space or line. */
export function entriesOf(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((entry) => entry !== ''))].slice(0, maxEntries);
}

/** Far more than anyone needs, and far less than a property holds. */
const maxEntries = 50;
