/** Whether the mail really comes from the domain that it names, as Google's servers saw it. Pure. */
import { once } from '../once';
import { asciiDomain } from './domain-name';

export type SenderCheck = 'passed' | 'failed' | 'unknown';

/**
 * Reads one Authentication-Results header (RFC 8601). Only Google's own is believed: anyone can write the others.
 * DMARC decides, if it judged this domain; without it, DKIM or SPF for this very domain. What is not written as the
 * standard has it, or in a way that a careless quotation of the sender's words could bring about, proves nothing.
 * @param domain of the one address in From, lower case, in ASCII
 * @param by whose servers wrote it: those of a mailbox, or those that a group's mail comes to first
 */
export function senderCheck(header: string, domain: string, by: keyof typeof servers = 'mailbox'): SenderCheck {
  const verdicts = googlesVerdicts(header.trim(), servers[by]);
  const of = (method: string) => verdicts.filter((each) => each.method === method);
  if (of('dmarc').some(({ result }) => result === 'fail')) return 'failed';
  // Google judges each of these once: a second one is not Google's.
  if (of('dmarc').length > 1 || of('spf').length > 1) return 'unknown';
  const passes = verdicts.filter(({ result }) => result === 'pass');
  const dmarc = passes.find(({ method }) => method === 'dmarc');
  // A pass for another domain is about another address than the one that was read from the message.
  const isProven = dmarc ? isJudgedBy(dmarc, domain) : passes.some((each) => isAbout(each, domain));
  return isProven ? 'passed' : 'unknown';
}

/** Whether it passed by DMARC, which judges From itself: a signature of the domain alone may stand under a mail of anybody's. */
export function passesDmarc(header: string, domain: string): boolean {
  const isPass = (each: Verdict) => each.method === 'dmarc' && each.result === 'pass' && isJudgedBy(each, domain);
  return senderCheck(header, domain) === 'passed' && googlesVerdicts(header.trim(), servers.mailbox).some(isPass);
}

/**
 * Whether a Google group of this domain sent it, as Google's servers saw by its envelope: `support+bncBC…@acme.example`. What
 * stands in other headers is also kept by software that is not Google's, as whoever wrote to it likes.
 */
export function isSentByGroup(header: string, domain: string): boolean {
  return googlesVerdicts(header.trim(), servers.mailbox).some(
    ({ method, result, of, domains }) =>
      method === 'spf' && result === 'pass' && isAbout({ domains }, domain) && /\+bnc[a-z0-9]+@/.test(of),
  );
}

/**
 * `header.from` names the domain whose DMARC record was used: From's own, or the organisation's above it. Which of those
 * above is the organisation Google knows, with the list of public suffixes; a top-level domain is none.
 */
function isJudgedBy({ domains }: Pick<Verdict, 'domains'>, domain: string): boolean {
  const [judged = ''] = domains;
  return (
    isAbout({ domains }, domain) || (judged.includes('.') && domains.length === 1 && domain.endsWith(`.${judged}`))
  );
}

/** DKIM and SPF vouch for the very domain only: what stands above it may be a public suffix, where strangers sign too. */
function isAbout({ domains }: Pick<Verdict, 'domains'>, domain: string): boolean {
  return domains.length > 0 && domains.every((each) => each === domain);
}

/** One method's result, by RFC 8601's names; lower case. */
interface Verdict {
  method: string;
  result: string;
  /** What it is a verdict about. */
  domains: string[];
  /** The same, as it is written. */
  of: string;
}

/** The methods that Google writes, and what may stand beside each: another word is the sender's, or not understood. */
const properties = once(
  (): ReadonlyMap<string, readonly string[]> =>
    new Map([
      ['spf', ['smtp.mailfrom', 'smtp.helo']],
      ['dkim', ['header.i', 'header.d', 'header.s', 'header.b', 'header.a']],
      ['dmarc', ['header.from']],
      ['arc', ['smtp.remote-ip', 'header.oldest-pass']],
      ['dara', ['header.i']],
      ['auth', ['smtp.auth', 'smtp.mailfrom']],
      ['iprev', ['policy.iprev', 'smtp.remote-ip']],
      ['bimi', ['header.d', 'header.selector', 'policy.authority']],
    ]),
);

const domain = String.raw`[^\s@"<>()[\],:;\\/=]+`;
/** Of a quoted one, blanks may be part; what could end a value, a comment or a result may not. */
const local = String.raw`[^\t\r\n@"<>()[\],:;\\]+`;
const shapes = once((): Readonly<Record<string, RegExp>> => {
  const domainShape = new RegExp(`^${domain}$`);
  return {
    'smtp.mailfrom': new RegExp(String.raw`^(?:${local}@${domain}|${domain}\.${domain})$`),
    'smtp.helo': domainShape,
    'header.i': new RegExp(`^(?:${local})?@${domain}$`),
    'header.d': domainShape,
    'header.from': domainShape,
  };
});

