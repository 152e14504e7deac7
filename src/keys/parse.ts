/** What a pasted text is, before any request: a key of the chosen mode, or why not. Pure. */

export type Mode = 'live' | 'test';
export type KeyKind = 'restricted' | 'secret';

export type ParsedKey =
  | { kind: 'key'; value: string; mode: Mode; keyKind: KeyKind }
  | { kind: 'fault'; fault: KeyFault };

export type KeyFault =
  | 'empty'
  | 'masked'
  | 'publishable'
  | 'webhookSecret'
  | 'ephemeral'
  | 'notAKey'
  | 'cut'
  | 'liveKeyInTest'
  | 'testKeyInLive';

/** White space (also such as has no width), line breaks and quotes come from copying and are forgiven. */
export function parseKey(pasted: string, mode: Mode): ParsedKey {
  const value = pasted.replace(/[\s\u200b-\u200d\u2060]+/g, '').replace(/^["'`“”„‘’‚«»<]+|["'`“”‘’«»>,;]+$/g, '');
  const fault = faultOf(value, mode);
  if (fault) return { kind: 'fault', fault };
  return { kind: 'key', value, mode, keyKind: value.startsWith('sk_') ? 'secret' : 'restricted' };
}

function faultOf(value: string, mode: Mode): KeyFault | null {
  if (value === '') return 'empty';
  if (/^pk_/.test(value)) return 'publishable';
  if (/^whsec_/.test(value)) return 'webhookSecret';
  if (/^ek_/.test(value)) return 'ephemeral';
  if (/[•●*…]|\.\.\./.test(value)) return 'masked';
  const found = /^[rs]k_(live|test)_(.*)$/.exec(value);
  if (!found) return /^[rs]k_?(live|test)?_?$/.test(value) ? 'cut' : 'notAKey';
  if (found[1] !== mode) return found[1] === 'live' ? 'liveKeyInTest' : 'testKeyInLive';
  const rest = found[2] ?? '';
  if (!/^[A-Za-z0-9]*$/.test(rest) || rest.length > 247) return 'notAKey';
  return rest.length < 20 ? 'cut' : null;
}

/** Whether a text has a key in it, where none belongs. */
export function holdsKey(text: string): boolean {
  return /\b[rs]k_(live|test)_[A-Za-z0-9]{8}/.test(text);
}

const sentences: Record<KeyFault, string> = {
  empty: 'Paste a key first.',
  masked:
    'This key is hidden: it has dots or asterisks in it. Stripe shows a key in full only once. Make a new one and copy it then.',
  publishable: 'This is a publishable key (pk_). It can’t read customers. Use a restricted key; it starts with rk_.',
  webhookSecret: 'This is a webhook signing secret (whsec_), not an API key. Use a restricted key; it starts with rk_.',
  ephemeral: 'This is an ephemeral key (ek_) that soon expires. Use a restricted key; it starts with rk_.',
  notAKey: 'This is not a Stripe key. A restricted key starts with rk_live_ or rk_test_.',
  cut: 'This key is incomplete. Copy it again, from rk_ to the end.',
  liveKeyInTest: 'This is a live key, and you chose Test. Choose Live, or paste a test key; it has _test_ in it.',
  testKeyInLive: 'This is a test key, and you chose Live. Choose Test, or paste a live key; it has _live_ in it.',
};

export function faultSentence(fault: KeyFault): string {
  return sentences[fault];
}
