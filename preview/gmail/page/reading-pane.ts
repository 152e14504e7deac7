/** The open message. Its HTML stands in a sandboxed frame without script or network; see `mailPolicy` in `../guard.ts`. */
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MailAnswer } from '../api';
import { symbol } from './symbol';
import { longDate } from './when';
import './reading-pane.css';

@customElement('reading-pane')
export class ReadingPane extends LitElement {
  @property({ attribute: false }) mail: MailAnswer | null = null;
  @property({ type: Boolean }) loading = false;
  @property() locale = 'en-US';
  @property() timeZone = 'UTC';
  @property({ attribute: false }) close!: () => void;
  @property({ attribute: false }) reply!: () => void;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render() {
    const { mail } = this;
    if (!mail) {
      return this.loading
        ? nothing
        : html`<div class="no-mail">${symbol('mail', { weight: 200 })}<p>Select a message to read</p></div>`;
    }
    const initial = [...mail.fromName.replace(/[^\p{L}\p{N}]/gu, '')][0] ?? '?';
    return html`<article class="message" aria-label=${mail.subject}>
      <div class="message-bar">
        <button type="button" class="icon-button" aria-label="Back to inbox" title="Back to inbox" @click=${this.close}>
          ${symbol('arrow_back')}
        </button>
        <span class="spacer"></span>
        <button type="button" class="button outlined" @click=${this.reply}>${symbol('reply')}Reply</button>
      </div>
      <div class="message-scroll">
        <h2 dir="auto">${mail.subject}</h2>
        <header>
          <span class="avatar" aria-hidden="true" .style=${`--hue: ${hue(mail.fromAddress)}`}>${initial.toUpperCase()}</span>
          <div class="envelope">
            <p class="sender"><b dir="auto">${mail.fromName}</b> <span>&lt;${mail.fromAddress}&gt;</span></p>
            ${addressLine('to', mail.to)} ${addressLine('cc', mail.cc)} ${addressLine('reply to', mail.replyTo)}
          </div>
          <time>${longDate(mail.date, this.locale, this.timeZone)}</time>
        </header>
        ${mail.hasHtml ? this.frame(mail) : html`<div class="plain" dir="auto">${mail.plainBody}</div>`}
        ${
          mail.attachments.length > 0
            ? html`<ul class="attachments" aria-label="Attachments">
              ${mail.attachments.map(
                (file) =>
                  html`<li>${symbol('draft')}<span dir="auto">${file.name}</span><small>${size(file.size)}</small></li>`,
              )}
            </ul>`
            : nothing
        }
      </div>
    </article>`;
  }

  private frame(mail: MailAnswer) {
    return html`<iframe
      title="Message text"
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      src="/${mail.ticket}/mail/${encodeURIComponent(mail.id)}"
      @load=${(event: Event) => fitHeight(event.target as HTMLIFrameElement)}
    ></iframe>`;
  }
}

function addressLine(label: string, value: string) {
  return value ? html`<p class="address-line" dir="auto"><span>${label}</span> ${value}</p>` : nothing;
}

/** The frame is as high as its text: the pane scrolls, not the frame. */
function fitHeight(frame: HTMLIFrameElement): void {
  const body = frame.contentDocument?.documentElement;
  if (!body) return;
  const resize = () => {
    frame.style.blockSize = `${body.scrollHeight}px`;
  };
  new ResizeObserver(resize).observe(body);
  resize();
}

/** The same sender has the same colour everywhere. */
function hue(address: string): number {
  return [...address].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 360, 7);
}

function size(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
