/** The language that the person reads Gmail in: the add-on is told it, and the page's own dates follow it. */
import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './language-choice.css';

/** Each with a reason: what most people read, other ways to write dates and amounts, right to left, and texts to test with. */
const LOCALES = ['en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES', 'pt-BR', 'ja-JP', 'ar-EG', 'en-XA'];

@customElement('language-choice')
export class LanguageChoice extends LitElement {
  @property() locale = 'en-US';
  @property({ attribute: false }) choose!: (locale: string) => void;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render() {
    const all = LOCALES.includes(this.locale) ? LOCALES : [this.locale, ...LOCALES];
    return html`<select
      aria-label="Language of Gmail"
      title="Language of Gmail"
      @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value)}
    >
      ${all.map((each) => html`<option value=${each} ?selected=${each === this.locale}>${nameOf(each)}</option>`)}
    </select>`;
  }
}

/** As those who read it call it. */
function nameOf(locale: string): string {
  if (locale === 'en-XA') return 'English, marked and longer';
  return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
}
