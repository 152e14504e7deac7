/** Whether the mail really comes from the domain that it names, as Google's servers saw it. Pure. */

export type SenderCheck = 'passed' | 'failed' | 'unknown';

/**
 * Reads one Authentication-Results header (RFC 8601). Only Google's own is believed: anyone can write the others.
 * DMARC decides, if it judged this very domain; without it, DKIM or SPF for this very domain.
 */
export function senderCheck(header: string, domain: string): SenderCheck {
  const [server, ...results] = bare(header).split(';');
  if (!/^\s*mx\.google\.com(\s+\d+)?\s*$/i.test(server ?? '')) return 'unknown';
  const verdicts = results.flatMap((result) => verdict(result) ?? []);
  const dmarc = verdicts.filter(({ method }) => method === 'dmarc');
  if (dmarc.some(({ result }) => result === 'fail')) return 'failed';
  const passes = verdicts.filter(({ result }) => result === 'pass');
  const decisive = passes.some(({ method }) => method === 'dmarc')
    ? passes.filter(({ method }) => method === 'dmarc')
    : passes;
  // A pass for another domain is about another address than the one that was read from the message.
  return decisive.some(({ domains }) => domains.includes(domain)) ? 'passed' : 'unknown';
}

interface Verdict {
  method: string;
  result: string;
  /** What it is a verdict about, lower case. */
  domains: string[];
}

const identities: Record<string, RegExp> = {
  dmarc: /\sheader\.from\s*=\s*(\S+)/gi,
  dkim: /\sheader\.[id]\s*=\s*(\S+)/gi,
  spf: /\ssmtp\.mailfrom\s*=\s*(\S+)/gi,
};

function verdict(text: string): Verdict | null {
  const [, method = '', result = '', rest = ''] = /^\s*([a-z]+)\s*=\s*([a-z]+)(.*)$/is.exec(text.toLowerCase()) ?? [];
  const identity = identities[method];
  if (!identity) return null;
  const domains = [...rest.matchAll(identity)].map(([, value = '']) => value.slice(value.lastIndexOf('@') + 1));
  return { method, result, domains };
}

/**
 * Without comments and quoted strings: both can hold what the sender wrote, semicolons and verdicts included. So quotes
 * count within comments too, escaped ones not excepted: an honest header loses nothing by it.
 */
function bare(header: string): string {
  let depth = 0;
  let quoted = false;
  let text = '';
  for (let at = 0; at < header.length; at += 1) {
    const character = header.charAt(at);
    if (character === '\\' && (quoted || header.charAt(at + 1) !== '"')) at += 1;
    else if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) text += character;
  }
  return text;
}
