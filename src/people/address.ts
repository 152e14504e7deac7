/**
 * Addresses in mail headers: RFC 5322 with names, quotes, comments and groups, and what real mail writes instead. A
 * scanner of our own, in one pass: the grammar's libraries reject a whole header for one bad entry, and recurse. Pure.
 */
import { once } from '../once';
import { asciiDomain } from './domain-name';
import { decodeWords, hasEncodedWord } from './encoded-word';

export interface Mailbox {
  name: string | null;
  /** As written; compare with `sameAddress`. */
  address: string;
}

/** No mail that a person reads has longer address headers. */
const maxCharacters = 10_000;

/** All mailboxes of a header, groups opened. What can't be read is left out, and costs only itself. */
export function mailboxes(header: string): Mailbox[] {
  const found: Mailbox[] = [];
  const text = bracketed(shortened(header));
  let entry = emptyEntry();
  for (const token of tokensOf(text)) {
    const [first] = token;
    const isSeparator = token === ',' || token === ';';
    if (isSeparator && (hasAddress(entry) || token === ';')) {
      found.push(...mailboxIn(entry));
      entry = emptyEntry();
    } else if (first === '<') entry.brackets.push(token.slice(1).replace(/>$/, ''));
    // What stands before a colon is a group's name.
    else if (token === ':') entry = emptyEntry();
    else if (first === '(') entry.comments.push(token.slice(1, -1));
    // A comma before any address belongs to a name: `Doe, Jane <jane@example.com>`.
    else entry.words.push(token);
  }
  const all = [...found, ...mailboxIn(entry)];
  if (all.length > 0 || !hasEncodedWord(text)) return all;
  // Mail that encodes the whole header, its address too.
  const decoded = decodeWords(text);
  return hasEncodedWord(decoded) ? [] : mailboxes(decoded);
}

/** Cut between two entries: a cut address is another address. */
function shortened(header: string): string {
  return header.length <= maxCharacters ? header : header.slice(0, header.lastIndexOf(',', maxCharacters) + 1);
}

const typographic = /[‹＜⟨〈]\s*([^\s‹＜⟨〈›＞⟩〉@"]+@[^\s‹＜⟨〈›＞⟩〉@"]+)\s*[›＞⟩〉]/g;

/** With angle brackets where a header has others in their place: `Doe, Jane ‹jane@example.com›`. */
function bracketed(header: string): string {
  return header.includes('<') ? header : header.replace(typographic, '<$1>');
}

const comments = String.raw`(?:\s|\((?:\\.|[^()\\]|\((?:\\.|[^()\\])*\))*\))*`;
const quotedString = String.raw`"(?:\\.|[^"\\])*"`;
const atom = String.raw`[^\s@"<>()[\],:;\\]+`;
const addrSpec = `((?:${quotedString}|${atom})@${atom})`;
/** Dots, brackets and apostrophes stand in names without quotes, in real mail. */
const displayName = String.raw`(?:${comments}(?:${quotedString}|[^\s@"<>(),:;\\]))*`;
const soleShape = once(
  () =>
    new RegExp(
      `^(?:${displayName}${comments}<${comments}${addrSpec}${comments}>|${comments}${addrSpec})${comments}$`,
      's',
    ),
);
/** An address that is its own name, as mail programs write without quotes. */
const ownName = /^\s*([^\s@"<>()[\],:;\\]+@[^\s@"<>()[\],:;\\]+)\s+(?=<\1>\s*$)/;
/** What may stand in a header beside text: blanks, and line breaks that fold it. */
const folding = /\r?\n(?=[ \t])|\t/g;

/**
 * The mailbox of a header that is exactly one as RFC 5322 has it, so that everybody reads the same address there; null
 * of any other, though `mailboxes` may find somebody in it. Unlike the standard: names with dots and square brackets pass,
 * and an address before itself.
 */
export function soleMailbox(header: string): Mailbox | null {
  if (header.length > maxCharacters || /\p{Cc}/u.test(header.replace(folding, ''))) return null;
  // Others take such brackets for a part of the address.
  if (bracketed(header) !== header) return null;
  const written = header.replace(ownName, '');
  const [, inBrackets, bare = ''] = soleShape().exec(written) ?? [];
  const [meant] = mailboxes(inBrackets ?? bare);
  const [found, another] = mailboxes(header);
  return found && !another && found.address === meant?.address ? found : null;
}

/** Whether no reader finds two in it, though it is not written as `soleMailbox` demands: a comma or a blank may be astray. */
export function namesOne(header: string): boolean {
  return /^[^@;]*@[^@;]*$/.test(header);
}

interface Entry {
  /** Quoted strings keep their quotes. */
  words: string[];
  /** What stood in angle brackets. */
  brackets: string[];
  comments: string[];
}

const emptyEntry = (): Entry => ({ words: [], brackets: [], comments: [] });

/**
 * Encoded words, quoted strings, comments (two deep), angle brackets and separators are tokens; the rest comes word by
 * word. A quote that is never closed is a character like any other.
 */
