/** Gmail's short message at the bottom of the panel. */
import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './snackbar.css';

/** How long it stays, ms. */
const STAYS = 6000;

@customElement('snack-bar')
export class SnackBar extends LitElement {
  @property() text = '';
  /** Counts messages: a change shows `text` anew, even if the words are the same. */
  @property({ type: Number }) number = 0;
  @state() private shown = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('number') || this.number === 0) return;
    this.shown = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.shown = false;
    }, STAYS);
  }

  protected override render() {
    const shown = this.shown && this.text !== '';
    return html`<div class="snackbar ${shown ? 'shown' : ''}" role="status" aria-live="polite" dir="auto">
      ${shown ? this.text : ''}
    </div>`;
  }
}
