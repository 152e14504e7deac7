/** A button that opens a menu below itself. */
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { symbol } from './symbol';
import './menu.css';

export interface MenuItem {
  label: string;
  choose(): void;
}

@customElement('icon-menu')
export class IconMenu extends LitElement {
  @property() label = 'More';
  @property() icon = 'more_vert';
  /** Groups are divided by a line; empty ones are left out. */
  @property({ attribute: false }) groups: MenuItem[][] = [];
  @state() private open = false;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render() {
    const groups = this.groups.filter((group) => group.length > 0);
    return html`<div class="menu-anchor" @focusout=${this.onFocusOut} @keydown=${this.onKey}>
      <button
        type="button"
        class="icon-button"
        aria-label=${this.label}
        title=${this.label}
        aria-haspopup="menu"
        aria-expanded=${String(this.open)}
        @click=${() => this.toggle(!this.open)}
      >
        ${symbol(this.icon)}
      </button>
      ${
        this.open
          ? html`<div class="menu" role="menu" aria-label=${this.label}>
            ${groups.map(
              (group, index) =>
                html`${index > 0 ? html`<hr role="separator" />` : nothing}
                ${group.map(
                  (item) => html`<button type="button" role="menuitem" dir="auto" @click=${() => this.choose(item)}>
                    ${item.label}
                  </button>`,
                )}`,
            )}
          </div>`
          : nothing
      }
    </div>`;
  }

  private choose(item: MenuItem): void {
    this.open = false;
    item.choose();
  }

  private async toggle(open: boolean): Promise<void> {
    this.open = open;
    await this.updateComplete;
    if (open) this.items()[0]?.focus();
    else this.querySelector('button')?.focus();
  }

  private items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  private onFocusOut(event: FocusEvent): void {
    if (!this.contains(event.relatedTarget as Node | null)) this.open = false;
  }

  private onKey(event: KeyboardEvent): void {
    if (!this.open) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      void this.toggle(false);
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const items = this.items();
    const next = items.indexOf(document.activeElement as HTMLElement) + step;
    items[(next + items.length) % items.length]?.focus();
  }
}