const token =
  /=\?[^?\s]+\?[bq]\?(?:(?!=\?[^?\s]+\?[bq]\?)[^<>])*?\?=|"(?:\\.|[^"\\])*"|\((?:\\.|[^()\\]|\([^()]*\))*\)|<(?:"(?:\\.|[^"\\])*"|[^<>"])*>?|[,;:]|\s+|[^\s",;:<(=]+|./gis;

function tokensOf(header: string): string[] {
  return header.match(token) ?? [];
}

function hasAddress({ words, brackets }: Entry): boolean {
  return brackets.length > 0 || words.some((word) => word.includes('@') && !word.startsWith('"'));
}

function mailboxIn({ words, brackets, comments }: Entry): Mailbox[] {
  const bracket = brackets[brackets.length - 1];
  // `<@relay.example:jane@example.com>` is a route of old; only its end is an address.
  if (bracket !== undefined)
    return withName(
      closed(bracket.replace(/("(?:\\.|[^"\\])*")|\([^()]*\)/g, '$1').replace(/^\s*(?:@[^:"]*|mailto):/i, '')),
      words,
    );
  const bare = words
    .join('')
    .trim()
    .replace(/\s*@[^@"]*$/, closed);
  const last = bare.startsWith('"') ? bare : bare.slice(bare.search(/\S*$/));
  return withName(last, comments.slice(-1));
}

/** White space may stand around the @ and the dots of an address (RFC 5322 §4.4). */
function closed(text: string): string {
  return text.replace(/("(?:\\.|[^"\\])*")|\s*([@.])\s*/g, (_, quoted: string, mark: string) => quoted ?? mark);
}

const addressShape = /^("(?:\\.|[^"\\])*"|[^\s@"<>()[\],:;\\]+)(@(?:\[[^\s[\]]*\]|[^\s@"<>()[\],:;\\]+))$/;
const plainLocal = /^"([A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+)"$/;

function withName(text: string, name: readonly string[]): Mailbox[] {
  const [, local = '', domain = ''] = addressShape.exec(text.trim()) ?? [];
  // Quotes that were not needed are no part of the address.
  // Characters that nobody sees are in no address, but in those that look like another.
  return domain === '' || /\p{C}/u.test(local + domain)
    ? []
    : [{ name: nameIn(name), address: local.replace(plainLocal, '$1') + domain.replace(/\.+$/, '') }];
}

function nameIn(words: readonly string[]): string | null {
  const text = words.map((word) => (word.startsWith('"') ? unquoted(word) : word)).join('');
  const name = decodeWords(text)
    .replace(directions, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    // What parts one from the next, or is left of brackets.
    .replace(/^[\s,;<>]+|[\s,;<>]+$/g, '')
    // Outlook's quotes.
    .replace(/^'(.*)'$/, '$1')
    .trim();
  return hasLetter.test(name) && !addressAlone.test(name) && !hasEncodedWord(name) && !name.includes('\ufffd')
    ? name
    : null;
}

/** Marks for the direction of text, which a name begins or ends with in some programs; joiners are part of a name. */
const directions = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const hasLetter = /(?!\p{DI})[\p{L}\p{N}\p{So}]/u;
/** An address in the place of a name is none, and may be another than the one behind it. */
const addressAlone = /^[<("'[]*(?:mailto:)?[^\s@]+@[^\s@]+$/i;

function unquoted(word: string): string {
  return word.replace(/^"|"$/g, '').replace(/\\(.)/gs, '$1');
}

/** Lower case: mailbox names are case-sensitive by the standard and by nobody's server. */
export function folded(address: string): string {
  return address.trim().toLowerCase();
}

/** Whatever the case, and in whichever spelling their domains are. */
export function sameAddress(a: string, b: string): boolean {
  return oneSpelling(folded(a)) === oneSpelling(folded(b));
}

/** In lower case, and in ASCII, in which domains are compared. */
export function domainOf(address: string): string {
  const plain = folded(address);
  return asciiDomain(plain.slice(plain.lastIndexOf('@') + 1));
}

/** With the domain in ASCII. */
function oneSpelling(address: string): string {
  return address.includes('@') ? `${localOf(address)}@${domainOf(address)}` : address;
}

/**
 * One spelling for all that reach the same mailbox: lower case, its domain in ASCII, without a +tag, and at Gmail, which ignores them,
 * without dots (https://support.google.com/mail/answer/7436150).
 */
export function canonical(address: string): string {
  const plain = oneSpelling(withoutTag(folded(address)));
  return isGmail(plain) ? `${localOf(plain).replace(/\./g, '')}@gmail.com` : plain;
}

/** Whether it is at Gmail, whose two domains are one. */
export function isGmail(address: string): boolean {
  return /^(?:gmail|googlemail)\.com$/.test(domainOf(address));
}

/** What stands before the @. */
export function localOf(address: string): string {
  return address.slice(0, address.lastIndexOf('@'));
}

/** `a+shop@b.c` → `a@b.c`. */
export function withoutTag(address: string): string {
  return address.replace(/^([^+@]+)\+[^@]*(?=@[^@]*$)/, '$1');
}
