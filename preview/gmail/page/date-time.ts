/**
 * Dates and times in cards. A field's value is text in milliseconds since 1970: a date alone is its midnight UTC, a time
 * alone counts from midnight UTC, both together are a moment, shown in the picker's own time zone or in the person's.
 */
import type { chat_v1 } from '@googleapis/chat';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { type CardContext, fieldValues } from './card-context';
import { fieldError } from './field-error';
import { fromInputs, type Inputs, type Kind, toInputs } from './moment';

@customElement('date-time-picker')
export class DateTimePicker extends LitElement {
  @property({ attribute: false }) json!: chat_v1.Schema$GoogleAppsCardV1DateTimePicker;
  @property({ attribute: false }) context!: CardContext;
  /** Filled in so far, while a part is missing: not yet a value. */
  @state() private unfinished: Inputs | null = null;

  protected override createRenderRoot(): this {
    return this;
  }

  private get kind(): Kind {
    const { type } = this.json;
    return type === 'DATE_ONLY' || type === 'TIME_ONLY' ? type : 'DATE_AND_TIME';
  }

  private get zone(): string | number {
    return this.json.timezoneOffsetDate ?? this.context.timeZone;
  }

  private get value(): string | undefined {
    const { name, valueMsEpoch } = this.json;
    return fieldValues(this.context, name, valueMsEpoch ? [valueMsEpoch] : [])[0];
  }

  protected override render() {
    const { json, kind, value } = this;
    const name = json.name ?? '';
    const label = json.label ?? '';
    const shown = this.unfinished ?? toInputs(kind, value === undefined ? null : Number(value), this.zone);
    const error = this.context.errors[name];
    return html`<div class="field ${error ? 'invalid' : ''}">
      <div class="date-time-inputs">
        ${kind === 'TIME_ONLY' ? nothing : this.input('date', label, shown)}
        ${kind === 'DATE_ONLY' ? nothing : this.input('time', kind === 'TIME_ONLY' ? label : 'Time', shown)}
      </div>
      ${fieldError(error, `${name}-error`)}
    </div>`;
  }

  private input(part: 'date' | 'time', label: string, shown: Inputs) {
    return html`<label>
      <span class="field-label" dir="auto">${label}</span>
      <input
        type=${part}
        name="${this.json.name}-${part}"
        .value=${live(shown[part])}
        @change=${(event: Event) => this.fill({ ...shown, [part]: (event.target as HTMLInputElement).value })}
      />
    </label>`;
  }

  private fill(inputs: Inputs): void {
    const moment = fromInputs(this.kind, inputs, this.zone);
    this.unfinished = moment === null ? inputs : null;
    if (moment === null && this.value === undefined) return;
    const values = moment === null ? [] : [String(moment)];
    this.context.settle(this.json.name ?? '', values, this.json.onChangeAction);
  }
}
