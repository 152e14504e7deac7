import { describe, expect, it } from '@jest/globals';
import { virtualClock } from '../../preview/appsscript/clock';
import type { FetchRequest } from '../../preview/appsscript/types';
import { carriesLiveKey, createLine, type Fault } from '../../preview/session/line';

const request = (method: FetchRequest['method'], path: string, more: Partial<FetchRequest> = {}): FetchRequest => ({
  url: `https://api.stripe.com${path}`,
  method,
  headers: { Authorization: 'Bearer secret', 'Idempotency-Key': 'once' },
  body: null,
  followRedirects: false,
  ...more,
});
const read = request('GET', '/v1/customers');
const write = request('POST', '/v1/refunds', { body: 'charge=ch_1&amount=500' });

/** A line to a Stripe that answers everything with 200 and notes what reached it. */
function lineTo(reached: FetchRequest[] = [], latencyMs = 0) {
  const clock = virtualClock(0);
  const line = createLine({
    clock,
    latencyMs,
    guard: () => {},
    carry: async (wave) => {
      reached.push(...wave);
      return wave.map(() => ({ status: 200, headers: {}, body: '{}' }));
    },
  });
  return { line, clock, reached };
}

describe('the record of requests', () => {
  it('says what was asked and answered, step by step and wave by wave, and never the key', async () => {
    const { line } = lineTo();
    line.begin(0);
    await line.transport([read, request('GET', '/v1/charges?limit=3&expand%5B%5D=data.a&expand%5B%5D=data.b')]);
    await line.transport([write]);
    line.begin(1);
    await line.transport([request('GET', '/x', { url: 'https://other.example/x?y=1' })]);
    expect(line.requests).toEqual([
      {
        step: 0,
        wave: 1,
        method: 'GET',
        path: '/v1/customers',
        query: {},
        body: null,
        status: 200,
        idempotencyKey: 'once',
      },
      {
        step: 0,
        wave: 1,
        method: 'GET',
        path: '/v1/charges',
        query: { limit: '3', 'expand[]': ['data.a', 'data.b'] },
        body: null,
        status: 200,
        idempotencyKey: 'once',
      },
      {
        step: 0,
        wave: 2,
        method: 'POST',
        path: '/v1/refunds',
        query: {},
        body: { charge: 'ch_1', amount: '500' },
        status: 200,
        idempotencyKey: 'once',
      },
      {
        step: 1,
        wave: 1,
        method: 'GET',
        path: 'https://other.example/x',
        query: { y: '1' },
        body: null,
        status: 200,
        idempotencyKey: 'once',
      },
    ]);
    expect(JSON.stringify(line.requests)).not.toContain('secret');
  });

  it('holds a request whose answer never came, without a status', async () => {
    const line = createLine({
      clock: virtualClock(0),
      latencyMs: 0,
      guard: () => {},
      carry: () => Promise.reject(new Error('refused')),
    });
    await expect(line.transport([read])).rejects.toThrow('refused');
    expect(line.requests).toMatchObject([{ path: '/v1/customers', status: null }]);
  });

  it('does not hold what the guard turned away', async () => {
    const line = createLine({
      clock: virtualClock(0),
      latencyMs: 0,
      guard: () => {
        throw new Error('not this one');
      },
      carry: () => Promise.reject(new Error('went out')),
    });
    await expect(line.transport([read])).rejects.toThrow('not this one');
    expect(line.requests).toEqual([]);
  });
});

it('a wave takes its latency once, however many requests it carries', async () => {
  const { line, clock } = lineTo([], 300);
  await line.transport([read, read, read]);
  await line.transport([read]);
  expect(clock.now()).toBe(600);
});

describe('a fault', () => {
  const outcomes: Record<Fault, { reaches: boolean; answer: number | 'none'; status: number | null }> = {
    'lost-before': { reaches: false, answer: 'none', status: null },
    'lost-after': { reaches: true, answer: 'none', status: null },
    '429': { reaches: false, answer: 429, status: 429 },
    '500': { reaches: false, answer: 500, status: 500 },
    kill: { reaches: true, answer: 200, status: null },
  };

  it.each(Object.entries(outcomes))('%s strikes the write', async (fault, { reaches, answer, status }) => {
    const { line, reached, clock } = lineTo();
    line.begin(0, fault as Fault);
    const outcome = await line.transport([write]).then(
      ([first]) => first?.status,
      () => 'none',
    );
    expect(outcome).toBe(answer);
    expect(reached).toHaveLength(reaches ? 1 : 0);
    expect(line.requests[0]?.status).toBe(status);
    expect(clock.now()).toBe(fault === 'kill' ? 31_000 : 0);
    expect(line.struck()).toBe(1);
  });

  it('strikes the write alone: reads, probes in company and invoice previews pass', async () => {
    const { line, reached } = lineTo();
    line.begin(0, '500');
    await line.transport([read]);
    await line.transport([write, write]);
    await line.transport([request('POST', '/v1/invoices/create_preview')]);
    expect(reached).toHaveLength(4);
    expect(line.struck()).toBe(0);
    const [answer] = await line.transport([request('DELETE', '/v1/subscriptions/sub_1')]);
    expect(answer?.status).toBe(500);
  });

  it('strikes every attempt of its step, and none of the next', async () => {
    const { line, reached } = lineTo();
    line.begin(0, '429');
    await line.transport([write]);
    await line.transport([write]);
    expect(reached).toHaveLength(0);
    line.begin(1);
    await line.transport([write]);
    expect(reached).toHaveLength(1);
  });

  it('strikes everything when told so, each request with an answer in the words of Stripe', async () => {
    const { line, reached } = lineTo();
    line.begin(0, '429', 'everything');
    const answers = await line.transport([read, read]);
    expect(reached).toEqual([]);
    expect(answers.map(({ status, body }) => [status, JSON.parse(body).error.code])).toEqual([
      [429, 'rate_limit'],
      [429, 'rate_limit'],
    ]);
  });
});

describe('a live key', () => {
  const carrying = (authorization: string) => carriesLiveKey(request('GET', '/v1/x', { headers: { authorization } }));
  const basic = (key: string) => `Basic ${Buffer.from(`${key}:`).toString('base64')}`;

  it('is known in either form of authorization', () => {
    expect(carrying('Bearer rk_live_x')).toBe(true);
    expect(carrying(basic('sk_live_x'))).toBe(true);
    expect(carrying('Bearer rk_test_x')).toBe(false);
    expect(carrying(basic('sk_test_x'))).toBe(false);
    expect(carriesLiveKey(request('GET', '/v1/x', { headers: {} }))).toBe(false);
  });
});
