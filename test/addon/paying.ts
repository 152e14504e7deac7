/** Actions on a payment: from the payment's card to the confirmation, and what became of it at Stripe. */
import type Stripe from 'stripe';
import { writes } from './asked';
import { type Agent, beginning, openedAgent } from './harness';
import type { Seen } from './seen';

export const refundsOf = ({ stripe }: Pick<Agent, 'stripe'>) => [...stripe.test.refunds.values()];
export const chargeOf = ({ stripe }: Pick<Agent, 'stripe'>, id: string) => stripe.test.charges.get(id) as Stripe.Charge;
export const label = ({ offers }: Seen, start: RegExp) => offers.find((offer) => start.test(offer)) ?? '';

/** A bank debit's charge is called py_. */
export const chargeOn = ({ text }: Seen) => /\b(?:ch|py)_[A-Za-z0-9]+/.exec(text)?.[0] ?? '';

/** The card of the newest payment whose row begins so, opened beside a mail of this customer's. */
export async function atPayment(address: string, row: RegExp, key = 'premium'): Promise<Agent> {
  return beginning(`${address} ${row} ${key}`, async () => {
    const agent = await openedAgent(key, address);
    await agent.clicks(label(agent.seen, row));
    return agent;
  });
}

/** What is filled in of an action's form, by field. */
export type Filled = Readonly<Record<string, string>>;

/** Ways to one end share a button, where more than one of them can be taken. */
const SHARED: Record<string, string> = {
  'Add an item': 'Add or remove an item',
  'Remove an item': 'Add or remove an item',
  'Stop charging for now': 'Pause',
  'Pause plan and access': 'Pause',
  'Request payment (page, 24 hours)': 'Request payment',
  'Request payment (link)': 'Request payment',
  'Turn off a payment link': 'Request payment',
  'Add a tax ID': 'Change tax IDs',
  'Replace a tax ID': 'Change tax IDs',
  'Remove a tax ID': 'Change tax IDs',
};

/** Goes behind the button that an action shares with others, where it stands there. */
export async function reaches(agent: Agent, action: string): Promise<void> {
  const shared = SHARED[action];
  if (shared && agent.seen.offers.includes(shared)) await agent.clicks(shared);
}

export async function taps(agent: Agent, action: string): Promise<Seen> {
  await reaches(agent, action);
  return agent.clicks(action);
}

export async function fillsIn(agent: Agent, action: string, filled: Filled = {}): Promise<Seen> {
  await taps(agent, action);
  for (const [field, value] of Object.entries(filled)) await agent.fills(field, value);
  return agent.seen.offers.includes('Continue') ? agent.clicks('Continue') : agent.seen;
}

/** The button that confirms. */
export function confirming({ seen }: Agent): string {
  return seen.card?.fixedFooter?.primaryButton?.text ?? '';
}

export const confirms = (agent: Agent) => agent.clicks(confirming(agent));

/** Writes that Stripe says it carried out: replays and refusals don't count. */
export const effects = ({ stripe }: Agent) =>
  writes(stripe.requests).filter(({ replayed, status }) => !replayed && status === 200);
