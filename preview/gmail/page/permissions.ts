/** Google's prompt: what it lets the add-on do. A person may leave each scope unticked. */
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { State } from '../api';
import { symbol } from './symbol';
import './permissions.css';
import './popover.css';

@customElement('google-permissions')
export class Permissions extends LitElement {
  @property({ attribute: false }) scopes: State['scopes'] = [];
  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) toggle!: (open: boolean) => void;
  /** Takes the URLs of all that are ticked now. */
  @property({ attribute: false }) grant!: (granted: string[]) => void;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render() {
    return html`<div class="popover" @keydown=${this.onKey} @focusout=${this.onFocusOut}>
      <button
        type="button"
        class="button tonal"
        aria-label="Permissions"
        aria-expanded=${String(this.open)}
        @click=${() => this.toggle(!this.open)}
      >
        ${symbol('shield_person')}<span>Permissions</span>
      </button>
      ${this.open ? this.list() : nothing}
    </div>`;
  }

  private list() {
    return html`<div class="popover-list permissions" role="region" aria-label="Permissions" tabindex="-1">
      <p>What Google lets the add-on do. Its users may leave each of these unticked.</p>
      <ul>
        ${this.scopes.map(
          ({ url, name, granted }) => html`<li>
            <label>
              <input type="checkbox" .checked=${granted} @change=${() => this.tick(url)} />
              <code>${name}</code>
            </label>
          </li>`,
        )}
      </ul>
    </div>`;
  }

  private tick(url: string): void {
    const ticked = this.scopes.filter((scope) => scope.granted !== (scope.url === url));
    this.grant(ticked.map((scope) => scope.url));
  }

  /** Opened from elsewhere, it takes the focus, so that leaving it closes it. */
  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('open') && this.open) this.querySelector<HTMLElement>('.permissions')?.focus();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.open) return;
    this.toggle(false);
    this.querySelector('button')?.focus();
  }

  private onFocusOut(event: FocusEvent): void {
    if (this.open && !this.contains(event.relatedTarget as Node | null)) this.toggle(false);
  }
}
