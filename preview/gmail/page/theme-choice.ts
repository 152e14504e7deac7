/**
 * Gmail's dark theme. It stands in the page's address and nowhere else, so a reload keeps it. As in Gmail, the list and the
 * frame turn dark; the message, the compose window and the add-on's panel stay light (`theme-choice.css`).
 */
import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { symbol } from './symbol';
import './theme-choice.css';

const NAME = 'theme';
const DARK = 'dark';

@customElement('theme-choice')
export class ThemeChoice extends LitElement {
  @state() private isDark = new URLSearchParams(location.search).get(NAME) === DARK;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render() {
    return html`<button
      type="button"
      class="icon-button"
      aria-label="Dark theme of Gmail"
      title="Dark theme of Gmail"
      aria-pressed=${String(this.isDark)}
      @click=${this.toggle}
    >
      ${symbol(this.isDark ? 'light_mode' : 'dark_mode')}
    </button>`;
  }

  protected override updated(): void {
    document.documentElement.classList.toggle(DARK, this.isDark);
  }

  private toggle(): void {
    this.isDark = !this.isDark;
    const address = new URL(location.href);
    if (this.isDark) address.searchParams.set(NAME, DARK);
    else address.searchParams.delete(NAME);
    history.replaceState(null, '', address);
  }
}
