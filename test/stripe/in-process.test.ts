import { describe, expect, it } from '@jest/globals';
import { StripeFailure } from '../../preview/stripe/errors';
import { openStripe, startStripe } from '../../preview/stripe/server';
import { API_VERSION } from '../../preview/stripe/version';

const NOW = Date.UTC(2026, 10, 20, 12);
/** What HTTP itself adds. */
const OF_HTTP = ['connection', 'date', 'keep-alive', 'transfer-encoding'];

const asked = {
  'a list': ['GET', '/v1/charges?limit=2&expand%5B%5D=data.customer'],
  'another page': ['GET', '/v1/customers?limit=1&starting_after=cus_1TMonthly0000001'],
  'what is not there': ['GET', '/v1/customers/cus_absent'],
  'a broken escape': ['GET', '/v1/customers/%E0%A4%A'],
  'an unknown address': ['DELETE', '/v1/nonsense'],
  'a write': ['POST', '/v1/customers', 'name=%C3%89va+%26+co&metadata%5Ba%5D=1'],
  'the same write again': ['POST', '/v1/customers', 'name=%C3%89va+%26+co&metadata%5Ba%5D=1'],
  'another write under its key': ['POST', '/v1/customers', 'name=Ada'],
} as const;

describe('an account asked within this process', () => {
  it('answers as it does by HTTP, and keeps the same record', async () => {
    const [near, far] = [openStripe({ now: () => NOW }), await startStripe({ now: () => NOW })];
    for (const [method, path, body] of Object.values(asked)) {
      const init = {
        method,
        headers: {
          Authorization: `Bearer ${near.keys.secret}`,
          'stripe-version': API_VERSION,
          ...(body === undefined
            ? {}
            : { 'Idempotency-Key': 'k', 'Content-Type': 'application/x-www-form-urlencoded' }),
        },
        ...(body === undefined ? {} : { body }),
      };
      const [one, other] = await Promise.all([
        near.fetch(`https://api.stripe.com${path}`, init),
        fetch(far.url + path, init),
      ]);
      const headers = [...other.headers].filter(([name]) => !OF_HTTP.includes(name));
      expect([one.status, [...one.headers], await one.text()]).toEqual([other.status, headers, await other.text()]);
    }
    expect(near.requests).toEqual(far.requests);
    expect(near.requests.map(({ status }) => status)).toEqual([200, 200, 404, 404, 404, 200, 200, 400]);
    expect(near.requests.map(({ replayed }) => replayed).indexOf(true)).toBe(6);
    await far.close();
  });

  it.each(['before', 'after'] as const)('gives no answer where the connection breaks %s the write', async (when) => {
    const stripe = openStripe({ now: () => NOW });
    const before = stripe.test.customers.size;
    stripe.faults.push({ method: 'POST', when, answer: 'drop' });
    const create = () =>
      stripe.fetch('https://api.stripe.com/v1/customers', {
        method: 'POST',
        headers: { Authorization: `Bearer ${stripe.keys.secret}`, 'Stripe-Version': API_VERSION },
        body: new URLSearchParams({ name: 'Ada' }),
      });
    await expect(create()).rejects.toThrow();
    expect(stripe.test.customers.size - before).toBe(when === 'after' ? 1 : 0);
    expect(stripe.requests[0]?.status).toBeNull();
    expect((await create()).status).toBe(200);
  });

  it('meets the same faults', async () => {
    const stripe = openStripe({ now: () => NOW });
    const answer = new StripeFailure(503, { type: 'api_error', message: 'Down.' });
    stripe.faults.push({ when: 'before', answer });
    const { status } = await stripe.fetch('https://api.stripe.com/v1/account', {
      headers: { Authorization: `Bearer ${stripe.keys.secret}`, 'Stripe-Version': API_VERSION },
    });
    expect(status).toBe(503);
  });
});
