/**
 * Text with markup, as CardService's texts take it. Whatever comes from outside is escaped and isolated on its way in, so
 * that a customer's name can never become a link or a tag, or move our own words. Labels, titles and notifications are
 * plain text and take strings.
 */
import { isolated } from './direction';

export type Html = { readonly html: string };

/** html`<b>${name}</b>`: interpolated strings are escaped and isolated, interpolated Html is not. */
export function html(texts: TemplateStringsArray, ...values: (string | Html)[]): Html {
  return { html: texts.reduce((whole, text, index) => whole + asMarkup(values[index - 1] ?? '') + text) };
}

function asMarkup(value: string | Html): string {
  return typeof value === 'string' ? escaped(isolated(value)) : value.html;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** The same in grey: what is good to know, and no news. */
export function quiet(texts: TemplateStringsArray, ...values: (string | Html)[]): Html {
  return html`<font color="#5f6368">${html(texts, ...values)}</font>`;
}

/** The same in a brown that is read well on white: what must not be missed. */
export function warning(texts: TemplateStringsArray, ...values: (string | Html)[]): Html {
  return html`<font color="#a35200">${html(texts, ...values)}</font>`;
}

/** In red, beside an icon and words that say the same: 5.6 : 1 on white. */
export function alert(text: Html): Html {
  return html`<font color="#c5221f">${text}</font>`;
}

export function lines(...parts: (string | Html | null)[]): Html {
  const shown = parts.filter((part) => part !== null);
  return { html: shown.map(asMarkup).join('<br>') };
}

/** A link in a text. `url` must be one that the manifest allows. */
export function link(url: string, text: string): Html {
  return html`<a href="${url}">${text}</a>`;
}