/** The properties that say whom a method judged. */
const identities: Readonly<Record<string, readonly string[]>> = {
  dmarc: ['header.from'],
  dkim: ['header.i', 'header.d'],
  spf: ['smtp.mailfrom'],
};

const keyword = '[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?';
/** An empty one before other text is what comes of quotes around a quoted address. */
const quoted = String.raw`"(?:[^"\\]|\\.)+"`;
/** More than a token may hold: Google quotes what needs it, and the `/` and `=` of a signature are harmless. */
const plain = String.raw`[^\s;()"\\,]+`;
const value = `(?:${quoted}(?:@${plain})?|${plain})`;
const property = String.raw`\s+(${keyword})\s*\.\s*(${keyword})\s*=\s*(${value})`;
const eachProperty = once(() => new RegExp(property, 'gis'));
/** What Google's servers call themselves: Groups has its own. */
const servers = {
  mailbox: /^\s*"?mx\.google\.com"?(?:\s+0*1)?\s*$/is,
  group: /^\s*"?(?:gmr-)?mx\.google\.com"?(?:\s+0*1)?\s*$/is,
} as const;
const resultShape = once(
  () =>
    new RegExp(
      String.raw`^\s*(${keyword})\s*(?:/\s*0*1\s*)?=\s*(${keyword})(?:\s+reason\s*=\s*${value})?((?:${property})*)\s*$`,
      'is',
    ),
);

/** None where it is not Google's, or not written as the standard has it. */
function googlesVerdicts(header: string, server: RegExp): Verdict[] {
  const [by, ...results] = partsOf(header) ?? [];
  if (!server.test(by ?? '')) return [];
  const verdicts = results.filter((text) => !/^\s*(?:none\s*)?$/i.test(text)).map(verdict);
  return verdicts.every((each) => each !== null) ? verdicts : [];
}

/** null where anything in it is not understood. */
function verdict(text: string): Verdict | null {
  const [, written = '', result = '', beside = ''] = resultShape().exec(text) ?? [];
  const method = written.toLowerCase();
  const named = [...beside.matchAll(eachProperty())].map(([, type = '', name = '', said = '']) => ({
    name: `${type}.${name}`.toLowerCase(),
    said: unquoted(said).toLowerCase(),
  }));
  const known = properties().get(method);
  if (!known) return null;
  const isUnderstood = named.every(({ name, said }) => known.includes(name) && (shapes()[name]?.test(said) ?? true));
  const isRepeated = new Set(named.map(({ name }) => name)).size < named.length;
  if (!isUnderstood || isRepeated) return null;
  const wanted = identities[method] ?? [];
  const judged = named.flatMap(({ name, said }) => (wanted.includes(name) ? said : []));
  const domains = judged.map((said) => asciiDomain(said.slice(said.lastIndexOf('@') + 1)));
  return { method, result: result.toLowerCase(), domains, of: judged.join(' ') };
}

function unquoted(text: string): string {
  return text.replace(/^"((?:[^"\\]|\\.)*)"/s, (_, inner: string) => inner.replace(/\\(.)/gs, '$1'));
}

/**
 * What stands between semicolons, without comments, which nest; null where brackets don't match. A quote in a comment must
 * be closed there, with no bracket or escape in between: Google repeats the sender's envelope address in one, and nothing
 * says that it escapes what the sender quoted, or never cuts it. A semicolon there is no word of Google's, so it is the
 * sender's, and stands perhaps without its quotes behind the comment as well.
 */
function partsOf(header: string): string[] | null {
  // A line that does not begin with a blank is another header.
  if (/\n(?![ \t])|\r(?!\n)/.test(header)) return null;
  const parts = [''];
  const add = (text: string) => {
    parts[parts.length - 1] += text;
  };
  let depth = 0;
  for (const piece of header.match(/"(?:[^"\\]|\\.)*"|\\.|[^"\\();]+|./gs) ?? []) {
    if (piece === '(') {
      depth += 1;
      add(' ');
    } else if (piece === ')') {
      depth -= 1;
      if (depth < 0) return null;
    } else if (depth > 0) {
      if (piece.includes(';')) return null;
      if (piece.includes('"') && !/^"[^"\\()]*"$/.test(piece)) return null;
    } else if (piece === ';') parts.push('');
    else add(piece);
  }
  return depth === 0 ? parts : null;
}
