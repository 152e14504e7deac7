/** The Material Symbols font: one icon by its name. */
import { html, nothing, type TemplateResult } from 'lit';
import './symbol.css';

/** Resolves when the font can be drawn and measured. */
export const fontReady = document.fonts.load("24px 'Material Symbols Outlined'");

const ruler = document.createElement('canvas').getContext('2d');
const known = new Map<string, boolean>();

/**
 * Whether the font draws this name; Google renders nothing for others. The font knows names as ligatures, older ones
 * included, and each of its glyphs is one em wide: letters that stay letters are wider than one.
 */
export function isSymbol(name: string): boolean {
  if (!/^[a-z0-9_]{2,}$/.test(name) || !ruler) return false;
  let is = known.get(name);
  if (is === undefined) {
    ruler.font = "24px 'Material Symbols Outlined'";
    is = ruler.measureText(name).width < 25;
    known.set(name, is);
  }
  return is;
}

export interface SymbolStyle {
  fill?: boolean | null;
  weight?: number | null;
  grade?: number | null;
}

/** One symbol; decoration unless it has a `label`. Nothing for an unknown name. */
export function symbol(name: string, style: SymbolStyle = {}, label = ''): TemplateResult | typeof nothing {
  if (!isSymbol(name)) return nothing;
  const css = `font-variation-settings: 'FILL' ${style.fill ? 1 : 0}, 'wght' ${style.weight ?? 400}, 'GRAD' ${style.grade ?? 0}`;
  return html`<span
    class="symbol"
    translate="no"
    role=${label ? 'img' : nothing}
    aria-label=${label || nothing}
    aria-hidden=${label ? nothing : 'true'}
    .style=${css}
    >${name}</span
  >`;
}

/** Points down, and up while the button or the details that it stands in are unfolded. */
export const chevron = (): TemplateResult => html`<span class="chevron">${symbol('expand_more')}</span>`;
