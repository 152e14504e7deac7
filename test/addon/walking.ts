/** What agents do who click about: whatever stands on their cards, and whatever comes to their mind. */
import type { OnClickJson } from '../../preview/appsscript/types';
import { fieldsOf } from '../../preview/card/fields';
import { type Target, targetsOf } from '../../preview/card/targets';
import type { ServedRequest } from '../../preview/stripe/account';
import type { StripeServer } from '../../preview/stripe/server';
import { writes } from './asked';
import type { Agent } from './harness';
import type { Seen } from './seen';

/** Numbers that decide one step. */
export interface Throw {
  what: number;
  which: number;
  value: number;
}

export const pick = <T>(all: readonly T[], number: number): T => all[number % all.length] as T;

/** Whole, partial, too much, none, not an amount; an address; words. */
const typed = ['', '1', '10', '5.25', '0', '-3', '99999999', 'ten', '60', 'kim@example.com', 'Because', '<u>x</u>'];
/** What most people would type, by field. */
const sensible: Record<string, readonly string[]> = {
  amount: ['1', '5.25', '10', '60'],
  quantity: ['1', '2', '3'],
  trial: ['', '14'],
  address: ['kim@example.com'],
  email: ['kim@example.com'],
};
const days = ['2026-11-19', '2026-11-25', '2026-12-24', '2027-06-01'];

/** Fills in the card that is on screen. `always`: what is typed into a field in any case, by its name. */
export async function fillsOut(
  agent: Agent,
  { what, value }: Throw,
  always: Readonly<Record<string, string>> = {},
): Promise<void> {
  const passed: string[] = [];
  for (;;) {
    // What is chosen may bring further questions.
    const field = agent.seen.card && fieldsOf(agent.seen.card).find(({ name }) => !passed.includes(name));
    if (!field) return;
    const { name, takes } = field;
    passed.push(name);
    if (always[name] !== undefined) {
      await agent.fills(name, always[name]);
      continue;
    }
    if (name !== 'rightPerson' && what % 4 === 0) continue;
    const texts = value % 4 === 0 ? typed : sensible[name];
    if (takes.kind === 'text' && texts) await agent.fills(name, pick(texts, value + name.length));
    if (takes.kind === 'date' && value % 2 > 0) await agent.fills(name, pick(days, value));
    if (takes.kind === 'choice' && takes.items.length > 0) await agent.fills(name, pick(takes.items, value).value);
  }
}

export function paramsOf(onClick: OnClickJson | null | undefined): Record<string, string> {
  const { parameters = [] } = onClick?.action ?? {};
  return Object.fromEntries(parameters.map(({ key, value }) => [key ?? '', value ?? '']));
}

/** The parameters of the confirming button, where a confirmation is on screen. */
export function confirmationOn({ card }: Seen): Record<string, string> | null {
  const params = paramsOf(card?.fixedFooter?.primaryButton?.onClick);
  return params.route === 'perform' ? params : null;
}

export interface Offer {
  label: string;
  params: Record<string, string>;
  /** Whether it opens a draft. */
  isDraft: boolean;
}

/** Everything on screen that can be clicked, and where it leads. */
export function offersOn({ session }: Agent): Offer[] {
  return targetsOf(session.host.view()).flatMap(({ labels: [label = ''], disabled, does }: Target) =>
    does.kind === 'click' && !disabled
      ? [{ label, params: paramsOf(does.onClick), isDraft: does.onClick.action?.function === 'onDraft' }]
      : [],
  );
}

/** Every offer as often as its route is likely, but for what only a colleague may do. */
export function likelyOffers(agent: Agent, likely: Readonly<Record<string, number>>): Offer[] {
  const own = offersOn(agent).filter(({ label }) => label !== 'Ask');
  return own.flatMap((offer) => Array.from({ length: likely[offer.params.route ?? ''] ?? 0 }, () => offer));
}

/** Whether a write changed something at Stripe. */
export const isEffect = ({ status, replayed }: ServedRequest) => status === 200 && !replayed;

/** What changed something at Stripe, by number of the request. */
export function effectsSince({ requests }: StripeServer, start: number): ServedRequest[] {
  return writes(requests.slice(start)).filter(isEffect);
}

const intentionsIn = (objects: Iterable<{ metadata?: unknown }>) =>
  [...objects].flatMap(({ metadata }) => (metadata as Record<string, string> | null)?.tillside_intention ?? []);

/** Sentences about what is wrong with the account. */
export function wrongBooks({ test: store }: StripeServer): string[] {
  const charges = [...store.charges.values()];
  const refunds = [...store.refunds.values()];
  const back = (id: string) =>
    refunds
      .filter(({ charge, status }) => charge === id && status !== 'failed' && status !== 'canceled')
      .reduce((sum, { amount }) => sum + amount, 0);
  const twice = [store.refunds, store.payment_intents, store.checkout_sessions, store.payment_links].flatMap(
    (objects) => {
      const ids = intentionsIn(objects.values());
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    },
  );
  return [
    ...charges.flatMap(({ id, amount, amount_refunded, captured, status }) => [
      ...(amount_refunded > amount ? [`${id}: ${amount_refunded} of ${amount} refunded`] : []),
      ...(captured && status === 'succeeded' && refunds.some(({ charge }) => charge === id) && back(id) > amount
        ? [`${id}: refunds of ${back(id)} on ${amount}`]
        : []),
    ]),
    ...twice.map((id) => `Intention ${id} made two`),
  ];
}

/** Stand under every card: an answer that is none of these is not known. */
const answers =
  /^(Outcome unknown|Not permitted|Not carried out yet|Could not be confirmed|Still at work|The first tap is still at work|Not carried out|Outcome|Is this the right person\?|Confirmation no longer valid|Not possible now|Key no longer works|Too many requests|Stripe is busy with this|Stripe has a problem|Could not reach Stripe|Ran out of time|In the other mode|No longer there|Declined|The customer must confirm the payment|Stripe refused|Answer not understood|This card is out of date|Deleted customer|Done)$/;

export function isKnownAnswer({ title, text, hostError, offers }: Seen): boolean {
  return (
    hostError !== null ||
    answers.test(title) ||
    /Changed in Stripe meanwhile: nothing was written/.test(text) ||
    (offers.includes('Find') && /Done\.|Accepted, not finished\./.test(text))
  );
}
