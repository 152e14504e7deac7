/** Parameters that no card carries, and events that Google never sends: nothing is written, and a card still comes. */
import { describe, expect, it } from '@jest/globals';
import type { Run } from '../../preview/appsscript/types';
import { writes } from './asked';
import { type Agent, connectedAgent, idsOf } from './harness';
import { fillsIn } from './paying';

const MONTHLY = { customer: 'cus_1TMonthly0000001', object: 'sub_1TMonthly0000001' };
const YEARLY = { customer: 'cus_1TYearly00000001', object: 'sub_1TYearly00000001' };
const prepare = { route: 'prepare', action: 'cancel' };

async function opened(): Promise<Agent & { connection: string }> {
  const agent = await connectedAgent('premium');
  await agent.opens('monthly@example.com');
  return Object.assign(agent, { connection: idsOf(agent)[0] ?? '' });
}

const sentWrites = ({ session }: Agent) => writes(session.requests);

describe('forged parameters', () => {
  const forgeries: [name: string, parameters: (connection: string) => Record<string, string>][] = [
    ['no route', () => ({})],
    ['an unknown route', () => ({ route: 'refundEverything' })],
    ['a route that is a property of every object', () => ({ route: 'constructor' })],
    ['the prototype as a route', () => ({ route: '__proto__' })],
    ['a route without its parameters', () => ({ route: 'perform' })],
    ['a connection that is not there', () => ({ ...prepare, ...MONTHLY, connection: 'nobody' })],
    ['a connection named like a property', () => ({ ...prepare, ...MONTHLY, connection: '__proto__' })],
    ['an action that is not there', (connection) => ({ ...prepare, ...MONTHLY, connection, action: 'toString' })],
    [
      'another customer’s subscription',
      (connection) => ({ ...prepare, connection, customer: MONTHLY.customer, object: YEARLY.object }),
    ],
    ['a subscription that is not there', (connection) => ({ ...prepare, ...MONTHLY, connection, object: 'sub_none' })],
    [
      'an id that tries to leave its place in the path',
      (connection) => ({ ...prepare, ...MONTHLY, connection, object: '../charges?limit=100#' }),
    ],
    ['an intention that was never minted', (connection) => ({ route: 'perform', connection, intention: 'made-up' })],
    ['an intention that is a property', (connection) => ({ route: 'perform', connection, intention: '__proto__' })],
    ['an empty intention', (connection) => ({ route: 'resume', connection, intention: '' })],
    ['a check of nothing', (connection) => ({ route: 'checkOutcome', connection, intention: 'made-up' })],
    ['doing again what never was', (connection) => ({ route: 'resume', connection, intention: 'made-up' })],
    ['a customer that is not there', (connection) => ({ route: 'refreshCustomer', connection, customer: 'cus_none' })],
    [
      'a customer with a path',
      (connection) => ({ route: 'refreshCustomer', connection, customer: '../../v1/balance' }),
    ],
    ['a choice of nobody', (connection) => ({ route: 'pick', connection, customer: '' })],
    ['a person who is not on the mail', () => ({ route: 'person', address: 'ceo@elsewhere.example' })],
    ['an address that is none', () => ({ route: 'lookAgain', address: '' })],
    ['a mode that is none', () => ({ route: 'saveKey', mode: 'production' })],
    ['saving a key without a form', () => ({ route: 'saveKey', mode: 'live' })],
    ['disconnecting what is not there', () => ({ route: 'disconnect', connection: 'nobody' })],
    ['many customers together', (connection) => ({ route: 'together', connection, customers: 'a,b,../x,'.repeat(20) })],
    [
      'another customer’s subscription, to look at',
      (connection) => ({ route: 'subscription', connection, customer: MONTHLY.customer, subscription: YEARLY.object }),
    ],
  ];

  // Nothing of it leaves a trace, so one agent will do.
  let shared: ReturnType<typeof opened> | undefined;

  it.each(forgeries)('%s: a clear card, and nothing is written', async (_, parameters) => {
    shared ??= opened();
    const agent = await shared;
    await agent.opens('monthly@example.com');
    const before = agent.sent.length;
    const { title, text } = await agent.forges(parameters(agent.connection));
    expect(title).not.toBe('');
    expect(title).not.toMatch(/unexpected/i);
    expect(text).not.toMatch(/\bDone\b/);
    expect(sentWrites(agent)).toEqual([]);
    for (const { url } of agent.sent.slice(before)) {
      expect(new URL(url).pathname).toMatch(
        /^\/v1\/(customers|subscriptions|charges|invoices|invoiceitems|products)(\/[^/]*)?$/,
      );
    }
    expect(idsOf(agent)).toEqual([agent.connection]);
    expect((await agent.reopens()).title).toBe('Mona Month');
  });

  it('an intention is worth nothing with another connection, or in the other mode', async () => {
    const agent = await opened();
    await agent.connects('premium-live');
    await agent.opens('monthly@example.com');
    const [test, live] = [agent.connection, idsOf(agent).find((id) => id !== agent.connection) ?? ''];
    await agent.forges({ ...prepare, ...MONTHLY, connection: test });
    await agent.clicks('Continue');
    const intention = intentionOn(agent);
    const { text } = await agent.forges({ route: 'perform', connection: live, intention });
    expect(text).toMatch(/nothing was written|no longer valid/i);
    expect(sentWrites(agent).filter(({ idempotencyKey }) => idempotencyKey !== null)).toEqual([]);
    await agent.opens('monthly@example.com');
    await agent.forges({ route: 'perform', connection: test, intention });
    expect(agent.stripe.test.subscriptions.get(MONTHLY.object)?.cancel_at_period_end).toBe(true);
  });

  it('an intention is worth nothing after its account was disconnected', async () => {
    const agent = await opened();
    await agent.clicks('Starter');
    await fillsIn(agent, 'Cancel');
    const intention = intentionOn(agent);
    await agent.forges({ route: 'disconnect', connection: agent.connection });
    const { title } = await agent.forges({ route: 'perform', connection: agent.connection, intention });
    expect(title).not.toMatch(/unexpected/i);
    expect(sentWrites(agent)).toEqual([]);
  });

  it('a confirmation names the customer whose subscription it is, whatever was asked', async () => {
    const agent = await opened();
    await agent.forges({ ...prepare, connection: agent.connection, ...YEARLY });
    const { text } = await agent.clicks('Continue');
    expect(text).toContain('Yearly Yang');
    expect(text).toContain('monthly@example.com');
  });
});

