/** A line for each kind of what is told of money, each with accounts of its own: figure and sentence are as Stripe documents it. */
import { describe, expect, it } from '@jest/globals';
import { beginning, connectedAgent } from '../harness';
import { accountOf } from './account';
import { acting } from './acting';
import { coming } from './coming';
import { seeing } from './seeing';

const kinds = [...seeing, ...coming, ...acting];
const inputs = kinds.flatMap(([kind, all]) => all.map(([name, ...rest]) => [`${kind}: ${name}`, ...rest] as const));
const addressOf = (index: number) => `kim-${index}@kinds.example`;

/** One agent for all, whose account has every customer: each opens their own. */
const opened = () =>
  beginning('an account of all kinds', async () => {
    const agent = await connectedAgent('secret');
    for (const [index, [, make]] of inputs.entries())
      make(accountOf(agent.stripe.test, `Kind${String(index).padStart(4, '0')}`, addressOf(index)));
    return agent;
  });

describe('what is told of money', () => {
  it.each(inputs.map((input, index) => [input[0], index] as const))('%s', async (_, index) => {
    const [, , clicks, says, not = []] = inputs[index] as (typeof inputs)[number];
    const agent = await opened();
    await agent.opens(addressOf(index));
    for (const click of clicks) {
      const [, field, value] = /^(\w+)=(.*)$/.exec(click) ?? [];
      const pattern = /^\/(.*)\/$/.exec(click)?.[1];
      const found = agent.seen.offers.find((each) => (pattern ? each.includes(pattern) : each.startsWith(click)));
      if (field) await agent.fills(field, value ?? '');
      else await agent.clicks(found ?? click);
    }
    for (const each of says) expect(agent.seen.text).toMatch(each);
    for (const each of not) expect(agent.seen.text).not.toMatch(each);
  });
});

it('has at least three accounts for each of the thirteen kinds', () => {
  expect(kinds).toHaveLength(13);
  for (const [, all] of kinds) expect(all.length).toBeGreaterThanOrEqual(3);
});
