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
  | 'organization'
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
  // It opens several accounts, and each request would have to name one.
  if (/^[rs]k_org_/.test(value)) return 'organization';
  if (/[•●*…]|\.\.\./.test(value)) return 'masked';
  const found = /^[rs]k_(live|test)_(.*)$/.exec(value);
  if (!found) return /^[rs]k_?(live|test)?_?$/.test(value) ? 'cut' : 'notAKey';
  if (found[1] !== mode) return found[1] === 'live' ? 'liveKeyInTest' : 'testKeyInLive';
  const rest = found[2] ?? '';
  if (!/^[A-Za-z0-9]*$/.test(rest) || rest.length > 247) return 'notAKey';
  return rest.length < 20 ? 'cut' : null;
}
