/** A choice of many among many: chips for what is chosen, a list to search in. */

import type { chat_v1 } from '@googleapis/chat';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { type CardContext, chosenValues } from './card-context';
import { fieldError } from './field-error';
import { symbol } from './symbol';
import './multi-select.css';

@customElement('multi-select')
export class MultiSelect extends LitElement {
  @property({ attribute: false }) json!: chat_v1.Schema$GoogleAppsCardV1SelectionInput;
  @property({ attribute: false }) context!: CardContext;
  @state() private typed = '';
  @state() private open = false;

  protected override createRenderRoot(): this {
    return this;
  }

  private get chosen(): string[] {
    return chosenValues(this.json, this.context);
  }

  protected override render() {
    const { json, chosen } = this;
    const name = json.name ?? '';
    const error = this.context.errors[name];
    const items = json.items ?? [];
    const typed = this.typed.toLowerCase();
    const offers = items.filter(
      (item) => !chosen.includes(item.value ?? '') && (item.text ?? '').toLowerCase().includes(typed),
    );
    const full = chosen.length >= (json.multiSelectMaxSelectedItems ?? items.length);
    return html`<div class="field multi-select ${error ? 'invalid' : ''}">
      <label>
        <span class="field-label" dir="auto">${json.label}</span>
        <input
          type="text"
          role="combobox"
          autocomplete="off"
          placeholder=${full ? '' : 'Add'}
          aria-expanded=${String(this.open && !full && offers.length > 0)}
          aria-controls="${name}-offers"
          .value=${live(this.typed)}
          @input=${(event: Event) => {
            this.typed = (event.target as HTMLInputElement).value;
            this.open = true;
          }}
          @focus=${() => (this.open = true)}
          @click=${() => (this.open = true)}
          @blur=${() => (this.open = false)}
        />
      </label>
      <ul id="${name}-offers" class="offers" role="listbox" aria-label="Suggestions" ?hidden=${!this.open || full || offers.length === 0}>
        ${offers.map(
          (item) => html`<li
            role="option"
            aria-selected="false"
            dir="auto"
            @pointerdown=${(event: Event) => {
              event.preventDefault();
              this.choose([...chosen, item.value ?? '']);
            }}
          >
            ${item.text}${item.bottomText ? html`<small>${item.bottomText}</small>` : nothing}
          </li>`,
        )}
      </ul>
      ${
        chosen.length > 0
          ? html`<ul class="chosen" aria-label="Chosen">
            ${items
              .filter((item) => chosen.includes(item.value ?? ''))
              .map(
                (item) => html`<li>
                  <span dir="auto">${item.text}</span>
                  <button
                    type="button"
                    aria-label="Remove ${item.text}"
                    @click=${() => this.choose(chosen.filter((value) => value !== item.value))}
                  >
                    ${symbol('close')}
                  </button>
                </li>`,
              )}
          </ul>`
          : nothing
      }
      ${fieldError(error, `${name}-error`)}
    </div>`;
  }

  private choose(values: string[]): void {
    this.typed = '';
    this.open = false;
    this.context.settle(this.json.name ?? '', values, this.json.onChangeAction);
  }
}
