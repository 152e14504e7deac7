/** The time to a card beside that of others: on the same stand-in, with answers that take equally long. */
import { NOW, PREMIUM, startAgent } from './agent';
import type { Cost } from './cost';
import { before, type Opening, openings } from './openings';
import { inSequence, others, type Trips, tripsOf } from './others';

/** What every answer of Stripe's takes; ms. */
export const latencyMs = 200;

export interface Compared {
  name: string;
  trips: Trips;
  /** Of ours: the opening, by its name. */
  opening?: string;
}

/** With a key that may read invoices, since the others show them. */
const permissions = [...PREMIUM, 'invoice_read'] as const;
const email = 'monthly@example.com';

export function openingCalled(name: string): Opening {
  const found = openings.find((each) => each.name === name);
  if (!found) throw new Error(`There is no opening called “${name}”.`);
  return found;
}

const own = {
  'Tillside, the same sender again within 10 minutes': openingCalled('the same sender again within 10 minutes'),
  'Tillside, a sender seen before': openingCalled('seen before, with invoice_read'),
  'Tillside, first sight': openingCalled('first sight, with invoice_read'),
};

/** Ours first, then the others, each with what it waits for Stripe by a virtual clock. */
export async function compared(): Promise<Compared[]> {
  const ours: (Compared & { requests: Parameters<typeof inSequence>[0] })[] = [];
  for (const [name, row] of Object.entries(own)) {
    const { agent, open } = await before({ ...row, permissions }, latencyMs);
    const { length } = agent.session.requests;
    const { waves, gets, bytes, ms }: Cost = await open();
    const requests = agent.session.requests.slice(length);
    ours.push({ name, opening: row.name, trips: { waves, gets, bytes, ms }, requests });
    await agent.close();
  }
  const { stripe, session } = await startAgent({ permissions });
  const key = stripe.addKey({ name: 'the others', permissions, livemode: false });
  const sequences = [...others, inSequence(ours.at(-1)?.requests ?? [])];
  const theirs: Compared[] = [];
  for (const other of sequences)
    theirs.push({ name: other.name, trips: await tripsOf(other, { stripe, key, email, latencyMs, at: NOW }) });
  await session.close();
  return [...ours.map(({ requests: _, ...each }) => each), ...theirs];
}
