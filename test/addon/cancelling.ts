/** A cancellation at its confirmation, and what became of it at Stripe. */
import { expect } from '@jest/globals';
import { writes } from './asked';
import { type Agent, beginning, openedAgent } from './harness';
import { fillsIn } from './paying';
import type { Seen } from './seen';

export const SUBSCRIPTION = 'sub_1TMonthly0000001';
export const CANCEL = 'Cancel at period end';
export const UNKNOWN = /^Outcome unknown$/;
export const NOT_DONE = /^Not carried out yet$/;
export const CLOSED = /^Could not be confirmed$/;

export function confirming(): Promise<Agent> {
  return beginning('a cancellation', async () => {
    const agent = await openedAgent('premium', 'monthly@example.com');
    await agent.clicks('Starter');
    await fillsIn(agent, 'Cancel');
    return agent;
  });
}

/** Writes that left the script since the account was connected. */
export const sentWrites = ({ session }: Agent) => writes(session.requests);

export const ends = ({ stripe }: Agent) => stripe.test.subscriptions.get(SUBSCRIPTION)?.cancel_at_period_end === true;

/** How often Stripe says that it carried the write out: replays and refusals don't count. */
export const effects = ({ stripe }: Agent) =>
  writes(stripe.requests).filter(
    ({ path, replayed, status }) => path === `/v1/subscriptions/${SUBSCRIPTION}` && !replayed && status === 200,
  ).length;

export function expectOneKey(agent: Agent): void {
  const keys = new Set(sentWrites(agent).map(({ idempotencyKey }) => idempotencyKey));
  expect(keys.size).toBe(1);
  expect([...keys][0]).toBeTruthy();
}

export const readsOnly = ({ requests }: Seen) => requests.every(({ method }) => method === 'GET');

/** The parameters of the confirming button that is on screen. */
export function perform({ seen }: Agent): Record<string, string> {
  const { primaryButton } = seen.card?.fixedFooter ?? {};
  const parameters = primaryButton?.onClick?.action?.parameters ?? [];
  return Object.fromEntries(parameters.map(({ key, value }) => [key ?? '', value ?? '']));
}

export function change({ stripe }: Agent, fields: object): void {
  const subscription = stripe.test.subscriptions.get(SUBSCRIPTION);
  if (subscription) stripe.test.subscriptions.set(SUBSCRIPTION, { ...subscription, ...fields });
}

export function changeItem({ stripe }: Agent, fields: object): void {
  for (const item of stripe.test.subscription_items.values()) {
    if (item.subscription === SUBSCRIPTION) stripe.test.subscription_items.set(item.id, { ...item, ...fields });
  }
}
