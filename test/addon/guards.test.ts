/** Guards that stand behind others: each is met alone here, since nothing else notices when it is gone. */
import { describe, expect, it } from '@jest/globals';
import { setField } from '../../preview/card/deeds';
import { CANCEL, confirming, ends, perform, SUBSCRIPTION, sentWrites } from './cancelling';
import { type Agent, connectedAgent, idsOf } from './harness';
import { atPayment, chargeOf, chargeOn, confirms, fillsIn } from './paying';
import { asked } from './subscribing';

const onWrite = { method: 'POST', path: `/v1/subscriptions/${SUBSCRIPTION}` };

const LIMITED = { status: 429, headers: {}, body: '{"error":{"type":"invalid_request_error","code":"rate_limit"}}' };

describe('a write without an answer', () => {
  it('is unknown still when its repetition is refused for another reason than itself', async () => {
    const agent = await confirming();
    // The first answer is lost on its way back; the second is a limit, which says nothing of the first.
    agent.stripe.faults.push({ ...onWrite, when: 'after', answer: 'drop' });
    agent.distorts((request, answer) => (request.method === 'POST' ? LIMITED : answer));
    const { title, text } = await agent.clicks(CANCEL);
    expect(title).toBe('Outcome unknown');
    expect(text).not.toMatch(/nothing was written/i);
    expect(sentWrites(agent)).toHaveLength(2);
    agent.distorts(null);
    expect((await agent.clicks('Check')).text).toMatch(/Done\./);
    expect(ends(agent)).toBe(true);
  });

  it('is unknown still when it is sent again by hand and meets a limit', async () => {
    const agent = await confirming();
    agent.suffers('lost-before');
    await agent.clicks(CANCEL);
    await agent.clicks('Check');
    agent.suffers('429');
    const { title, text } = await agent.clicks('Do it now');
    expect(title).toBe('Outcome unknown');
    expect(text).not.toMatch(/nothing was written/i);
  });

  it('is not repeated by itself where it carries no key', async () => {
    const { agent } = await asked('monthly@example.com', /^Starter/, 'Cancel', { when: 'now' });
    agent.suffers('lost-before');
    await confirms(agent);
    expect(sentWrites(agent).map(({ method }) => method)).toEqual(['DELETE']);
  });
});

it('a redirect is not followed: the key goes to nobody else', async () => {
  const agent = await connectedAgent('premium');
  await agent.opens('monthly@example.com');
  expect(agent.sent.length).toBeGreaterThan(0);
  expect(agent.sent.filter(({ followRedirects }) => followRedirects)).toEqual([]);
  await agent.clicks('Starter');
  await fillsIn(agent, 'Cancel');
  await agent.clicks(CANCEL);
  expect(agent.sent.filter(({ followRedirects }) => followRedirects)).toEqual([]);
});

describe('a forged action', () => {
  it('on an object of another customer than it names is refused before anything is confirmed', async () => {
    const agent = await confirming();
    const { connection = '' } = perform(agent);
    const other = [...agent.stripe.test.customers.values()].find(
      (each) => 'email' in each && each.email === 'krona@example.is',
    );
    const forged = { route: 'prepare', action: 'cancel', connection, customer: other?.id ?? '', object: SUBSCRIPTION };
    const { title, text } = await agent.forges(forged);
    expect(title).toBe('Not possible now');
    expect(text).toContain('It belongs to another customer.');
    expect(sentWrites(agent)).toEqual([]);
  });
});

describe('a capture without an answer', () => {
  it('is not taken for done where a colleague captured another amount', async () => {
    const agent = await atPayment('held@example.com', /^\$500\.00 held/, 'extras');
    const id = chargeOn(agent.seen);
    await fillsIn(agent, 'Capture', { amount: '10' });
    agent.suffers('lost-before');
    await confirms(agent);
    expect(agent.seen.title).toBe('Outcome unknown');
    const charge = chargeOf(agent, id);
    agent.stripe.test.charges.set(id, { ...charge, captured: true, amount_captured: charge.amount });
    const { title, text } = await agent.clicks('Check');
    expect(title).toBe('Could not be confirmed');
    expect(text).not.toMatch(/Done\./);
  });
});

describe('a key where none belongs', () => {
  /** Unwatched: on the card that it is typed into it is on screen, of course. */
  const types = ({ session }: Agent, field: string, value: string) =>
    session.take(`fill in ${field}`, (host) => setField(host, field, value));
  const aKey = (agent: Agent) => agent.stripe.keys['premium-live'] ?? '';

  it('is not looked for: nothing is sent, and it is not repeated', async () => {
    const agent = await connectedAgent('premium');
    await agent.opensHome();
    await types(agent, 'query', aKey(agent));
    const { text, requests, card } = await agent.clicks('Find');
    expect(JSON.stringify(card)).not.toContain(aKey(agent));
    expect(text).toContain('This looks like a Stripe key, so it was not sent anywhere.');
    expect(requests).toEqual([]);
  });

  it('is no name for an account', async () => {
    const agent = await connectedAgent('premium');
    await agent.opensHome();
    await agent.clicks('Connect another account');
    await agent.fills('mode', 'live');
    await agent.clicks('Continue');
    await types(agent, 'key', aKey(agent));
    await types(agent, 'account', `Acme ${aKey(agent)}`);
    const { text, requests } = await agent.clicks('Connect');
    expect(text).toContain('The name of the account has a key in it.');
    expect(requests).toEqual([]);
    expect(idsOf(agent)).toHaveLength(1);
  });
});

describe('a key for another account', () => {
  it('takes nobody’s place, and is not kept', async () => {
    const agent = await connectedAgent('premium');
    const rolled = agent.stripe.keyring.roll('premium');
    await agent.opensHome();
    await agent.clicks('Settings');
    await agent.clicks('Replace key');
    await agent.fills('key', rolled);
    agent.distorts((_, answer) => ({ ...answer, body: answer.body.replace(/acct_1TillsideSample/g, 'acct_1Another') }));
    const { text } = await agent.clicks('Replace key');
    expect(text).toContain('This key belongs to another Stripe account.');
    const [id] = idsOf(agent);
    expect(agent.session.stores.userProperties.get(`connection.${id}`)).not.toContain(rolled);
  });
});

describe('what Stripe says of a customer without a way to pay', () => {
  const refusal = (status: number, error: object) => ({
    status,
    headers: { 'Content-Type': 'application/json', 'Request-Id': 'req_1' },
    body: JSON.stringify({ error: { type: 'invalid_request_error', ...error } }),
  });

  async function refusedWith(answer: ReturnType<typeof refusal>) {
    const agent = await confirming();
    agent.distorts((request, real) => (request.method === 'POST' ? answer : real));
    return agent.clicks(CANCEL);
  }

  it('is no missing object', async () => {
    const message = 'This customer has no attached payment source or default payment method.';
    const { title, text } = await refusedWith(refusal(400, { code: 'resource_missing', message }));
    expect(title).toBe('Stripe refused');
    expect(text).toContain('The customer has nothing to pay with.');
    expect(text).toMatch(/nothing was written/i);
  });

  it('is told of a 402 that is no declined card, too', async () => {
    const { title, text } = await refusedWith(refusal(402, { code: 'balance_insufficient', message: 'No.' }));
    expect(title).toBe('Stripe refused');
    expect(text).toContain('Your Stripe balance does not cover it.');
  });

  it('is told apart from a declined card', async () => {
    const { title, text } = await refusedWith(
      refusal(402, { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds' }),
    );
    expect(title).toBe('Declined');
    expect(text).toMatch(/^No money moved\./m);
  });
});
