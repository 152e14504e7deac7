/** The list of mails. */
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MailSummary } from '../api';
import { symbol } from './symbol';
import { shortDate } from './when';
import './inbox.css';

@customElement('mail-inbox')
export class Inbox extends LitElement {
  @property({ attribute: false }) mails: MailSummary[] = [];
  @property({ attribute: false }) read: Set<string> = new Set();
  @property() chosen: string | null = null;
  @property() locale = 'en-US';
  @property() timeZone = 'UTC';
  @property({ attribute: false }) open!: (mailId: string) => void;
  @property({ attribute: false }) compose!: () => void;
  @state() private typed = '';

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render() {
    const words = this.typed.toLowerCase().split(/\s+/).filter(Boolean);
    const shown = this.mails.filter((mail) => {
      const text = `${mail.fromName} ${mail.fromAddress} ${mail.subject} ${mail.snippet}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
    return html`<nav class="inbox" aria-label="Inbox">
      <div class="inbox-bar">
      <button type="button" class="icon-button" aria-label="Compose" title="Compose" @click=${() => this.compose()}>
        ${symbol('edit')}
      </button>
      <label class="search">
        ${symbol('search')}
        <input
          type="search"
          aria-label="Search mail"
          placeholder="Search mail"
          autocomplete="off"
          .value=${this.typed}
          @input=${(event: Event) => {
            this.typed = (event.target as HTMLInputElement).value;
          }}
        />
      </label>
      </div>
      <ul role="list">
        ${shown.map((mail) => html`<li>${this.row(mail)}</li>`)}
      </ul>
      ${shown.length === 0 ? html`<p class="empty">No mail matches.</p>` : nothing}
    </nav>`;
  }

  private row(mail: MailSummary) {
    const chosen = mail.id === this.chosen;
    return html`<button
      type="button"
      class="mail ${chosen ? 'chosen' : ''} ${this.read.has(mail.id) ? '' : 'unread'}"
      aria-current=${chosen ? 'true' : nothing}
      @click=${() => this.open(mail.id)}
    >
      <span class="from" dir="auto" title=${mail.fromAddress}>${mail.fromName}</span>
      <time class="date">${shortDate(mail.date, Date.now(), this.locale, this.timeZone)}</time>
      <span class="subject" dir="auto">${mail.subject}</span>
      ${mail.hasAttachments ? symbol('attach_file', {}, 'Has attachments') : nothing}
      <span class="snippet" dir="auto">${mail.snippet}</span>
    </button>`;
  }
}
