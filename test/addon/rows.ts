/** Rows of a key, and what opening a customer asks of Stripe with those of each tier. */
import type { Permission } from '../../preview/stripe/permissions';
import type { Agent } from './harness';

export const read = (...rows: string[]) => rows.map((row) => `${row}_read` as Permission);
export const write = (...rows: string[]) => rows.map((row) => `${row}_write` as Permission);

export const FREE = ['GET /v1/customers/search'];
export const PREMIUM = [...FREE, 'GET /v1/charges', 'GET /v1/products'].sort();
export const OVERVIEW = [...PREMIUM, 'GET /v1/invoices'].sort();

/** What Stripe served after the test requests of connecting. */
export async function servedDuring<T>(agent: Agent, act: () => Promise<T>) {
  const before = agent.stripe.requests.length;
  const seen = await act();
  return { seen, served: agent.stripe.requests.slice(before) };
}
