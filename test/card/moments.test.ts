/** Steps in which two things happen at once, time passes, or the world changes while the card stands still. */
import { describe, expect, it } from '@jest/globals';
import { runCard } from '../../preview/card/command';
import type { CardResult } from '../../preview/card/result';

const PREMIUM = ['--key', 'premium', '--from', 'monthly@example.com'];
const card = (...args: string[]) => runCard(args, Date.UTC(2026, 10, 20, 10, 42));
const steps = (...texts: string[]) => texts.flatMap((text) => ['--do', text]);

async function result(...args: string[]): Promise<CardResult> {
  const { code, stdout, stderr } = await card('--json', ...args);
  if (code !== 0) throw new Error(`ended with ${code}: ${stderr}`);
  return JSON.parse(stdout);
}

describe('two taps at once', () => {
  it('are both told, and Stripe is asked once', async () => {
    const way = steps('click:Starter', 'click:Cancel', 'click:Continue', 'double:Cancel at period end');
    const { taps, stripe } = await result(...PREMIUM, ...way);
    expect(taps.map(({ title }) => title)).toEqual(['Mona Month', 'Mona Month']);
    for (const { text } of taps) expect(text).toContain('Done. The subscription ends on Dec 4.');
    expect(stripe.filter(({ method, wave, step }) => step === 5 && method === 'POST' && wave > 0)).toHaveLength(1);
  });

  it('are shown one below the other to a reader', async () => {
    const { stdout } = await card(...PREMIUM, ...steps('double:Starter'));
    expect(stdout).toMatch(/^First tap\n\nStarter\n[\s\S]*\n\nSecond tap\n\nStarter\n/);
  });

  it('are two even where the first asks Stripe nothing', async () => {
    const { taps } = await result(...PREMIUM, ...steps('double:Settings'));
    expect(taps.map(({ title }) => title)).toEqual(['Settings', 'Settings']);
  });
});

it('time passes in minutes', async () => {
  const again = await result(...PREMIUM, ...steps('wait:9', 'reopen'));
  expect(again.steps.at(-1)?.waves).toBe(0);
  const later = await result(...PREMIUM, ...steps('wait:10.5', 'reopen'));
  expect(later.steps.at(-1)?.waves).toBe(1);
});

describe('the connected key', () => {
  it('dies, and the card says so', async () => {
    const { title } = await result(...PREMIUM, ...steps('stripe:expire-key', 'wait:11', 'reopen'));
    expect(title).toBe('Key no longer works');
  });

  it('gets a successor, which its name types from then on; the old one works until it dies', async () => {
    const way = steps('stripe:roll-key', 'wait:11', 'reopen');
    expect((await result(...PREMIUM, ...way)).title).toBe('Mona Month');
    const replace = steps('home', 'click:Settings', 'click:Replace key', 'set:key=premium', 'click:Replace key');
    const { title } = await result(...PREMIUM, ...way, ...replace, ...steps('stripe:expire-key', 'wait:11', 'reopen'));
    expect(title).toBe('Mona Month');
  });

  it('can only be a sample key that was connected', async () => {
    const { code, stderr } = await card('--from', 'a@example.com', ...steps('stripe:roll-key'));
    expect([code, stderr]).toEqual([1, 'Only a sample key that --key has connected can be expired or rolled.']);
  });
});

it.each(['wait:soon', 'wait:-1', 'stripe:delete-key', 'double:'])('%s is no step', async (text) => {
  expect((await card(...PREMIUM, ...steps(text))).code).toBe(2);
});
