/** Everything that one execution works with. Services are reached here and nowhere above. */

import { asker } from '../actions/asker';
import { givenBack } from '../actions/given-back';
import { type Intentions, openIntentions } from '../actions/intention';
import { openLedger } from '../actions/ledger';
import type { Means } from '../actions/perform';
import { openRecent } from '../actions/recent';
import { needsEnded } from '../billing/ended';
import type { Reader } from '../cards/card';
import type { Target } from '../cards/routes';
import { lackOf, type Prompt } from '../google/consent';
import { activeUserAddress, digest, newId } from '../google/environment';
import { MailboxFailure, readHeaders } from '../google/mailbox';
import { type Cache, type Properties, succeeds, underUserLock, userCache, userProperties } from '../google/store';
import { readSettings, type Settings } from '../keys/settings';
import { openVault, type Vault } from '../keys/vault';
import { type Where, wordsAt, wordsForCustomer } from '../language/words/languages';
import type { Words } from '../language/words/words';
import { openLately } from '../lookup/lately';
import { openMemory } from '../lookup/memory';
import { readBeside } from '../lookup/open';
import { openRemembered } from '../lookup/remembered';
import type { Sources } from '../lookup/sources';
import { once } from '../once';
import { type People, peopleOn } from '../people/people';
import { kindBarred } from '../policy/rules';
import type { Team } from '../policy/team';
import { listOf } from '../stripe/part';
import { startBudget } from './budget';
import type { Event } from './event';
import { policyFor, teamRules } from './policy';
import { draftRefusal } from './refused-drafts';

export interface Desk extends Sources, Means {
  event: Event;
  vault: Vault;
  intentions: Intentions;
  /** As the agent reads them. */
  words: Words;
  /** As a customer reads them who prefers these languages. */
  wordsFor(preferredLocales: readonly string[]): Words;
  reader: Reader;
  properties: Properties;
  cache: Cache;
  /** As far as the team lets them be as the user likes. */
  settings(): Settings;
  /** As they were when this execution read them. */
  team(): Team;
  /** The user's own address; null when Google does not tell. */
  agent(): string | null;
  /** Who is on the open message; null when none is open, and when it is `unreadable`. */
  people(): People | null;
  /** Where Google does not let the open message be read: its own prompt. */
  unreadable(): Prompt | null;
  /** Where Google is known to let no draft be opened: its own prompt. Of the demo none is opened either. */
  draftRefusal(): Prompt | null;
}

/** What one who waited for another execution of this user needs of the run to say what became of it, in ms. */
const afterLockMs = 8_000;

/** `isOffered`: whether a link to a screen is offered, which is known above. */
export function openDesk(event: Event, isOffered: (desk: Desk, target: Target) => boolean): Desk {
  const now = () => Date.now();
  const properties = userProperties();
  const cache = userCache();
  const needed = roomy(properties);
  const vault = openVault(needed, now, newId);
  const memory = openMemory(cache, properties, { digest, newId });
  const budget = startBudget(now);
  const isDemo = () => {
    let is = false;
    // A store that fails costs no card.
    succeeds(() => {
      is = vault.demo() !== null;
    });
    return is;
  };
  const words = wordsOf(event, isDemo);
  const team = once(teamRules);
  const settings = () => within(team(), readSettings(properties));
  const agent = () => agentAddress(properties);
  const ledger = openLedger(properties, now);
  const policy: Desk['policy'] = (connection, customer, about) =>
    policyFor({ team: team(), agent: agent(), now: now(), ledger }, connection, about, (intention) =>
      givenBack(asker(desk, connection), customer, { now: now(), intention }),
    );
  let opened: Opened | undefined;
  const open = () => {
    opened = opened ?? openedMessage(event, agent(), { ...settings(), colleagues: team().domains });
    return opened;
  };
  const desk: Desk = {
    event,
    vault,
    properties,
    now,
    budget,
    words,
    wordsFor: (preferredLocales) => wordsForCustomer(preferredLocales, words, whereOf(event)),
    reader: {
      words,
      mobile: event.mobile,
      offers: (target) => isOffered(desk, target),
      bar: (connection, does) => kindBarred(policy(connection, '', null), does),
    },
    cache,
    memory,
    remembered: openRemembered(properties, digest),
    settings,
    team,
    ledger,
    policy,
    intentions: openIntentions(needed, now),
    recent: openRecent(needed),
    newId,
    use: vault.use,
    wantsEnded: ({ customer, subscriptions, charges, invoices }) =>
      needsEnded(
        {
          customer,
          subscriptions: listOf(subscriptions),
          charges: listOf(charges),
          invoices: listOf(invoices),
        },
        now() / 1000,
      ),
    keyOf: vault.keyOf,
    connection: vault.find,
    outdated: memory.outdated,
    lately: openLately(memory, now),
    beside: (connection, customer, requests) => readBeside(desk, connection, customer, addressesOn(desk), requests),
    reread: properties.reread,
    underLock: (work) =>
      underUserLock(Math.max(0, budget.left() - afterLockMs), () => {
        properties.reread();
        return work();
      }),
    agent,
    people: () => open().people,
    unreadable: () => open().unreadable,
    draftRefusal: () => (isDemo() ? { url: null } : draftRefusal(properties)),
  };
  return desk;
}

/** The team may only add to what the user keeps to themselves. */
function within({ domains, metadataKeys, tracing }: Team, own: Settings): Settings {
  return {
    ...own,
    domains: [...new Set([...own.domains, ...domains])],
    metadataKeys: own.metadataKeys.filter((key) => metadataKeys?.includes(key) ?? true),
    attribution: own.attribution || tracing,
  };
}

/** Of everybody on the open message; empty where Google does not give it. */
function addressesOn({ people }: Desk): string[] {
  try {
    return people()?.people.map(({ address }) => address) ?? [];
  } catch (error) {
    if (!(error instanceof MailboxFailure)) throw error;
    return [];
  }
}

/** The agent's words. */
export function wordsOf(event: Event, isDemo?: () => boolean): Words {
  return wordsAt(event.locale, { ...whereOf(event), ...(isDemo && { isDemo }) });
}

function whereOf({ timeZone }: Event): Where {
  return { timeZone, now: Date.now() };
}

interface Opened {
  people: People | null;
  unreadable: Prompt | null;
}

function openedMessage(
  { message }: Event,
  agent: string | null,
  { domains, colleagues }: Pick<Settings, 'domains'> & { colleagues: readonly string[] },
): Opened {
  if (!message) return { people: null, unreadable: null };
  try {
    return { people: peopleOn(readHeaders(message), { address: agent ?? '', domains, colleagues }), unreadable: null };
  } catch {
    const unreadable = lackOf('message');
    if (!unreadable) throw new MailboxFailure();
    return { people: null, unreadable };
  }
}

/** What is needed displaces what only helps: in a full store, what was seen of customers makes room. */
function roomy(properties: Properties): Properties {
  const set = (values: Record<string, string>) => {
    if (succeeds(() => properties.set(values))) return;
    const helping = properties.names().filter((name) => /^(seen|named)\./.test(name));
    succeeds(() => properties.remove(helping));
    properties.set(values);
  };
  return { ...properties, set };
}

/** Remembered, because asking Google costs a round trip at every message. */
function agentAddress(properties: Properties): string | null {
  const known = properties.get('agent');
  if (known) return known;
  const address = activeUserAddress();
  if (address) succeeds(() => properties.set({ agent: address }));
  return address || null;
}
