/** What the README tells of speed: counts and waiting by a virtual clock, which are the same on every machine. */
import { once } from '../src/once';
import { type Compared, compared, latencyMs, openingCalled } from './compared';
import { agentsCarried, assumed, readsAMonth, readsForTransaction, type Sight, smallestAllocation } from './month';
import { costOf } from './openings';

const sights: Readonly<Record<Sight, string>> = {
  again: 'the same sender again within 10 minutes',
  seenBefore: 'a sender seen before',
  firstSight: 'first sight, of products that others have',
  nobody: 'nobody found',
};

/** Of customers who have no current subscription: where it differs. */
const sightsOfFormer = {
  ...sights,
  seenBefore: 'a sender seen before, who has no subscription any more',
  firstSight: 'first sight of somebody who has no subscription any more',
};

/** Reads of each kind of opening, counted. */
export async function readsOf(openings = sights): Promise<Record<Sight, number>> {
  const counted = Object.entries(openings).map(
    async ([sight, name]) => [sight, (await costOf(openingCalled(name))).gets] as const,
  );
  return Object.fromEntries(await Promise.all(counted)) as Record<Sight, number>;
}

const counted = (count: number) => count.toLocaleString('en-US');
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const percent = (share: number) => `${share * 100} %`;

function comparisonTable(all: readonly Compared[]): string {
  const rows = all.map(({ name, trips: { waves, gets, ms } }) => [name, waves, gets, seconds(ms)]);
  const lines = [['', 'Round trips', 'Reads', `At ${latencyMs} ms each`], ['---', '---', '---', '---'], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

async function written(): Promise<string> {
  const [all, reads] = [await compared(), await readsOf()];
  const { mailsADay, workdays, shares } = assumed;
  const each = readsAMonth(reads, assumed);
  const agents = agentsCarried(each);
  const ofFormer = readsAMonth(await readsOf(sightsOfFormer), assumed);
  return `${comparisonTable(all)}

Stripe counts reads: an account has ${counted(readsForTransaction)} a month for each transaction, and never less than ${counted(smallestAllocation)}. An agent who
opens ${mailsADay} mails on each of ${workdays} days (${percent(shares.again)} of them again within ten minutes, ${percent(shares.seenBefore)} from senders seen before, ${percent(shares.firstSight)}
from new ones, ${percent(shares.nobody)} from nobody known) takes ${counted(each)} reads by a Premium key. So the smallest account carries ${agents} such agents, or ${agentsCarried(each / 2)} who
open half as many mails; every ${Math.ceil(each / readsForTransaction)} transactions a month carry one more. If
none of their customers had a current subscription, it would be ${counted(ofFormer)} reads and ${agentsCarried(ofFormer)} agents. These shares are assumed, and what is tapped comes on top.`;
}

const found = once(written);

/** The part of the README, once per process. */
export const speedText = (): Promise<string> => found();
