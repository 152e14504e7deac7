import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type KeyFault, type Mode, parseKey } from '../../src/keys/parse';
import { keys } from '../../src/language/words/en/keys';

const tail = '51Q2w3E4r5T6y7U8i9O0';
/** Put together here, so that no scanner for secrets finds a key in a file. */
const key = (prefix: string, rest = tail) => [...prefix.split('_'), rest].join('_');
const faultOf = (pasted: string, mode: Mode = 'test') => {
  const parsed = parseKey(pasted, mode);
  return parsed.kind === 'fault' ? parsed.fault : null;
};

describe('a pasted key', () => {
  it.each([
    ['rk_test', 'test', 'restricted'],
    ['rk_live', 'live', 'restricted'],
    ['sk_test', 'test', 'secret'],
    ['sk_live', 'live', 'secret'],
  ] as const)('is taken in its own mode: %s', (prefix, mode, keyKind) => {
    expect(parseKey(key(prefix), mode)).toEqual({ kind: 'key', value: key(prefix), mode, keyKind });
  });

  it.each([
    ['white space around', `  ${key('rk_test')}\n`],
    ['line breaks within', key('rk_test').replace('_test_', '_test_\r\n  ')],
    ['a no-break space', `\u00a0${key('rk_test')}`],
    ['white space without width', `\u200b${key('rk_test')}\u2060\ufeff`],
    ['quotes', `"${key('rk_test')}"`],
    ['typographic quotes', `“${key('rk_test')}”`],
    ['German quotes', `„${key('rk_test')}“`],
    ['backticks', `\`${key('rk_test')}\``],
    ['angle brackets', `<${key('rk_test')}>`],
    ['quotes and a comma, as in a list', ` '${key('rk_test')}',`],
  ])('is forgiven %s', (_, pasted) => {
    expect(parseKey(pasted, 'test')).toMatchObject({ kind: 'key', value: key('rk_test') });
  });

  it.each<[KeyFault, string]>([
    ['empty', ''],
    ['empty', ' "" \n'],
    ['masked', 'rk_test_••••••••4242'],
    ['masked', `${key('rk_test')}…`],
    ['masked', 'rk_test_51Q...4242'],
    ['masked', 'sk_test_************4242'],
    ['masked', '••••••••'],
    ['publishable', key('pk_test')],
    ['publishable', key('pk_live')],
    ['webhookSecret', key('whsec')],
    ['ephemeral', key('ek_test')],
    ['organization', key('sk_org')],
    ['organization', key('sk_org_live')],
    ['cut', 'rk_'],
    ['cut', 'rk_test'],
    ['cut', 'sk_test_'],
    ['cut', key('rk_test', tail.slice(0, 19))],
    ['notAKey', key('rkcs_test')],
    ['notAKey', 'cus_NffrFeUfNV2Hib'],
    ['notAKey', 'my-password'],
    ['notAKey', key('RK_TEST')],
    ['notAKey', `${key('rk_test')}!`],
    ['notAKey', `${key('rk_test')}-${tail}`],
    ['notAKey', `see${key('rk_test')}`],
    ['notAKey', key('rk_test', 'a'.repeat(248))],
    ['liveKeyInTest', key('rk_live')],
    ['liveKeyInTest', key('sk_live')],
  ])('is refused as %s: %s', (fault, pasted) => {
    expect(faultOf(pasted)).toBe(fault);
  });

  it('is refused as a test key where Live was chosen', () => {
    expect([faultOf(key('rk_test'), 'live'), faultOf(key('sk_test'), 'live')]).toEqual([
      'testKeyInLive',
      'testKeyInLive',
    ]);
  });

  it('is never taken in any other shape than Stripe’s', () => {
    const piece = fc.constantFrom('rk', 'sk', 'pk', '_', 'live', 'test', '•', '"', ' ', tail);
    const pasted = fc.array(fc.oneof(piece, fc.string()), { maxLength: 10 }).map((pieces) => pieces.join(''));
    const mode = fc.constantFrom<Mode>('live', 'test');
    fc.assert(
      fc.property(fc.oneof(pasted, fc.string()), mode, (text, chosen) => {
        const parsed = parseKey(text, chosen);
        if (parsed.kind === 'key') expect(parsed.value).toMatch(new RegExp(`^[rs]k_${chosen}_[A-Za-z0-9]{20,247}$`));
        else expect(keys().fault(parsed.fault)).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('is taken in Stripe’s shape in its own mode, and refused in the other', () => {
    const rest = fc.stringMatching(/^[A-Za-z0-9]{20,247}$/);
    const mode = fc.constantFrom<Mode>('live', 'test');
    fc.assert(
      fc.property(fc.constantFrom('rk', 'sk'), mode, rest, (kind, own, text) => {
        const other = own === 'live' ? 'test' : 'live';
        expect(parseKey(key(`${kind}_${own}`, text), own).kind).toBe('key');
        expect(faultOf(key(`${kind}_${own}`, text), other)).toBe(own === 'live' ? 'liveKeyInTest' : 'testKeyInLive');
      }),
    );
  });
});

it('each refusal has its own sentence, which shows nothing of the key', () => {
  const faults: KeyFault[] = [
    'empty',
    'masked',
    'publishable',
    'webhookSecret',
    'ephemeral',
    'notAKey',
    'cut',
    'liveKeyInTest',
    'testKeyInLive',
  ];
  const sentences = faults.map(keys().fault);
  expect(new Set(sentences).size).toBe(faults.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
});
