/** What a person reads on a card: the words of its parts, without markup, and how such words are compared. */
import type { WidgetJson } from '../appsscript/types';

type ButtonJson = NonNullable<NonNullable<WidgetJson['buttonList']>['buttons']>[number];
type DecoratedTextJson = NonNullable<WidgetJson['decoratedText']>;
type IconJson = NonNullable<ButtonJson['icon']>;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/**
 * The words of a text that may hold markup (text paragraphs, the text of decorated texts, section headers). Titles,
 * labels, buttons and notifications are plain text already.
 */
export function withoutMarkup(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}

/** The links inside of a text with markup. */
export function linksIn(text: string): { label: string; url: string }[] {
  return [...text.matchAll(/<a\s[^>]*?href\s*=\s*(["'])(.*?)\1[^>]*>(.*?)<\/a>/gis)].map(
    ([, , url = '', label = '']) => ({
      label: withoutMarkup(label),
      url: withoutMarkup(url),
    }),
  );
}

export function iconLabel(icon: IconJson | undefined): string {
  return icon?.altText ?? '';
}

/** A button without text is known by its alt text, or by the name of its icon. */
export function buttonLabel(button: ButtonJson): string {
  const { text, altText, icon } = button;
  return text || altText || iconLabel(icon) || icon?.materialIcon?.name || icon?.knownIcon || '';
}

/** The three lines of a decorated text; empty where it has none. */
export function decoratedLines(widget: DecoratedTextJson): { top: string; text: string; bottom: string } {
  return {
    top: widget.topLabel ?? withoutMarkup(widget.topLabelText?.text ?? ''),
    text: withoutMarkup(widget.text ?? widget.contentText?.text ?? ''),
    bottom: widget.bottomLabel ?? withoutMarkup(widget.bottomLabelText?.text ?? ''),
  };
}

/** The widgets that a widget holds in columns or in a carousel. */
export function nestedIn(widget: WidgetJson): WidgetJson[] {
  return [
    ...(widget.columns?.columnItems ?? []).flatMap(({ widgets }) => widgets ?? []),
    ...(widget.carousel?.carouselCards ?? []).flatMap((card) => [
      ...(card.widgets ?? []),
      ...(card.footerWidgets ?? []),
    ]),
  ];
}

/** Equal for words that a person would call the same: case, white space and invisible direction marks don't count. */
function comparable(words: string): string {
  return words
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/**
 * The entries whose labels match what was asked for, best first: those with a label that equals it, then those with a
 * label that contains it, each in their own order.
 */
export function matching<T extends { labels: string[] }>(entries: T[], asked: string): T[] {
  const wanted = comparable(asked);
  const is = (test: (label: string) => boolean) => (entry: T) => entry.labels.some((label) => test(comparable(label)));
  const exact = entries.filter(is((label) => label === wanted));
  if (wanted === '') return exact;
  const partly = entries.filter(is((label) => label.includes(wanted))).filter((entry) => !exact.includes(entry));
  return [...exact, ...partly];
}
