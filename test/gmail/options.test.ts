import { describe, expect, it } from '@jest/globals';
import { parseStartOptions, WrongUsage } from '../../preview/gmail/options';

describe('the command line of npm start', () => {
  it('shows the sample mail beside the sample account at port 4242 when nothing is said', () => {
    expect(parseStartOptions([])).toEqual({ mail: null, stripe: null, allowLive: false, port: 4242, addOn: null });
  });

  it('takes all that it offers', () => {
    const words = '--mail m --stripe https://api.stripe.com/ --allow-live --port 5000 --script s --manifest j';
    expect(parseStartOptions(words.split(' '))).toEqual({
      mail: 'm',
      stripe: 'https://api.stripe.com',
      allowLive: true,
      port: 5000,
      addOn: { script: 's', manifest: 'j' },
    });
  });

  it.each([
    ['an unknown word', ['--colour']],
    ['a stray word', ['here']],
    ['a port that is none', ['--port', '99999']],
    ['a Stripe with a path', ['--stripe', 'https://example.com/v1']],
    ['a Stripe that is no address', ['--stripe', 'api.stripe.com']],
    ['a script without its manifest', ['--script', 'Code.js']],
  ])('refuses %s with one sentence', (_, args) => {
    expect(() => parseStartOptions(args)).toThrow(WrongUsage);
    expect(() => parseStartOptions(args)).toThrow(/^[^\n]+\.$/);
  });
});
