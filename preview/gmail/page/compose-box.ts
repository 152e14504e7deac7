/** The compose window: a draft that the add-on made, or an empty reply. Nothing is ever sent. */
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Draft, Recipients } from '../../appsscript/types';
import { symbol } from './symbol';
import './compose-box.css';

@customElement('compose-box')
export class ComposeBox extends LitElement {
  @property({ attribute: false }) draft!: Draft;
  /** Labels of the add-on's compose actions. */
  @property({ attribute: false }) actions: string[] = [];
  @property({ attribute: false }) act!: (index: number) => void;
  @property({ attribute: false }) address!: (recipients: Recipients) => void;
  @property({ attribute: false }) close!: () => void;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render() {
    const { draft } = this;
    const title = draft.isReply ? 'Reply' : 'New message';
    return html`<section class="compose" role="dialog" aria-label=${title}>
      <header>
        <h2>${title}</h2>
        <button type="button" class="icon-button" aria-label="Close draft" title="Close draft" @click=${this.close}>
          ${symbol('close')}
        </button>
      </header>
      <dl>
        ${this.recipients('To', 'to')} ${this.recipients('Cc', 'cc')} ${this.recipients('Bcc', 'bcc')}
        ${draft.subject ? html`<div><dt>Subject</dt><dd dir="auto">${draft.subject}</dd></div>` : nothing}
      </dl>
      <div class="draft-body" role="textbox" aria-label="Draft text" aria-multiline="true" aria-readonly="true" tabindex="0" dir="auto">${draft.body}</div>
      <footer>
        <button type="button" class="button filled" disabled>Send</button>
        ${this.actions.map(
          (label, index) =>
            html`<button type="button" class="button borderless" @click=${() => this.act(index)}>${label}</button>`,
        )}
        <p>The preview never sends mail.</p>
      </footer>
    </section>`;
  }

  private recipients(label: string, field: keyof Recipients) {
    const { to, cc, bcc } = this.draft;
    const change = (event: Event) => {
      const addresses = (event.target as HTMLInputElement).value.split(',').map((each) => each.trim());
      this.address({ to, cc, bcc, [field]: addresses.filter(Boolean) });
    };
    return html`<div>
      <dt id=${`draft-${field}`}>${label}</dt>
      <dd><input dir="auto" aria-labelledby=${`draft-${field}`} .value=${this.draft[field].join(', ')} @change=${change} /></dd>
    </div>`;
  }
}
