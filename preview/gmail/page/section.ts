/** One section of a card; a collapsible one remembers whether it is unfolded. */

import type { chat_v1 } from '@googleapis/chat';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CardContext } from './card-context';
import { parseRichText, plainText } from './rich-text';
import { chevron } from './symbol';
import { richText } from './text';
import { widget } from './widget';

const ENGLISH_FOLDING = { more: 'Show more', less: 'Show less' };

/** By language. Gmail says these itself, in words that no page of Google's has. */
const FOLDING: Record<string, typeof ENGLISH_FOLDING> = {
  de: { more: 'Mehr anzeigen', less: 'Weniger anzeigen' },
  es: { more: 'Mostrar más', less: 'Mostrar menos' },
  fr: { more: 'Afficher plus', less: 'Afficher moins' },
  ja: { more: 'もっと見る', less: '一部を表示' },
  pt: { more: 'Mostrar mais', less: 'Mostrar menos' },
};

@customElement('card-section')
export class CardSection extends LitElement {
  @property({ attribute: false }) json!: chat_v1.Schema$GoogleAppsCardV1Section;
  @property({ attribute: false }) context!: CardContext;
  @state() private unfolded = false;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render() {
    const { header } = this.json;
    const widgets = this.json.widgets ?? [];
    const always = this.json.collapsible ? (this.json.uncollapsibleWidgetsCount ?? 0) : widgets.length;
    const folds = always < widgets.length;
    const shown = this.unfolded ? widgets : widgets.slice(0, always);
    // With nothing but a header to stay, the header itself unfolds; else a button below what stays.
    const byHeader = folds && header && always === 0;
    return html`<section aria-label=${header ? plainText(parseRichText(header)) : nothing}>
      ${byHeader ? this.headerButton(header) : header ? html`<h3 class="section-header" dir="auto">${richText(header)}</h3>` : nothing}
      ${shown.length > 0 ? html`<div class="widgets">${shown.map((json) => widget(json, this.context))}</div>` : nothing}
      ${folds && !byHeader ? this.moreButton(header ?? '') : nothing}
    </section>`;
  }

  private headerButton(header: string) {
    return html`<h3 class="section-header">
      <button type="button" class="unfold" aria-expanded=${String(this.unfolded)} @click=${this.toggle}>
        <span dir="auto">${richText(header)}</span>${chevron()}
      </button>
    </h3>`;
  }

  private moreButton(header: string) {
    const { more, less } = FOLDING[this.context.locale.split('-')[0] ?? ''] ?? ENGLISH_FOLDING;
    const label = this.unfolded ? less : more;
    return html`<button type="button" class="more" aria-label=${header ? `${label}: ${plainText(parseRichText(header))}` : nothing}
      aria-expanded=${String(this.unfolded)} @click=${this.toggle}>
      ${label}${chevron()}
    </button>`;
  }

  private toggle(): void {
    this.unfolded = !this.unfolded;
  }
}
