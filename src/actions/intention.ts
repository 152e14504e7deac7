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
    /** Id of the intention that was confirmed with it, and can be carried out once it is done; empty for none. */
    followedBy: fallback(text, ''),
    /** What was done before it and confirmed with it; null for what stands by itself. */
    before: unknown(),
    agent: maybe(text),
    thread: maybe(text),
    /** Who asked the agent for it by mail; null where nobody did, or what is written is not to say. */
    askedBy: maybe(text),
    /**
     * The request by mail that it carries out as it was asked, by a name that is the same for every colleague who got it; null for
     * none.
     */
    asked: maybe(text),
    /**
     * `changed`: nothing was written. `withdrawn`: it was said not to have been sent, and so it never is. `unconfirmed`: no
     * trace was found, and it can't be sent again. `waiting`: what it follows is not done. `due`: that is done, and this is not.
     */
    state: literal([
      'waiting',
      'due',
      'minted',
      'sent',
      'done',
      'accepted',
      'partly',
      'failed',
      'changed',
      'withdrawn',
      'unconfirmed',
    ]),
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
    /** What the customer can be told before it is done; null where there is nothing to tell. */
    quote: unknown(),
    /** What the customer is told; null where there is nothing to tell. */
    tell: unknown(),
    /** What they are told of what was done before it; likewise. */
    tellBefore: unknown(),
  }),
);

type Said = 'title' | 'before' | 'outcome' | 'more' | 'brief' | 'quote' | 'tell' | 'tellBefore';

export type Intention = { id: string; connection: string; title: Saying } & Record<
  Exclude<Said, 'title'>,
  Saying | null
> &
  Omit<Read<typeof stored>, 'v' | Said>;

/**
 * What marks its effect at Stripe: of a request by mail the same for every colleague who carries it out, so that one finds what
 * another did.
 */
export const traceOf = ({ id, asked }: Pick<Intention, 'id' | 'asked'>): string => asked ?? id;

/**
 * Under which its write goes out. Colleagues who carry out the same request within the same minute share one, so that Stripe takes
 * one of them, should it know such keys across API keys, which it does not say; later, what the first one did is found by its trace.
 */
export function idempotencyKeyOf({ id, asked, triedAt, mintedAt }: Intention): string {
  return asked === null ? id : `${asked}-${Math.floor((triedAt ?? mintedAt) / 60_000)}`;
}

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
  /** `state`: `waiting` for what follows another. */
  mint(
    intention: Omit<
      Intention,
      'state' | 'mintedAt' | 'triedAt' | 'sentWith' | 'request' | Exclude<Said, 'title' | 'quote'>
    >,
    state?: 'minted' | 'waiting',
  ): Intention;
  /** An intention is known only together with the connection it was minted for. */
  find(connection: string, id: string): Intention | null;
  /** `also`: other properties that change with it. Throws `StoreFailure`; the intention counts as saved all the same. */
  save(intention: Intention, also?: Record<string, string>): void;
  /** The property in which it is kept, for one that is saved together with another. */
  property(intention: Intention): Record<string, string>;
  /** Sent, and no answer known: oldest first. */
  open(): Intention[];
  /** Confirmed with something that is done since, and not carried out: oldest first. */
  due(): Intention[];
  /** The properties of those that have served their purpose; to be deleted under the lock alone, as they are then. */
  outdated(): string[];
}

export function openIntentions(properties: Properties, now: () => number): Intentions {
  const find = (connection: string, id: string): Intention | null => {
    const parsed = parseText(stored(), properties.get(nameOf({ connection, id })));
    if (!parsed) return null;
    const { v: _, title, before, outcome, more, brief, quote, tell, tellBefore, ...rest } = parsed;
    return {
      id,
      connection,
      ...rest,
      title: sayingOf(title) ?? lost,
      before: sayingOf(before),
      outcome: sayingOf(outcome),
      more: sayingOf(more),
      brief: sayingOf(brief),
      quote: sayingOf(quote),
      tell: sayingOf(tell),
      tellBefore: sayingOf(tellBefore),
    };
  };
  const all = () =>
    properties.names().flatMap((name) => {
      const [kind, connection, id] = name.split('.');
      return kind === 'intention' && connection && id ? (find(connection, id) ?? []) : [];
    });
  const property = ({ id, connection, ...rest }: Intention) => ({
    [nameOf({ connection, id })]: JSON.stringify({ v: 1, ...rest }),
  });
  const save = (intention: Intention, also: Record<string, string> = {}) =>
    properties.set({ ...also, ...property(intention) });
  const inState = (wanted: Intention['state']) =>
    all()
      .filter(({ state }) => state === wanted)
      .sort((a, b) => a.mintedAt - b.mintedAt);
  return {
    mint: (fields, state = 'minted') => {
      const unsaid = { before: null, outcome: null, more: null, brief: null, tell: null, tellBefore: null };
      const never = { triedAt: null, sentWith: null, request: null };
      const unsent = { state, mintedAt: now(), ...never, ...unsaid };
      const intention: Intention = { ...fields, ...unsent };
      save(intention);
      return intention;
    },
    find,
    save,
    property,
    open: () => inState('sent'),
    due: () => inState('due'),
    outdated: () => {
      const awaited = inState('sent').map(({ followedBy }) => followedBy);
      return all()
        .filter(({ state, mintedAt }) => !/^(sent|due)$/.test(state) && now() - mintedAt > keptMs)
        .filter(({ id }) => !awaited.includes(id))
        .map(nameOf);
    },
  };
}
