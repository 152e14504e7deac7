import { describe, expect, it } from '@jest/globals';
import { broken, locked, rateLimited } from '../../preview/stripe/errors';
import { makeCard } from '../../preview/stripe/objects/payment_method';
import { openStripe } from './open';

const stripe = openStripe();
const HOUR = 3_600_000;

const create = (idempotencyKey: string, form = 'name=Ada', key = 'secret') =>
  stripe.ask('POST', '/v1/customers', { key, body: form, headers: { 'Idempotency-Key': idempotencyKey } });
const count = () => stripe.server.test.customers.size;

describe('a second request under the same idempotency key', () => {
  it('gets the first answer and does nothing', async () => {
    const before = count();
    const first = await create('once');
    const second = await create('once');
    expect(count()).toBe(before + 1);
    expect(second.body).toEqual(first.body);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect(second.headers.get('original-request')).toBe(first.headers.get('request-id'));
    expect(second.headers.get('request-id')).not.toBe(first.headers.get('request-id'));
    expect(stripe.server.requests.slice(-2).map(({ replayed }) => replayed)).toEqual([false, true]);
  });

  it('is refused with other parameters', async () => {
    await create('params');
    const { status, body } = await create('params', 'name=Bob');
    expect(status).toBe(400);
    expect(body.error.type).toBe('idempotency_error');
    expect(body.error.message).toMatch(/^Keys for idempotent requests can only be used with the same parameters/);
  });

  it('is refused at another address', async () => {
    await create('path', '');
    const { body } = await stripe.ask('POST', '/v1/refunds', { body: '', headers: { 'Idempotency-Key': 'path' } });
    expect(body.error.type).toBe('idempotency_error');
  });

  it('is another one in the other mode', async () => {
    const test = await create('mode');
    const live = await create('mode', 'name=Ada', 'secret-live');
    expect(live.headers.get('idempotent-replayed')).toBeNull();
    expect(live.body.id).not.toBe(test.body.id);
  });

  it('is another one with another API key, since Stripe says nothing of that', async () => {
    const [one, other] = [await create('keys'), await create('keys', 'name=Ada', 'premium-write')];
    expect(other.headers.get('idempotent-replayed')).toBeNull();
    expect(other.body.id).not.toBe(one.body.id);
  });

  it('is a conflict while the first one is still running', async () => {
    let finish = () => {};
    const until = new Promise<void>((resolve) => {
      finish = resolve;
    });
    stripe.server.faults.push({ method: 'POST', path: '/v1/customers', when: 'before', answer: 'pass', until });
    const before = count();
    const first = create('running');
    while (stripe.server.faults.length > 0) await new Promise(setImmediate);
    const second = await create('running');
    expect(second.status).toBe(409);
    expect(second.body.error.code).toBe('idempotency_key_in_use');
    finish();
    expect((await first).status).toBe(200);
    expect(count()).toBe(before + 1);
    expect((await create('running')).headers.get('idempotent-replayed')).toBe('true');
  });

  it('is carried out again once the key is forgotten, 24 hours later', async () => {
    const first = await create('old');
    stripe.clock.now += 24 * HOUR - 1;
    expect((await create('old')).body.id).toBe(first.body.id);
    stripe.clock.now += 1;
    const again = await create('old');
    expect(again.headers.get('idempotent-replayed')).toBeNull();
    expect(again.body.id).not.toBe(first.body.id);
  });
});

describe('what is kept under a key', () => {
  it('is not a refusal: put right, the same key works', async () => {
    expect((await create('refused', 'email=nobody')).status).toBe(400);
    expect((await create('refused', 'email=nobody@example.com')).status).toBe(200);
  });

  it('is a 500, so that trying again never pays twice', async () => {
    stripe.server.faults.push({ method: 'POST', when: 'before', answer: broken() });
    const before = count();
    expect((await create('broken')).status).toBe(500);
    const again = await create('broken');
    expect(again.status).toBe(500);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(count()).toBe(before);
  });

  it.each([
    ['rate limit', rateLimited('global-rate'), 'rate_limit', 'global-rate'],
    ['locked object', locked(), 'lock_timeout', 'resource-specific'],
  ])('is not a %s', async (name, answer, code, reason) => {
    stripe.server.faults.push({ method: 'POST', when: 'before', answer });
    const limited = await create(name);
    expect(limited.status).toBe(429);
    expect(limited.body.error.code).toBe(code);
    expect(limited.headers.get('stripe-rate-limited-reason')).toBe(reason);
    expect((await create(name)).status).toBe(200);
  });

  it('is a declined card', async () => {
    const { body } = await create('for-decline');
    stripe.server.test.sources.set(
      'card_declined',
      makeCard({ id: 'card_declined', last4: '0002', customer: body.id }),
    );
    const pay = () =>
      stripe.ask('POST', '/v1/charges', {
        body: `amount=500&currency=usd&customer=${body.id}&source=card_declined`,
        headers: { 'Idempotency-Key': 'declined' },
      });
    const first = await pay();
    expect(first.status).toBe(402);
    const second = await pay();
    expect(second.body).toEqual(first.body);
    expect(stripe.server.test.charges.size).toBe(1);
  });

  it('is nothing for GET and DELETE', async () => {
    const { body } = await create('to-delete');
    const headers = { 'Idempotency-Key': 'to-delete' };
    expect((await stripe.ask('GET', `/v1/customers/${body.id}`, { headers })).status).toBe(200);
    expect((await stripe.ask('DELETE', `/v1/customers/${body.id}`, { headers })).body.deleted).toBe(true);
    expect((await stripe.ask('DELETE', `/v1/customers/${body.id}`, { headers })).status).toBe(404);
  });
});

describe('a lost answer', () => {
  const lose = (when: 'before' | 'after') =>
    stripe.server.faults.push({ method: 'POST', path: '/v1/customers', when, answer: 'drop' });

  it('may mean that nothing happened', async () => {
    const before = count();
    lose('before');
    await expect(create('lost-before')).rejects.toThrow();
    expect(count()).toBe(before);
    expect(stripe.server.requests.at(-1)?.status).toBeNull();
    expect((await create('lost-before')).headers.get('idempotent-replayed')).toBeNull();
    expect(count()).toBe(before + 1);
  });

  it('may mean that all happened, and the same key then tells what', async () => {
    const before = count();
    lose('after');
    await expect(create('lost-after')).rejects.toThrow();
    expect(count()).toBe(before + 1);
    const again = await create('lost-after');
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(count()).toBe(before + 1);
  });
});

describe('two writes to one object', () => {
  it('happen one after the other, however long the first takes', async () => {
    const { body } = await create('busy');
    let finish = () => {};
    const until = new Promise<void>((resolve) => {
      finish = resolve;
    });
    stripe.server.faults.push({ path: `/v1/customers/${body.id}`, when: 'before', answer: 'pass', until });
    const write = (name: string) => stripe.ask('POST', `/v1/customers/${body.id}`, { body: `name=${name}` });
    const slow = write('slow');
    while (stripe.server.faults.length > 0) await new Promise(setImmediate);
    const seen = stripe.server.requests.length;
    const quick = write('quick');
    while (stripe.server.requests.length === seen) await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect(stripe.server.test.customers.get(body.id)).toMatchObject({ name: 'Ada' });
    finish();
    await Promise.all([slow, quick]);
    expect(stripe.server.test.customers.get(body.id)).toMatchObject({ name: 'quick' });
  });
});
