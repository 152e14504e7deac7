/** The sample account's keys, to copy into the add-on. */
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { symbol } from './symbol';
import './popover.css';
import './sample-keys.css';

@customElement('sample-keys')
export class SampleKeys extends LitElement {
  @property({ attribute: false }) keys: { name: string; key: string }[] = [];
  @state() private open = false;
  @state() private copied: string | null = null;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render() {
    return html`<div class="popover" @keydown=${this.onKey} @focusout=${this.onFocusOut}>
      <button type="button" class="button tonal" aria-label="Sample keys" aria-expanded=${String(this.open)} @click=${this.toggle}>
        ${symbol('key')}<span>Sample keys</span>
      </button>
      ${this.open ? this.list() : nothing}
    </div>`;
  }

  private list() {
    return html`<div class="popover-list keys" role="region" aria-label="Sample keys" tabindex="-1">
      <p>Keys of the sample account on this machine. Copy one into the add-on.</p>
      <ul>
        ${this.keys.map(
          ({ name, key }) => html`<li>
            <b>${name}</b><code>${key}</code>
            <button type="button" class="button borderless" aria-label="Copy ${name}" @click=${() => this.copy(name, key)}>
              ${this.copied === name ? 'Copied' : 'Copy'}
            </button>
          </li>`,
        )}
      </ul>
      <span class="for-readers" role="status">${this.copied ? `${this.copied} copied` : ''}</span>
    </div>`;
  }

  private toggle(): void {
    this.open = !this.open;
    this.copied = null;
  }

  private async copy(name: string, key: string): Promise<void> {
    await navigator.clipboard.writeText(key);
    this.copied = name;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.open) return;
    this.open = false;
    this.querySelector('button')?.focus();
  }

  private onFocusOut(event: FocusEvent): void {
    if (!this.contains(event.relatedTarget as Node | null)) this.open = false;
  }
}
