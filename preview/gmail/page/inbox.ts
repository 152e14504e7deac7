/** The list of mails: for the keyboard one stop, within which the arrows lead on, as in Gmail. */
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
  /** The mail that the keyboard was on last. */
  @state() private at: string | null = null;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render() {
    const words = this.typed.toLowerCase().split(/\s+/).filter(Boolean);
    const shown = this.mails.filter((mail) => {
      const text = `${mail.fromName} ${mail.fromAddress} ${mail.subject} ${mail.snippet}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
    const stop = [this.at, this.chosen].find((id) => shown.some((mail) => mail.id === id)) ?? shown[0]?.id;
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
      <ul role="list" @keydown=${this.onKey}>
        ${shown.map((mail) => html`<li>${this.row(mail, mail.id === stop)}</li>`)}
      </ul>
      ${shown.length === 0 ? html`<p class="empty">No mail matches.</p>` : nothing}
    </nav>`;
  }

  private onKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const rows = [...this.querySelectorAll<HTMLElement>('.mail')];
    rows[rows.indexOf(document.activeElement as HTMLElement) + step]?.focus();
  }

  private row(mail: MailSummary, isStop: boolean) {
    const chosen = mail.id === this.chosen;
    return html`<button
      type="button"
      class="mail ${chosen ? 'chosen' : ''} ${this.read.has(mail.id) ? '' : 'unread'}"
      aria-current=${chosen ? 'true' : nothing}
      tabindex=${isStop ? 0 : -1}
      @focus=${() => {
        this.at = mail.id;
      }}
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
