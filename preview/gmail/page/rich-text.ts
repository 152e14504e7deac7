/**
 * The little HTML that Google allows in a card's texts: `<b> <i> <u> <s> <font color> <a href> <time> <br>`
 * (developers.google.com/workspace/add-ons/concepts/widgets, "Text formatting"). Everything else is dropped, its text
 * stays. The result is data; whoever draws it builds elements, so that no text of an add-on ever becomes markup.
 */

export type RichText = (string | Span)[];

export interface Span {
  tag: 'b' | 'i' | 'u' | 's' | 'font' | 'a' | 'time' | 'br';
  /** Of `font`: a CSS colour that passed the check. */
  color?: string;
  /** Of `a`: a link that passed the check. */
  href?: string;
  children: RichText;
}

const tags: Record<string, Span['tag']> = {
  b: 'b',
  strong: 'b',
  i: 'i',
  em: 'i',
  u: 'u',
  s: 's',
  strike: 's',
  del: 's',
  font: 'font',
  a: 'a',
  time: 'time',
  br: 'br',
};

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Deeper nesting says nothing more; its tags are dropped. */
const MAX_DEPTH = 16;

/** A tag, quoted attribute values included; or a lone `<` that is text. */
const tagPattern = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;

export function parseRichText(source: string): RichText {
  const root: RichText = [];
  const open: { tag: Span['tag']; children: RichText }[] = [];
  const here = () => open.at(-1)?.children ?? root;
  const addText = (text: string) => {
    if (text !== '') here().push(decodeEntities(text));
  };

  let end = 0;
  for (const match of source.matchAll(tagPattern)) {
    addText(source.slice(end, match.index));
    end = match.index + match[0].length;
    const tag = tags[(match[2] ?? '').toLowerCase()];
    if (!tag) continue;
    if (match[1] === '/') {
      const opened = open.findLastIndex((span) => span.tag === tag);
      if (opened >= 0) open.length = opened;
      continue;
    }
    if (open.length >= MAX_DEPTH) continue;
    const span: Span = { tag, children: [], ...attributes(tag, match[3] ?? '') };
    here().push(span);
    if (tag !== 'br') open.push(span);
  }
  addText(source.slice(end));
  return root;
}

/** The words alone, as a screen reader or a tooltip says them. */
export function plainText(text: RichText): string {
  return text
    .map((part) => (typeof part === 'string' ? part : part.tag === 'br' ? '\n' : plainText(part.children)))
    .join('');
}

/** A link that a card may open, or null: `http` becomes `https` as Gmail does it; `javascript:` and others are none. */
export function safeLink(target: string): string | null {
  let url: URL;
  try {
    url = new URL(target.trim());
  } catch {
    return null;
  }
  if (url.protocol === 'mailto:' || url.protocol === 'tel:') return url.href;
  if (url.protocol === 'http:') url.protocol = 'https:';
  return url.protocol === 'https:' ? url.href : null;
}

function attributes(tag: Span['tag'], source: string): Pick<Span, 'color' | 'href'> {
  if (tag === 'font') {
    const color = attribute(source, 'color');
    return color && /^(#[0-9a-f]{3,8}|[a-z]+)$/i.test(color) ? { color } : {};
  }
  if (tag === 'a') {
    const href = safeLink(attribute(source, 'href') ?? '');
    return href ? { href } : {};
  }
  return {};
}

function attribute(source: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(source);
  const value = match?.[1] ?? match?.[2] ?? match?.[3];
  return value === undefined ? undefined : decodeEntities(value);
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
