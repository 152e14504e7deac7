/** Who paid is found, however they paid and wherever they write from. `PAYER_FIGURES=1` prints how. */
import { expect, it } from '@jest/globals';
import { cases } from '../cases';
import { connectedAgent } from './harness';
import { type Payer, pay, payersOf, type Search, search } from './payers';

const count = cases({ sample: 12, all: 1_000 });
const seed = 20_261_128;

it('nearly every payer is found, and nobody wrong is opened without being marked', async () => {
  const payers = payersOf(count, seed);
  const agent = await connectedAgent('extras', { stripe: { sample: false } });
  for (const payer of payers) pay(agent.stripe, payer);
  const figures: Record<Search, number> = { atOnce: 0, oneTap: 0, byCard: 0, notFound: 0, wrong: 0 };
  const lost: (Payer & { how: Search })[] = [];
  for (const payer of payers) {
    const how = await search(agent, payer);
    figures[how] += 1;
    if (/notFound|wrong/.test(how)) lost.push({ ...payer, how });
  }
  const guests = payers.filter(({ isGuest }) => isGuest).length;
  if (process.env.PAYER_FIGURES)
    process.stdout.write(
      `${JSON.stringify({ payers: count, guests, ...figures })}\n${JSON.stringify(lost.slice(0, 5))}\n`,
    );
  expect(lost.filter(({ how }) => how === 'wrong')).toEqual([]);
  expect(lost.length).toBeLessThanOrEqual(count / 20);
});
