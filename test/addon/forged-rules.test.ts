/** Callbacks that nobody drew, a hundred thousand with `npm run test:long`: no write gets beyond the rules of a team. */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { offered } from '../../src/actions/list';
import { commands } from '../../src/app/commands';
import { screens } from '../../src/screens/list';
import { cases } from '../cases';
import { writes } from './asked';
import { perform } from './cancelling';
import { type Agent, beginning, connectedAgent, idsOf } from './harness';
import { fillsIn, label } from './paying';
import { setRules } from './rules';

/** What is confirmed before the rules are set, and would leave if they did not bar it. */
const confirmed: readonly [row: RegExp, action: string, fields: Record<string, string>][] = [
  [/^Starter/, 'Cancel', {}],
  [/^\$29\.00 paid/, 'Refund', { amount: '10' }],
  [/^\$29\.00 paid/, 'Re-send receipt', { address: 'books@example.com' }],
];

const parameters: Record<string, string>[] = [];

const atTheInbox = () =>
  beginning('confirmed', async () => {
    const agent = await connectedAgent('premium');
    for (const [row, action, fields] of confirmed) {
      await agent.opens('monthly@example.com');
      await agent.clicks(label(agent.seen, row));
      await fillsIn(agent, action, fields);
      parameters.push(perform(agent));
    }
    return agent;
  });

/** What was given back since, in cents. */
const givenBack = ({ stripe }: Agent, known: ReadonlySet<string>) =>
  [...stripe.test.refunds.values()].reduce((sum, { id, amount }) => sum + (known.has(id) ? 0 : amount), 0);

const rules: readonly [name: string, rules: object, mayLeave: RegExp][] = [
  ['to be read only', { everyone: { readOnly: true } }, /^$/],
  ['what is not known', { everyone: { allow: 'all' } }, /^$/],
  ['what is about contact', { everyone: { may: ['contact'] } }, /^\/v1\/(charges\/ch_\w+|customers(\/cus_\w+)?)$/],
  ['$5.00 of money back', { everyone: { may: ['moneyBack'], moneyBack: { perDay: { usd: 500 } } } }, /^\/v1\/refunds$/],
];

it.each(rules)('where a team allows %s, no forged callback writes anything else', async (allows, team, mayLeave) => {
  const agent = await atTheInbox();
  const { session, stripe } = agent;
  const { charges, subscriptions, invoices, customers } = stripe.test;
  const some = (from: Map<string, unknown>) => [...from.keys()].slice(0, 12);
  const mona = 'cus_1TMonthly0000001';
  const hers = [...charges.values()].flatMap(({ id, customer }) => (customer === mona ? [id] : []));
  const objects = [...hers, 'sub_1TMonthly0000001', mona, ...some(charges), ...some(subscriptions), ...some(invoices)];
  const of = (...values: string[]) => fc.constantFrom(...values);
  const strange = of('', '*', '__proto__', 'constructor', '\u0000');
  setRules(agent, team);
  const before = session.stores.snapshot();
  // To test a key is to send its probes, which name objects that can’t exist.
  const probing = ['saveKey', 'saveReplacement', 'testAgain', 'checkAllRows', 'mended'];
  const routes = Object.keys({ ...screens, ...commands }).filter((name) => !probing.includes(name));
  const mostly = (arbitrary: fc.Arbitrary<string>, rarely = strange) =>
    fc.oneof({ weight: 12, arbitrary }, { weight: 2, arbitrary: rarely }, { weight: 1, arbitrary: strange });
  const forged = fc.record({
    route: mostly(of('perform', 'perform', 'resume', 'prepareForm', 'prepareForm'), of(...routes)),
    connection: mostly(fc.constant(idsOf(agent)[0] ?? ''), fc.string()),
    action: mostly(of('refund', 'refund', 'receipt'), of(...offered.map(({ name }) => name))),
    customer: mostly(fc.constant(mona), of(...some(customers))),
    object: mostly(of(...hers), of(...objects)),
    readOnly: fc.string(),
    address: of('monthly@example.com'),
    accounts: fc.string(),
    on: of('payment', 'invoice', 'subscription', 'outcome'),
  });
  const fields = fc.record(
    {
      amount: mostly(of('1', '2', '2', '5', '5'), of('10', '29', '-1', '1e9')),
      reason: fc.constant('none'),
      note: fc.constant(''),
      currency: mostly(of('usd', 'eur')),
      rightPerson: mostly(of('yes')),
      readOnly: of('no'),
      description: fc.string(),
      address: of('books@example.com'),
      name: fc.string(),
    },
    { requiredKeys: ['amount', 'reason', 'note', 'rightPerson'] },
  );
  let known = new Set(stripe.test.refunds.keys());
  const beyond: string[] = [];
  let leaving = 0;
  let run = 0;
  await fc.assert(
    fc.asyncProperty(forged, fields, fc.nat(), async (claimed, filled, which) => {
      if (run++ % 50 === 0) {
        // What a callback disconnected would make the others vain. With it a day begins anew.
        session.stores.restore(before);
        known = new Set(stripe.test.refunds.keys());
      }
      // What was confirmed before, and what the callbacks before this one prepared.
      const minted = [...session.stores.userProperties.keys()].flatMap((name) =>
        name.startsWith('intention.') ? [name.split('.').at(-1) ?? ''] : [],
      );
      const intentions = [...parameters.map(({ intention = '' }) => intention), ...minted];
      const sent = agent.sent.length;
      const formInputs = Object.fromEntries(
        Object.entries(filled).map(([name, value]) => [name, { stringInputs: { value: [value] } }]),
      );
      const event = {
        commonEventObject: {
          parameters: {
            ...claimed,
            intention: (which % 2 ? minted.at(-1) : intentions[which % intentions.length]) ?? '',
          },
          formInputs,
          userLocale: 'en-US',
          timeZone: { id: 'UTC' },
        },
      };
      const { outcome } = await session.runtime.run({ functionName: 'onAction', event });
      expect(outcome.kind).toBe('returned');
      const left = writes(agent.sent.slice(sent)).map(({ url }) => new URL(url).pathname);
      leaving += left.length;
      beyond.push(...left.filter((path) => !mayLeave.test(path)));
      if (givenBack(agent, known) > 500) beyond.push('more than $5.00');
    }),
    { numRuns: cases({ sample: 15, all: 25_000 }) },
  );
  if (process.env.FORGED_FIGURES)
    process.stdout.write(`${JSON.stringify({ allows, callbacks: run, left: leaving, beyond: beyond.length })}\n`);
  expect(beyond).toEqual([]);
});