describe('events that Google never sends', () => {
  const events: unknown[] = [
    0,
    'text',
    [],
    {},
    { commonEventObject: null },
    { commonEventObject: { parameters: null, formInputs: null, userLocale: 7, timeZone: 'here' } },
    { commonEventObject: { parameters: { route: 'perform', connection: 1 } } },
    { commonEventObject: { parameters: { route: ['perform'] } } },
    { commonEventObject: { userLocale: 'xx-not-a-locale-xx', timeZone: { id: 'Mars/Olympus' } } },
    { commonEventObject: { formInputs: { key: { stringInputs: { value: 'not a list' } } } } },
    { gmail: { messageId: 5 } },
    { gmail: { messageId: '', accessToken: '' } },
    JSON.parse('{"__proto__": {"gmail": {}}, "constructor": 1}'),
  ];

  it.each(['onHomepage', 'onMessage', 'onAction', 'onSettings', 'onDisconnect', 'onHelp'])(
    '%s answers each with a card, before and after connecting',
    async (functionName) => {
      const agent = await opened();
      const stores = agent.session.stores;
      const connected = stores.snapshot();
      for (const isConnected of [true, false]) {
        if (!isConnected) stores.userProperties.clear();
        for (const event of events) {
          const run = await agent.session.runtime.run({ functionName, event: event as object });
          expect([event, isConnected, kindOf(run)]).toEqual([event, isConnected, 'answered']);
          expect(run.log.map(({ text }) => text)).toEqual([]);
          expect(sentWrites(agent)).toEqual([]);
        }
      }
      stores.restore(connected);
      expect((await agent.reopens()).title).toBe('Mona Month');
    },
  );

  it('a message whose token is no longer good gets a card too', async () => {
    const agent = await opened();
    const event = { gmail: { messageId: 'gone', threadId: 'gone', accessToken: 'old' }, commonEventObject: {} };
    const run = await agent.session.runtime.run({ functionName: 'onMessage', event });
    expect(kindOf(run)).toBe('answered');
    expect(run.requests).toBe(0);
  });
});

function kindOf({ outcome }: Run): string {
  if (outcome.kind !== 'returned') return outcome.kind;
  const { kind } = outcome.value;
  return ['cards', 'actionResponse', 'universalActionResponse'].includes(kind) ? 'answered' : kind;
}

function intentionOn({ seen }: Agent): string {
  const parameters = seen.card?.fixedFooter?.primaryButton?.onClick?.action?.parameters ?? [];
  return parameters.find(({ key }) => key === 'intention')?.value ?? '';
}
