/** Connected accounts of a platform: whose one is, found by taps, and what Stripe needs of it. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makeAccount } from '../../preview/stripe/objects/account';
import { endpoints } from './asked';
import { type Agent, beginning, connectedAgent, startAgent } from './harness';
import { read } from './rows';

const LOOK = 'Connected account';
const NEXT = 'Look through the next 100';

/** With as many accounts as these, newest first; `of` makes some of them somebody's. */
function fill({ stripe }: Agent, count: number, of: Record<number, Partial<Stripe.Account>> = {}): void {
  stripe.test.accounts.clear();
  for (let index = count - 1; index >= 0; index -= 1) {
    const id = `acct_1TShop${String(index).padStart(8, '0')}`;
    const email = `shop${index}@shops.example`;
    const { business_profile: _, ...own } = of[index] ?? {};
    stripe.test.accounts.set(id, makeAccount({ id, created: 1_700_000_000 - index, email, ...own }));
  }
}

/** A key that sees customers and connected accounts, which is known once all rows were checked. */
const platform = () =>
  beginning('platform', async () => {
    const agent = await startAgent();
    await agent.connects(agent.stripe.addKey({ name: 'platform', permissions: read('customer', 'connected_account') }));
    await agent.opensHome();
    await agent.clicks('TEST MODE');
    await agent.clicks('Check all rows');
    return agent;
  });

const kim = { 230: { email: 'Kim@Shops.example' } };

describe('whose a connected account is', () => {
  it('is offered only to a key that is known to see them, and asked for by no opening', async () => {
    const without = await connectedAgent('overview');
    expect((await without.opens('nobody@shops.example')).offers).not.toContain(LOOK);
    const agent = await platform();
    const { offers, requests } = await agent.opens('nobody@shops.example');
    expect(offers).toContain(LOOK);
    expect(endpoints(requests)).not.toContain('GET /v1/accounts');
  });

  it('is looked for a hundred at a time, and none is said once all were read', async () => {
    const agent = await platform();
    fill(agent, 230);
    await agent.opens('nobody@shops.example');
    const first = await agent.clicks(LOOK);
    expect(first.text).toContain('Of the newest 100 connected accounts none has nobody@shops.example');
    expect(first.text).toContain('There are more.');
    expect(endpoints(first.requests)).toEqual(['GET /v1/accounts']);
    expect((await agent.clicks(NEXT)).text).toContain('Of the newest 200');
    const last = await agent.clicks(NEXT);
    expect(last.text).toContain('None of the connected accounts (230) has nobody@shops.example');
    expect(last.offers).not.toContain(NEXT);
  });

  it('is found by what the platform wrote on it, and says that', async () => {
    const agent = await platform();
    fill(agent, 20, { 7: { metadata: { owner: 'Kim@Owners.example', plan: 'gold' } } });
    await agent.opens('kim@owners.example');
    const { text } = await agent.clicks(LOOK);
    expect(text).toContain('kim@owners.example stands in this account’s metadata.');
    expect(text).not.toContain('gold');
  });

  it('is found, remembered, and then opened at once', async () => {
    const agent = await platform();
    fill(agent, 240, kim);
    await agent.opens('kim@shops.example');
    await agent.clicks(LOOK);
    await agent.clicks(NEXT);
    const found = await agent.clicks(NEXT);
    expect(found.text).toContain('Connected accounts with kim@shops.example: 1 of 240');
    await agent.opens('kim@shops.example');
    const again = await agent.clicks(LOOK);
    expect(again.text).toContain('Kim@Shops.example');
    expect(again.text).toContain('kim@shops.example is this account’s email.');
    expect([again.waves, again.requests.length]).toEqual([1, 2]);
    fill(agent, 240);
    await agent.opens('kim@shops.example');
    expect((await agent.clicks(LOOK)).text).toContain('Of the newest 100 connected accounts none has');
  });

  it('is not said to be nobody’s where the key sees no address', async () => {
    const agent = await platform();
    fill(agent, 3, { 1: { email: null } });
    await agent.opens('nobody@shops.example');
    const { text } = await agent.clicks(LOOK);
    expect(text).toContain('None of the connected accounts (2) has');
    expect(text).toContain('Of 1 more no email can be read with this key.');
  });

  it('says that no account is connected where that is so', async () => {
    const agent = await platform();
    fill(agent, 0);
    await agent.opens('nobody@shops.example');
    expect((await agent.clicks(LOOK)).text).toContain('No account is connected to this one.');
  });
});

describe('a connected account', () => {
  const requirements: Stripe.Account.Requirements = {
    ...{ alternatives: [], errors: [], eventually_due: [], pending_verification: ['individual.id_number'] },
    currently_due: ['external_account', 'individual.verification.document'],
    past_due: ['external_account'],
    current_deadline: Date.UTC(2026, 11, 4, 12) / 1000,
    disabled_reason: 'requirements.past_due' as Stripe.Account.Requirements.DisabledReason,
  };

  it('says what it may do, and what Stripe needs by when', async () => {
    const agent = await platform();
    fill(agent, 1, { 0: { payouts_enabled: false, requirements } });
    await agent.opens('shop0@shops.example');
    await agent.clicks(LOOK);
    const { text } = await agent.clicks('No name');
    expect(text).toContain('Charges: enabled');
    expect(text).toContain('Payouts: not enabled');
    expect(text).toContain('Past due, by Stripe’s names: external_account.');
    expect(text).toContain('Due by Dec 4, by Stripe’s names: individual.verification.document.');
    expect(text).toContain('Stripe is checking 1 item.');
    expect(text).toContain('requirements.past_due');
  });

  it('is opened by its id, in a subject or in Find', async () => {
    const agent = await platform();
    fill(agent, 2);
    await agent.opens('nobody@shops.example', { subject: 'Payouts of acct_1TShop00000001' });
    expect((await agent.clicks('acct_1TShop00000001')).text).toContain('Look it up with');
    const { text } = await agent.clicks('Look it up with Stripe · TEST MODE');
    expect(text).toContain('shop1@shops.example');
    expect(text).toContain('Nothing is due now.');
  });

  it('that is another platform’s is said not to be connected, and the key is not taken for dead', async () => {
    const agent = await platform();
    fill(agent, 2);
    await agent.opens('nobody@shops.example', { subject: 'acct_1TElsewhere0001' });
    await agent.clicks('acct_1TElsewhere0001');
    const { text } = await agent.clicks('Look it up with Stripe · TEST MODE');
    expect(text).toContain('there is no acct_1TElsewhere0001 that this key may see');
    expect((await agent.opens('nobody@shops.example')).text).not.toContain('access');
  });

  it('that the key may not see says which row that needs', async () => {
    const agent = await connectedAgent('overview');
    await agent.opens('nobody@shops.example', { subject: 'acct_1TElsewhere0001' });
    await agent.clicks('acct_1TElsewhere0001');
    expect((await agent.clicks('Look it up with Stripe · TEST MODE')).text).toContain('Connect: Accounts: Read');
  });
});
