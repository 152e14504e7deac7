/**
 * The rules of a team, as whoever owns the script project writes them: one JSON value. What can't be read, or is not known
 * here, widens nothing: it is named, and until it is mended nothing is written anywhere.
 */
import { once } from '../once';
import {
  array,
  flag,
  literal,
  number,
  optional,
  parse,
  parseJson,
  type Read,
  record,
  refusals,
  type Schema,
  strictObject,
  such,
  text,
} from '../stripe/lenient';
import { covers, effectNames } from './effect';

/** In minor units, by Stripe's lower-case name of the currency. */
export type Amounts = Record<string, number>;

/** How much. A currency that one of them does not name is not allowed at all. */
export interface Limits {
  perAction?: Amounts | undefined;
  /** In 24 hours. */
  perDay?: Amounts | undefined;
  /** To one customer in 24 hours, whoever gives it back; of money back alone. */
  perCustomer?: Amounts | undefined;
  /** Since it was paid; of money back alone. */
  maxAgeDays?: number | undefined;
}

/** What somebody may do. What is left out is not limited. */
export interface Allotment {
  readOnly?: boolean | undefined;
  /** Names of effects: `moneyBack`, `subscription.end`; `subscription` for each of its changes. */
  may?: string[] | undefined;
  moneyBack?: Limits | undefined;
  moneyIn?: Limits | undefined;
  balance?: Limits | undefined;
}

export interface Team {
  /** Whether there are any rules. */
  isSet: boolean;
  /** Where something stands that can't be read; empty for the whole value. */
  faults: readonly string[];
  everyone: Allotment;
  /** Says otherwise for these: what is left out is as for everyone. Addresses in lower case. */
  people: readonly (Allotment & { who: readonly string[] })[];
  keys: {
    mode?: 'live' | 'test' | undefined;
    restrictedOnly?: boolean | undefined;
    /** `acct_…` */
    accounts?: string[] | undefined;
    maxAgeDays?: number | undefined;
  };
  /** Domains of colleagues, beside the user's own. */
  domains: readonly string[];
  /** The metadata that may be shown, by key; null for any. */
  metadataKeys: readonly string[] | null;
  /** Whether what is written to Stripe names the user and the conversation, whatever they prefer. */
  tracing: boolean;
  /** Keys that were put here before are deleted; ms since 1970, null for none. */
  disconnectBefore: number | null;
}

/** The script property that they stand in. */
export const teamProperty = 'rules';

const days = () => such(number(), (value) => value > 0);
const amounts = () =>
  record(
    such(text(), (value) => /^[a-z]{3}$/.test(value)),
    such(number(), (value) => Number.isSafeInteger(value) && value >= 0),
  ) as Schema<Amounts>;
const money = { perAction: () => optional(amounts()), perDay: () => optional(amounts()) };
const made = () => ({ perAction: money.perAction(), perDay: money.perDay() });
const isEffect = (named: string) => effectNames().some((each) => covers(named, each));
const allotment = () => ({
  readOnly: optional(flag()),
  may: optional(array(such(text(), isEffect))),
  moneyBack: optional(strictObject({ ...made(), perCustomer: optional(amounts()), maxAgeDays: optional(days()) })),
  moneyIn: optional(strictObject(made())),
  balance: optional(strictObject(made())),
});
const address = () => such(text(), (value) => /^[^@\s]+@[^@\s]+$/.test(value));
const texts = (pattern: RegExp) => optional(array(such(text(), (value) => pattern.test(value))));

const stored = once(() =>
  strictObject({
    v: literal([1]),
    everyone: optional(strictObject(allotment())),
    people: optional(array(strictObject({ who: array(address()), ...allotment() }))),
    keys: optional(
      strictObject({
        mode: optional(literal(['live', 'test'])),
        restrictedOnly: optional(flag()),
        accounts: texts(/^acct_\w+$/),
        maxAgeDays: optional(days()),
      }),
    ),
    domains: texts(/^[^@\s]+\.[^@\s]+$/),
    metadataKeys: optional(array(text())),
    tracing: optional(flag()),
    disconnectBefore: optional(
      such(
        text(),
        (value) => /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?Z)?$/.test(value) && !Number.isNaN(Date.parse(value)),
      ),
    ),
  }),
);

const none = {
  everyone: {},
  people: [],
  keys: {},
  domains: [],
  metadataKeys: null,
  tracing: false,
  disconnectBefore: null,
};

/** `json`: null where there are no rules. */
export function readTeam(json: string | null): Team {
  if (json === null) return { ...none, isSet: false, faults: [] };
  const value = parseJson(json);
  const read = parse(stored(), value);
  return read ? teamOf(read) : unreadable(refusals(stored(), value));
}

/** Nothing of it is known but that there are rules. */
export function unreadable(faults: readonly string[]): Team {
  return { ...none, isSet: true, faults: [...new Set(faults)], metadataKeys: [], tracing: true };
}

function teamOf({
  everyone,
  people,
  keys,
  domains,
  metadataKeys,
  tracing,
  disconnectBefore,
}: Read<typeof stored>): Team {
  return {
    isSet: true,
    faults: [],
    everyone: everyone ?? {},
    people: (people ?? []).map((each) => ({ ...each, who: each.who.map((who) => who.toLowerCase()) })),
    keys: keys ?? {},
    domains: (domains ?? []).map((domain) => domain.toLowerCase()),
    metadataKeys: metadataKeys ?? null,
    tracing: tracing ?? false,
    disconnectBefore: disconnectBefore === undefined ? null : Date.parse(disconnectBefore),
  };
}

/**
 * What holds for this person: each of it must allow what they do. Who is named twice is bound by both; of whom nothing is
 * known (null), by all that is said of anybody.
 */
export function allotmentsOf({ everyone, people }: Team, agent: string | null): Allotment[] {
  const own = people.filter(({ who }) => agent === null || who.includes(agent.toLowerCase()));
  const said = own.map(({ who: _, ...each }) => ({ ...everyone, ...each }));
  return agent === null || said.length === 0 ? [everyone, ...said] : said;
}
