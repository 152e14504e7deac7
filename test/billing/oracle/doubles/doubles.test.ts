/**
 * Who follows only the recommendations gives back what was paid too often, and nothing that was paid rightly: held against
 * the book of random stories. `DOUBLES_FIGURES=1` prints how it went.
 */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openStripe, type StripeServer } from '../../../../preview/stripe/server';
import type { Double } from '../../../../src/billing/double';
import type { Charge } from '../../../../src/stripe/resources/charge';
import { cases } from '../../../cases';
import { isWhole, type Lived, live, meddle, NOW } from './account';
import { agentAt } from './driver';
import { type Story, stories } from './stories';

const numRuns = cases({ sample: 24, all: 10_000 });
const seed = 20_261_120;

/** Whether as many of its payments are left as are right, by the story's book, before this one goes back. */
function isRightful(stripe: StripeServer, { book }: Lived, id: string): boolean {
  const bought = book.find(({ charges }) => charges.includes(id));
  return !bought || bought.charges.filter((each) => isWhole(stripe, each)).length <= bought.right;
}

async function lived(stripe: StripeServer, story: Story) {
  const its = live(stripe, story);
  const { meddling, isSpoofed } = story;
  const first = its.charges[story.before.which % its.charges.length];
  if (first) meddle(stripe, story.before.what, first);
  const tally = { refunds: 0, rightful: 0, changed: 0 };
  const team = Array.from({ length: story.isTwo ? 2 : 1 }, () => agentAt(stripe, story));
  let isMeddled = false;
  const meddles = (when: Story['meddling']['when'], { tooMany, stays }: Double) => {
    if (isMeddled || when !== meddling.when) return;
    isMeddled = true;
    meddle(stripe, meddling.what, meddling.to === 'tooMany' ? tooMany.id : stays.id);
  };
  const confirms = async (agent: (typeof team)[number], id: string, intention: string) => {
    const isRight = isRightful(stripe, its, id);
    const before = stripe.test.refunds.size;
    const kind = await agent.confirms(intention);
    if (kind === 'changed') tally.changed += 1;
    if (stripe.test.refunds.size === before) return;
    tally.refunds += 1;
    if (isRight) tally.rightful += 1;
  };
  const follows = async (group: Charge[]): Promise<boolean> => {
    // All of them look before any of them does something.
    const seen: (Double | null)[] = [];
    for (const agent of team) seen.push(await agent.compares(group));
    const [double] = seen;
    if (!double) return false;
    meddles('compared', double);
    const tapped: (string | null)[] = [];
    for (const [index, agent] of team.entries()) {
      const its = seen[index];
      tapped.push(its ? await agent.taps(its, group, isSpoofed) : null);
    }
    meddles('tapped', double);
    for (const [index, agent] of team.entries()) {
      const intention = tapped[index];
      const id = seen[index]?.tooMany.id;
      if (intention && id) await confirms(agent, id, intention);
    }
    return true;
  };
  for (let round = 0; round < 4; round += 1) {
    const groups = (await team[0]?.warnings()) ?? [];
    let isAny = false;
    for (const group of groups) isAny = (await follows(group)) || isAny;
    if (!isAny) break;
  }
  const isCalm = ({ charges }: Lived['book'][number]) =>
    charges.every((id) => isWhole(stripe, id) || stripe.test.charges.get(id)?.refunded);
  const warned = (await team[0]?.warnings()) ?? [];
  const leftOf = ({ charges, right }: Lived['book'][number]) =>
    Math.max(0, charges.filter((id) => isWhole(stripe, id)).length - right);
  const isAsked = ({ charges }: Lived['book'][number]) =>
    warned.some((group) => group.filter(({ id }) => charges.includes(id)).length > 1);
  const calm = its.book.filter(isCalm);
  const untold = calm.filter((each) => each.isUntold && leftOf(each) > 0);
  const surplus = calm.reduce((sum, each) => sum + (each.isUntold ? 0 : leftOf(each)), 0);
  return {
    ...tally,
    asked: untold.filter(isAsked).length,
    unseen: untold.filter((each) => !isAsked(each)).length,
    missed: story.isWide && !isSpoofed ? surplus : 0,
    withheld: story.isWide && !isSpoofed ? 0 : surplus,
  };
}

it('gives back what was paid twice, and nothing that was paid rightly', async () => {
  const stripe = openStripe({ now: () => NOW * 1000, sample: false });
  const figures = {
    cases: 0,
    doubles: 0,
    refunds: 0,
    rightful: 0,
    missed: 0,
    changed: 0,
    withheld: 0,
    asked: 0,
    unseen: 0,
  };
  const wrong: unknown[] = [];
  for (const story of fc.sample(stories, { numRuns, seed })) {
    const { refunds, rightful, missed, changed, withheld, asked, unseen } = await lived(stripe, story);
    figures.cases += 1;
    figures.doubles += refunds + missed;
    figures.refunds += refunds;
    figures.rightful += rightful;
    figures.missed += missed;
    figures.changed += changed;
    figures.withheld += withheld;
    figures.asked += asked;
    figures.unseen += unseen;
    if ((rightful > 0 || missed > 0 || unseen > 0) && wrong.length < 5) wrong.push({ rightful, missed, unseen, story });
    stripe.requests.length = 0;
  }
  if (process.env.DOUBLES_FIGURES) process.stdout.write(`${JSON.stringify(figures)}\n${JSON.stringify(wrong)}\n`);
  expect({ rightful: figures.rightful, wrong: figures.rightful > 0 ? wrong : [] }).toEqual({ rightful: 0, wrong: [] });
  expect({
    isRare: figures.missed <= figures.doubles / 100,
    wrong: figures.missed > figures.doubles / 100 ? wrong : [],
  }).toEqual({ isRare: true, wrong: [] });
  // What can't be told is not passed over: the card asks.
  expect(figures.unseen).toBeLessThanOrEqual(figures.asked / 100);
  // The driver did something.
  expect(figures.refunds).toBeGreaterThan(numRuns / 20);
});
