/** Where something went wrong, the next step is one tap away, and nothing is offered that can't help. */
import { describe, expect, it } from '@jest/globals';
import { StripeFailure } from '../../preview/stripe/errors';
import { connectedAgent, startAgent } from './harness';
import { confirms, effects, fillsIn, label } from './paying';

describe('an object of the other mode', () => {
  const missing = (id: string, [there, here]: [string, string]) =>
    new StripeFailure(404, {
      type: 'invalid_request_error',
      code: 'resource_missing',
      param: 'id',
      message: `No such charge: '${id}'; a similar object exists in ${there} mode, but a ${here} mode key was used to make this request.`,
    });

  it('is opened in the connected account of that mode, and not asked for once more', async () => {
    const agent = await startAgent();
    await agent.connects('premium');
    await agent.connects('premium-live');
    await agent.opens('monthly@example.com');
    if (agent.seen.title !== 'Mona Month') await agent.clicks(label(agent.seen, /test/i));
    const row = label(agent.seen, /^\$29\.00 paid/);
    agent.stripe.faults.push({
      method: 'GET',
      path: /^\/v1\/charges\/ch_/,
      when: 'before',
      answer: missing('ch_1', ['live', 'test']),
    });
    await agent.clicks(row);
    expect(agent.seen.title).toBe('In the other mode');
    expect(agent.seen.text).toMatch(/Stripe has this in (live|test) mode/);
    expect(agent.seen.offers).not.toContain('Try again');
    const before = agent.stripe.requests.length;
    await agent.clicks(label(agent.seen, /^Open in .* \((live|test)\)$/));
    expect(agent.stripe.requests.slice(before).map(({ key }) => key)).toContain('premium-live');
  });

  it('leads to Connect where no account of that mode is connected', async () => {
    const agent = await connectedAgent('premium');
    await agent.opens('monthly@example.com');
    agent.stripe.faults.push({
      method: 'GET',
      path: /^\/v1\/charges\/ch_/,
      when: 'before',
      answer: missing('ch_1', ['live', 'test']),
    });
    const { title, offers, text } = await agent.clicks(label(agent.seen, /^\$29\.00 paid/));
    expect(title).toBe('In the other mode');
    expect(text).toMatch(/Stripe has this in live mode, and this key is one of test mode/);
    expect(offers).not.toContain('Try again');
    expect((await agent.clicks('Connect a live key')).title).toBe('Connect Stripe');
  });
});

describe('a confirmation that Stripe knows with other content', () => {
  it('is looked for at once, and never offered as if a few seconds would help', async () => {
    const agent = await connectedAgent('premium');
    await agent.clicks(label(await agent.opens('monthly@example.com'), /^\$29\.00 paid/));
    await fillsIn(agent, 'Refund');
    const answer = new StripeFailure(400, {
      type: 'idempotency_error',
      message: 'Keys for idempotent requests can only be used with the same parameters they were first used with.',
    });
    agent.stripe.faults.push({ method: 'POST', when: 'before', answer });
    const { title, text, offers } = await confirms(agent);
    expect(title).toBe('Could not be confirmed');
    expect(text).toMatch(/Look in Stripe before starting again/);
    expect(text).not.toMatch(/few seconds/);
    expect(offers).toEqual(expect.arrayContaining(['Open in Stripe', 'Back to customer']));
    expect(offers).not.toContain('Do it now');
    expect(effects(agent)).toEqual([]);
  });
});
