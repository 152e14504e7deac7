import { describe, expect, it } from '@jest/globals';
import { runCard } from '../../preview/card/command';
import type { CardResult } from '../../preview/card/result';
import { openStripe } from '../../preview/stripe/server';

const NOW = Date.UTC(2026, 10, 20, 10, 42);

async function tillside(...args: string[]): Promise<CardResult & { stderr: string }> {
  const { code, stdout, stderr } = await runCard(['--json', ...args], NOW);
  if (code !== 0) throw new Error(`ended with ${code}: ${stderr}`);
  return { ...JSON.parse(stdout), stderr };
}

describe('the card command with a key', () => {
  it('connects through the add-on’s own cards first, as step 0', async () => {
    const { steps, stripe, title, stderr } = await tillside('--key', 'premium', '--from', 'monthly@example.com');
    expect(stderr).toBe('');
    expect(steps.map(({ step, do: did }) => [step, did])).toEqual([
      [0, 'connect premium'],
      [1, 'open a mail from monthly@example.com'],
    ]);
    expect(stripe.some(({ step }) => step === 0)).toBe(true);
    expect(title).toBe('Mona Month');
  });

  it('shows the card in the language asked for, and takes steps by its labels', async () => {
    const at = ['--key', 'overview', '--from', 'euro@example.de', '--locale', 'de-DE'];
    const { text } = await tillside(...at);
    expect(text).toMatch(/Aktiv · verlängert sich am \d+\.\s[A-Z]/);
    expect((await tillside(...at, '--do', 'click:Suchen')).title).toBe('Kunden suchen');
  });

  it('connects from a message on a phone, which has no homepage', async () => {
    const { stack, steps } = await tillside(
      '--key',
      'premium-live',
      '--from',
      'monthly@example.com',
      '--platform',
      'IOS',
    );
    expect(stack).toEqual(['Mona Month']);
    expect(steps[0]?.do).toBe('connect premium-live');
  });

  it('goes on with a key that is refused, and says what the card said', async () => {
    const key = ['pk', 'test', '4242424242'].join('_');
    const { title, stderr } = await tillside('--key', key, '--from', 'nobody@example.com');
    expect(stderr).toMatch(/^The key was not connected\. The card says:\n\nConnect Stripe\n/);
    expect(title).not.toContain('Connect Stripe');
    const misspelt = await tillside('--key', 'premum');
    expect(misspelt.stderr).toContain('“premum” is not the name of a sample key (free, overview, premium');
  });

  it('repeats no sample key anywhere', async () => {
    const { keys } = openStripe({ now: () => NOW });
    for (const [name, key] of Object.entries(keys)) {
      const ended = await Promise.all([
        runCard(['--key', name, '--from', 'monthly@example.com', '--json'], NOW),
        runCard(['--key', key, '--from', 'monthly@example.com'], NOW),
      ]);
      for (const { code, stdout, stderr } of ended) {
        expect(code).toBe(0);
        expect(stdout + stderr).not.toContain(key);
      }
    }
  });
});
