/**
 * Confirmed intentions, in the user's properties, so that a double click, a killed run or another day finds them. An
 * intention is minted when its confirmation is drawn, marked as sent right before its write, and settled by an answer.
 */
import type { Properties } from '../google/store';
import { isSaying, type Saying } from '../language/words/words';
import { once } from '../once';
import {
  fallback,
  flag,
  literal,
  maybe,
  number,
  object,
  parseText,
  type Read,
  recordOf,
  text,
  unknown,
} from '../stripe/lenient';

const stored = once(() =>
  object({
    v: literal([1]),
    action: text(),
    mode: literal(['live', 'test']),
    /** The address, until there is one. */
    customer: text(),
    object: text(),
    /** What will be done, for lists of what is open. */
    title: unknown(),
    fingerprint: text(),
    /** What the form said, as its action reads it. */
    values: unknown(),
    /** Whether the user must first say that this is the right person. */
    careful: flag(),
    /** Id of the subscription that one may want to end afterwards, or `*`; empty for none. */
    next: fallback(text, ''),
    /** Names of the products that it is about, by id. */
    products: fallback(() => recordOf(text), {}),
    agent: maybe(text),
    thread: maybe(text),
    /**
     * `changed`: nothing was written. `withdrawn`: it was said not to have been sent, and so it never is. `unconfirmed`: no
     * trace was found, and it can't be sent again.
     */
    state: literal(['minted', 'sent', 'done', 'accepted', 'failed', 'changed', 'withdrawn', 'unconfirmed']),
    /** ms since 1970 */
    mintedAt: number(),
    /** When its write first went out; ms since 1970. */
    triedAt: maybe(number),
    /** With which key, by its `keyId`; null before, and where an earlier version sent it. */
    sentWith: maybe(text),
    /** What went out then, and goes out again, whatever a later version would make of the values; null once it is settled. */
    request: maybe(() => object({ path: text(), params: unknown() })),
    /** What was done; null before. */
    outcome: unknown(),
    /** What else there is to say of it. */
    more: unknown(),
    /** The same where there is little room, if that is something else. */
    brief: unknown(),
    /** What the customer is told; null where there is nothing to tell. */
    tell: unknown(),
  }),
);

type Said = 'title' | 'outcome' | 'more' | 'brief' | 'tell';

export type Intention = { id: string; connection: string; title: Saying } & Record<
  Exclude<Said, 'title'>,
  Saying | null
> &
  Omit<Read<typeof stored>, 'v' | Said>;

/** In the place of what another version said otherwise: in words it claims nothing. */
export const lost: Saying = ['', ''];

/** Null where nothing was said. */
function sayingOf(stored: unknown): Saying | null {
  if (isSaying(stored)) return stored;
  return stored ? lost : null;
}

/** Names the connection, so that disconnecting finds it. */
const nameOf = ({ connection, id }: { connection: string; id: string }) => `intention.${connection}.${id}`;
/** A confirmation that was not answered in an hour, or is settled as long, has served its purpose. */
const keptMs = 3_600_000;

export interface Intentions {
  mint(
    intention: Omit<Intention, 'state' | 'mintedAt' | 'triedAt' | 'sentWith' | 'request' | Exclude<Said, 'title'>>,
  ): Intention;
  /** An intention is known only together with the connection it was minted for. */
  find(connection: string, id: string): Intention | null;
  /** `also`: other properties that change with it. Throws `StoreFailure`; the intention counts as saved all the same. */
  save(intention: Intention, also?: Record<string, string>): void;
  /** Sent, and no answer known: oldest first. */
  open(): Intention[];
  /** The properties of those that have served their purpose; to be deleted under the lock alone, as they are then. */
  outdated(): string[];
}

export function openIntentions(properties: Properties, now: () => number): Intentions {
  const find = (connection: string, id: string): Intention | null => {
    const parsed = parseText(stored(), properties.get(nameOf({ connection, id })));
    if (!parsed) return null;
    const { v: _, title, outcome, more, brief, tell, ...rest } = parsed;
    return {
      id,
      connection,
      ...rest,
      title: sayingOf(title) ?? lost,
      outcome: sayingOf(outcome),
      more: sayingOf(more),
      brief: sayingOf(brief),
      tell: sayingOf(tell),
    };
  };
  const all = () =>
    properties.names().flatMap((name) => {
      const [kind, connection, id] = name.split('.');
      return kind === 'intention' && connection && id ? (find(connection, id) ?? []) : [];
    });
  const save = ({ id, connection, ...rest }: Intention, also: Record<string, string> = {}) =>
    properties.set({ ...also, [nameOf({ connection, id })]: JSON.stringify({ v: 1, ...rest }) });
  return {
    mint: (fields) => {
      const unsaid = { outcome: null, more: null, brief: null, tell: null };
      const never = { triedAt: null, sentWith: null, request: null };
      const unsent = { state: 'minted', mintedAt: now(), ...never, ...unsaid } as const;
      const intention: Intention = { ...fields, ...unsent };
      save(intention);
      return intention;
    },
    find,
    save,
    open: () =>
      all()
        .filter(({ state }) => state === 'sent')
        .sort((a, b) => a.mintedAt - b.mintedAt),
    outdated: () =>
      all()
        .filter(({ state, mintedAt }) => state !== 'sent' && now() - mintedAt > keptMs)
        .map(nameOf),
  };
}
