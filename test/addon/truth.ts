/** What a card says of an outcome, held against what is so at that moment: at Stripe, and in the user's stores. */
import type { OnClickJson } from '../../preview/appsscript/types';
import type { StripeServer } from '../../preview/stripe/server';
import { writes } from './asked';
import type { Agent } from './harness';
import type { Seen } from './seen';
import { isEffect, isKnownAnswer, paramsOf } from './walking';

/** An intention as it was stored last, for as long as somebody may ask about it. */
export interface Kept {
  connection: string;
  state: string;
  action: string;
  object: string;
  values: Record<string, string>;
}

/** By id. */
export type Intentions = ReadonlyMap<string, Kept>;

/** What is so: by the id of an intention. */
export interface Facts {
  /** How often it changed something at Stripe. */
  effects: ReadonlyMap<string, number>;
  /** Its write left the script. */
  sent: ReadonlySet<string>;
  /** As it is stored now. */
  stored: Intentions;
}

/** What one execution answered. */
export interface Said {
  /** What was tapped, in words. */
  words: string;
  route: string;
  /** The intention that was asked about. */
  intention: string | null;
  seen: Seen;
  /** As they were when the answer came. */
  facts: Facts;
  /** Another execution that came in between, after this one had made up its mind. */
  overtaker: Said | null;
}

export function storedIntentions({ session: { stores } }: Agent): Intentions {
  return new Map(
    [...stores.userProperties].flatMap(([name, value]) => {
      const [kind, connection = '', id = ''] = name.split('.');
      return kind === 'intention' ? [[id, { ...(JSON.parse(value) as Kept), connection }] as const] : [];
    }),
  );
}

/** `known`: every intention that ever was stored. */
export function factsNow(windows: readonly Agent[], { requests }: StripeServer, known: Intentions): Facts {
  // A DELETE carries no key; it is told by the comment, which is another one with each cancellation.
  const byComment = new Map([...known].flatMap(([id, { values }]) => (values.comment ? [[values.comment, id]] : [])));
  const effects = new Map<string, number>();
  for (const { idempotencyKey, params } of writes(requests).filter(isEffect)) {
    const { comment = '' } = (params.cancellation_details ?? {}) as { comment?: string };
    const id = idempotencyKey ?? byComment.get(comment);
    if (id) effects.set(id, (effects.get(id) ?? 0) + 1);
  }
  const sent = windows.flatMap(({ session }) =>
    writes(session.requests).map(
      ({ idempotencyKey, query }) => idempotencyKey ?? byComment.get(String(query['cancellation_details[comment]'])),
    ),
  );
  return { effects, sent: new Set(sent.flatMap((id) => id ?? [])), stored: storedIntentions(windows[0] as Agent) };
}

const asks = /^(perform|resume|checkOutcome|openOutcome)$/;
const isSettled = (kept: Kept | undefined) => kept !== undefined && !/^(waiting|due|minted|sent)$/.test(kept.state);

/** Sentences about what was said and is not so. */
export function untruths({ words, route, intention, seen, facts, overtaker }: Said): string[] {
  const { effects, sent, stored } = facts;
  const { title, text, runs } = seen;
  if (runs.length === 0 || seen.hostError !== null) return [];
  const isOvertaken = (id: string) => overtaker?.intention === id && asks.test(overtaker.route);
  const made = intention === null ? 0 : (effects.get(intention) ?? 0);
  const wroteItself = runs.some(({ services }) => (services['UrlFetchApp.fetch'] ?? 0) > 0);
  const isAsked = intention !== null && asks.test(route);
  const offered = offersIn(seen);
  const subject = offered.find(({ route: to }) => to === 'checkOutcome')?.intention ?? null;
  const wrong: [boolean, string][] = [
    [title === 'Something unexpected', 'something unexpected'],
    [isAsked && /^.*\b(Done|Accepted, not finished|Not done)\. /m.test(text) && made !== 1, `said to be done: ${made}`],
    [isAsked && denies.test(text) && made > 0 && !isOvertaken(intention), 'said to have done nothing, and it was done'],
    [title === 'Not carried out yet' && made > 0 && !isOvertaken(String(intention)), 'said to leave no sign'],
    [sentNothing.test(text) && wroteItself, 'said to have sent nothing'],
    [/It was sent to Stripe/.test(text) && subject !== null && !sent.has(subject), 'said to have been sent'],
    [
      title === 'Outcome unknown' && subject !== null && isSettled(stored.get(subject)) && !isOvertaken(subject),
      'said to be unknown, and it is settled',
    ],
    ...offered.map(({ route: to, intention: id }): [boolean, string] => [
      /^(perform|resume)$/.test(to) && isSettled(stored.get(id)) && !isOvertaken(id),
      `offered, and it is settled: ${to}`,
    ]),
  ];
  return wrong.flatMap(([isWrong, what]) => (isWrong ? [`${words}: ${what}\n${title}\n${text}`] : []));
}

/** Whether a confirmation was answered by something that may be answered. */
export function isAnswer({ route, seen }: Said): boolean {
  const isTold = isKnownAnswer(seen) || seen.title === 'Google’s storage did not answer';
  return isTold || !/^(perform|resume)$/.test(route) || seen.runs.length === 0;
}

/** Nothing of this intention was done. */
const denies = /nothing was written|no money moved|nothing was changed in Stripe\./i;
/** This execution wrote nothing. */
const sentNothing = /this tap (sent|wrote) nothing|Nothing was sent by this tap|Nothing was changed in Stripe/i;

/** Where the card's taps lead that are about an intention. */
function offersIn({ card }: Seen): { route: string; intention: string }[] {
  const found: { route: string; intention: string }[] = [];
  JSON.stringify(card, (_, value: OnClickJson | null) => {
    const { route = '', intention } = value?.action ? paramsOf(value) : {};
    if (intention !== undefined) found.push({ route, intention });
    return value;
  });
  return found;
}
