/** What a tap costs: each action from its form to its end, Refresh, and the cards of what the customer's card lists. */
import { all as deeds } from '../test/addon/deeds/all';
import { type Agent, connectedAgent } from '../test/addon/harness';
import type { Deed } from '../test/addon/matrix';
import { confirming, label, reaches } from '../test/addon/paying';
import type { Seen } from '../test/addon/seen';
import { type Cost, costIn } from './cost';
import { askedBy, contract, type Tap, wavesFor } from './limits';

export interface Click {
  /** The action, or the card that it opens. */
  what: string;
  tap: Tap;
  /** Waves that it may take. */
  waves: number;
  cost: Cost;
}

/** Counts the bytes of what an agent is answered. */
function counted(agent: Agent): (act: () => Promise<Seen>) => Promise<Cost> {
  let bytes = 0;
  agent.distorts((_, answer) => {
    bytes += Buffer.byteLength(answer.body);
    return answer;
  });
  return async (act) => {
    bytes = 0;
    const { runs, requests } = await act();
    return costIn(runs, requests, bytes);
  };
}

/** Each tap of it, from the card that offers it to its end. */
async function tapsOf({ key, given, from, way, action, filled = {} }: Deed): Promise<Click[]> {
  const agent = await connectedAgent(key);
  const clicks: Click[] = [];
  const count = counted(agent);
  const taps = async (act: () => Promise<Seen>, isWrite = false) => {
    const cost = await count(act);
    const tap = isWrite ? 'write' : agent.seen.offers.includes('Continue') ? 'form' : 'confirmation';
    const waves = wavesFor(tap, agent.seen.requests.map(askedBy));
    clicks.push({ what: action, tap, waves, cost });
  };
  given?.(agent.stripe);
  await agent.opens(from);
  for (const row of way) await agent.clicks(label(agent.seen, row));
  const fields = typeof filled === 'function' ? filled(agent) : filled;
  await reaches(agent, action);
  await taps(() => agent.clicks(action));
  for (const [field, value] of Object.entries(fields)) await agent.fills(field, value);
  if (agent.seen.offers.includes('Continue')) await taps(() => agent.clicks('Continue'));
  await taps(() => agent.clicks(confirming(agent)), true);
  await agent.session.close();
  return clicks;
}

interface Look {
  name: string;
  tap: 'refresh' | 'detail';
  from: string;
  /** What is clicked; the last of it is counted. */
  way: readonly RegExp[];
}

const MONA = 'monthly@example.com';

const looks: readonly Look[] = [
  { name: 'Refresh on a customer', tap: 'refresh', from: MONA, way: [/^Refresh$/] },
  { name: 'a subscription', tap: 'detail', from: MONA, way: [/^Starter/] },
  { name: 'a payment, and why its amount', tap: 'detail', from: MONA, way: [/^\$29\.00 paid Nov/] },
  { name: 'an unpaid invoice', tap: 'detail', from: 'pastdue@example.com', way: [/unpaid; next try/] },
  { name: 'ways to pay', tap: 'detail', from: 'pastdue@example.com', way: [/^Ways to pay$/] },
  { name: 'the timeline', tap: 'detail', from: MONA, way: [/^Timeline$/] },
  { name: 'what was paid in all', tap: 'detail', from: MONA, way: [/^Total paid$/] },
  { name: 'invoices by year', tap: 'detail', from: MONA, way: [/^Invoices by year$/] },
];

async function lookOf({ name, tap, from, way }: Look): Promise<Click> {
  const agent = await connectedAgent('extras');
  await agent.opens(from);
  for (const row of way.slice(0, -1)) await agent.clicks(label(agent.seen, row));
  const cost = await counted(agent)(() => agent.clicks(label(agent.seen, way.at(-1) as RegExp)));
  await agent.session.close();
  return { what: name, tap, waves: contract[tap], cost };
}

/** Every tap of every action, then what only looks. */
export async function clicksOf(): Promise<Click[]> {
  const clicks: Click[] = [];
  for (const deed of deeds) clicks.push(...(await tapsOf(deed)));
  for (const look of looks) clicks.push(await lookOf(look));
  return clicks;
}
