/** A text field, with suggestions from the card or from the add-on. */

import type { chat_v1 } from '@googleapis/chat';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { type CardContext, fieldValues } from './card-context';
import { fieldError } from './field-error';
import './text-input.css';

/** The add-on is asked for suggestions once typing has paused for this long, ms. */
const TYPING_PAUSE = 300;

const keyboards: Record<string, string> = { EMAIL: 'email', INTEGER: 'numeric', FLOAT: 'decimal' };

@customElement('card-text-input')
export class CardTextInput extends LitElement {
  @property({ attribute: false }) json!: chat_v1.Schema$GoogleAppsCardV1TextInput;
  @property({ attribute: false }) context!: CardContext;
  @state() private suggested: string[] = [];
  @state() private open = false;
  @state() private active = -1;
  /** The offer that was taken last: leaving the field afterwards changes nothing more. */
  private taken: string | null = null;
  private pause: ReturnType<typeof setTimeout> | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  private get name(): string {
    return this.json.name ?? '';
  }

  private get text(): string {
    return fieldValues(this.context, this.name, [this.json.value ?? ''])[0] ?? '';
  }

  private get offers(): string[] {
    if (!this.open) return [];
    const initial = (this.json.initialSuggestions?.items ?? []).map((item) => item.text ?? '');
    const typed = this.text.toLowerCase();
    const fitting = this.json.autoCompleteAction && this.text !== '' ? this.suggested : initial;
    return fitting.filter((offer) => offer.toLowerCase().includes(typed) && offer !== this.text);
  }

  protected override render() {
    const { json, context, name, offers } = this;
    const error = context.errors[name];
    const limit = json.validation?.characterLimit;
    const withOffers = Boolean(json.initialSuggestions || json.autoCompleteAction);
    const attributes = {
      describedBy: [error && `${name}-error`, json.hintText && `${name}-hint`].filter(Boolean).join(' '),
    };
    const field =
      json.type === 'MULTIPLE_LINE'
        ? html`<textarea
            name=${name}
            dir="auto"
            rows="3"
            spellcheck="false"
            placeholder=${json.placeholderText ?? nothing}
            aria-invalid=${error ? 'true' : nothing}
            aria-describedby=${attributes.describedBy || nothing}
            .value=${live(this.text)}
            @input=${this.onInput}
            @change=${this.onChange}
          ></textarea>`
        : html`<input
            type="text"
            name=${name}
            dir="auto"
            autocomplete="off"
            spellcheck="false"
            inputmode=${keyboards[json.validation?.inputType ?? ''] ?? nothing}
            placeholder=${json.placeholderText ?? nothing}
            role=${withOffers ? 'combobox' : nothing}
            aria-expanded=${withOffers ? String(offers.length > 0) : nothing}
            aria-controls=${withOffers ? `${name}-offers` : nothing}
            aria-activedescendant=${this.active >= 0 ? `${name}-offer-${this.active}` : nothing}
            aria-invalid=${error ? 'true' : nothing}
            aria-describedby=${attributes.describedBy || nothing}
            .value=${live(this.text)}
            @input=${this.onInput}
            @change=${this.onChange}
            @focus=${() => (this.open = withOffers)}
            @blur=${() => (this.open = false)}
            @keydown=${this.onKey}
          />`;
    return html`<div class="field ${error ? 'invalid' : ''}">
      <label><span class="field-label" dir="auto">${json.label}</span>${field}</label>
      ${withOffers ? this.offerList(offers) : nothing} ${fieldError(error, `${name}-error`)}
      ${
        json.hintText || limit
          ? html`<p class="below">
            <span id="${name}-hint" dir="auto">${json.hintText}</span>
            ${limit ? html`<span>${this.text.length}/${limit}</span>` : nothing}
          </p>`
          : nothing
      }
    </div>`;
  }

  private offerList(offers: string[]) {
    return html`<ul id="${this.name}-offers" class="offers" role="listbox" aria-label="Suggestions" ?hidden=${offers.length === 0}>
      ${offers.map(
        (offer, index) => html`<li
          id="${this.name}-offer-${index}"
          role="option"
          dir="auto"
          aria-selected=${String(index === this.active)}
          @pointerdown=${(event: Event) => {
            event.preventDefault();
            this.take(offer);
          }}
        >
          ${offer}
        </li>`,
      )}
    </ul>`;
  }

  private onInput(event: Event): void {
    const typed = (event.target as HTMLInputElement).value;
    this.context.edit(this.name, [typed]);
    this.taken = null;
    this.open = true;
    this.active = -1;
    if (!this.json.autoCompleteAction) return;
    clearTimeout(this.pause);
    this.pause = setTimeout(async () => {
      this.suggested = await this.context.suggest(this.name, typed).catch(() => []);
    }, TYPING_PAUSE);
  }

  private onChange(event: Event): void {
    const typed = (event.target as HTMLInputElement).value;
    if (typed !== this.taken) this.context.settle(this.name, [typed], this.json.onChangeAction);
  }

  private onKey(event: KeyboardEvent): void {
    const { offers } = this;
    if (event.key === 'Escape') this.open = false;
    if (offers.length === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.active = (this.active + step + offers.length + (this.active < 0 && step < 0 ? 1 : 0)) % offers.length;
    }
    const offer = offers[this.active];
    if (event.key === 'Enter' && offer !== undefined) {
      event.preventDefault();
      this.take(offer);
    }
  }

  private take(offer: string): void {
    this.open = false;
    this.active = -1;
    this.taken = offer;
    this.context.settle(this.name, [offer], this.json.onChangeAction);
  }
}
