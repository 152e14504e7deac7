/** The compose window: a draft that the add-on made, or an empty reply. Nothing is ever sent. */
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Draft } from '../../appsscript/types';
import { symbol } from './symbol';
import './compose-box.css';

@customElement('compose-box')
export class ComposeBox extends LitElement {
  @property({ attribute: false }) draft!: Draft;
  /** Labels of the add-on's compose actions. */
  @property({ attribute: false }) actions: string[] = [];
  @property({ attribute: false }) act!: (index: number) => void;
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
        ${line('To', draft.to)} ${line('Cc', draft.cc)} ${line('Bcc', draft.bcc)} ${line('Subject', [draft.subject])}
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
}

function line(name: string, values: string[]) {
  const text = values.filter(Boolean).join(', ');
  return text ? html`<div><dt>${name}</dt><dd dir="auto">${text}</dd></div>` : nothing;
}
