import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import Stripe from 'stripe';
import { API_VERSION } from '../../preview/stripe/version';
import { openStripe } from './open';

const stripe = openStripe();

describe('every request', () => {
  it('speaks the version that the official client pins', () => {
    expect(API_VERSION).toBe(Stripe.API_VERSION);
  });

  it('has to say its version', async () => {
    const { status, body } = await stripe.ask('GET', '/v1/customers', { version: null });
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/Stripe-Version header/);
  });

  it('may not ask for a version that is not spoken here', async () => {
    const { status, body } = await stripe.ask('GET', '/v1/customers', { version: '2019-01-01' });
    expect(status).toBe(400);
    expect(body.error.message).toBe('Invalid Stripe API version: 2019-01-01');
  });

  it('is answered with an id, the version and JSON, good or bad', async () => {
    for (const path of ['/v1/customers', '/v1/customers/cus_absent']) {
      const { headers } = await stripe.ask('GET', path);
      expect(headers.get('request-id')).toMatch(/^req_\w+$/);
      expect(headers.get('stripe-version')).toBe(API_VERSION);
      expect(headers.get('content-type')).toBe('application/json');
    }
  });

  it.each([
    ['GET', '/v1/nonsense'],
    ['DELETE', '/v1/charges/ch_1'],
    ['POST', '/v1/customers/a/b/c'],
  ])('to an unknown address (%s %s) is told so', async (method, path) => {
    const { status, body } = await stripe.ask(method, path);
    expect(status).toBe(404);
    expect(body.error.message).toContain(`Unrecognized request URL (${method}: ${path}).`);
  });

  it('may not carry JSON', async () => {
    const { status, body } = await stripe.ask('POST', '/v1/customers', {
      body: '{"email":"a@example.com"}',
      headers: { 'Content-Type': 'application/json' },
    });
    expect(status).toBe(400);
    expect(body.error.message).toContain('application/x-www-form-urlencoded');
    expect(stripe.server.test.customers.size).toBe(0);
  });

  it('may break off in the middle, and the next one is served', async () => {
    const socket = connect(Number(new URL(stripe.server.url).port), '127.0.0.1');
    await once(socket, 'connect');
    const arrived = once(socket, 'close');
    socket.write('POST /v1/customers HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nname=', () => socket.destroy());
    await arrived;
    expect((await stripe.ask('GET', '/v1/customers')).status).toBe(200);
  });

  it('is kept in a record that knows the name of the key, never the key', async () => {
    stripe.server.requests.length = 0;
    await stripe.ask('POST', '/v1/customers', {
      body: 'name=Ada&metadata[a]=b',
      headers: { 'Idempotency-Key': 'record-1' },
    });
    expect(stripe.server.requests).toEqual([
      {
        method: 'POST',
        path: '/v1/customers',
        query: {},
        params: { name: 'Ada', metadata: { a: 'b' } },
        status: 200,
        key: 'secret',
        permission: 'customer_write',
        idempotencyKey: 'record-1',
        replayed: false,
      },
    ]);
    expect(JSON.stringify(stripe.server.requests)).not.toContain(stripe.server.keys.secret);
  });
});

describe('parameters', () => {
  it.each([
    ['GET', '/v1/customers?colour=red', 'parameter_unknown', 'colour', 'Received unknown parameter: colour'],
    ['GET', '/v1/customers?a=1&b=2', 'parameter_unknown', 'a', 'Received unknown parameters: a, b'],
    ['GET', '/v1/customers?limit=0', 'parameter_invalid_integer', 'limit', 'greater than or equal to 1'],
    ['GET', '/v1/customers?limit=101', 'parameter_invalid_integer', 'limit', 'less than or equal to 100'],
    ['GET', '/v1/customers?limit=ten', 'parameter_invalid_integer', 'limit', 'Invalid integer: ten'],
    ['GET', '/v1/customers?created[gte]=yesterday', 'parameter_invalid_integer', 'created[gte]', 'Invalid integer'],
    [
      'GET',
      '/v1/customers?starting_after=cus_absent',
      'resource_missing',
      'starting_after',
      "No such customer: 'cus_absent'",
    ],
    ['GET', '/v1/charges?customer=cus_absent', 'resource_missing', 'customer', "No such customer: 'cus_absent'"],
    ['GET', '/v1/refunds?charge=ch_absent', 'resource_missing', 'charge', "No such charge: 'ch_absent'"],
    ['GET', '/v1/customers?email=', 'parameter_invalid_empty', 'email', 'You passed an empty string'],
    ['GET', '/v1/customers/search', 'parameter_missing', 'query', 'Missing required param: query.'],
  ])('%s %s is refused', async (method, path, code, param, message) => {
    const { status, body } = await stripe.ask(method, path);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ type: 'invalid_request_error', code, param });
    expect(body.error.message).toContain(message);
  });

  it.each([
    ['/v1/customers', 'email=nobody', 'email_invalid', 'email'],
    ['/v1/customers', 'address[planet]=mars', 'parameter_unknown', 'address[planet]'],
    ['/v1/customers', `metadata[${'k'.repeat(41)}]=v`, undefined, `metadata[${'k'.repeat(41)}]`],
    ['/v1/customers', `metadata[k]=${'v'.repeat(501)}`, undefined, 'metadata[k]'],
    ['/v1/customers', 'tax_exempt=maybe', undefined, 'tax_exempt'],
    ['/v1/refunds', 'charge=ch_absent', 'resource_missing', 'charge'],
    ['/v1/refunds', 'charge=ch_absent&reason=other', undefined, 'reason'],
    ['/v1/checkout/sessions', 'mode=nonsense', undefined, 'mode'],
    ['/v1/billing_portal/sessions', 'customer=cus_absent', 'resource_missing', 'customer'],
  ])('POST %s with %s is refused and changes nothing', async (path, form, code, param) => {
    const before = stripe.server.test.customers.size;
    const { status, body } = await stripe.ask('POST', path, { body: form });
    expect(status).toBe(400);
    expect(body.error.param).toBe(param);
    expect(body.error.code).toBe(code);
    expect(stripe.server.test.customers.size).toBe(before);
  });

  it.each([
    ['/v1/customers/cus_absent', "No such customer: 'cus_absent'"],
    ['/v1/payment_intents/pi_absent', "No such payment_intent: 'pi_absent'"],
    ['/v1/charges/ch_absent', "No such charge: 'ch_absent'"],
  ])('a POST to %s is a 404', async (path, message) => {
    const { status, body } = await stripe.ask('POST', path, { body: '' });
    expect(status).toBe(404);
    expect(body.error).toMatchObject({ code: 'resource_missing', param: 'id', message });
  });

  it('an empty refund says what it wants', async () => {
    const { status, body } = await stripe.ask('POST', '/v1/refunds', { body: '' });
    expect(status).toBe(400);
    expect(body.error.message).toBe(
      'One of the following params should be provided for this request: payment_intent or charge.',
    );
  });
});
