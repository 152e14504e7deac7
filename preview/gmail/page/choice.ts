/** Choosing in cards: boxes, radio buttons, switches and the drop-down. */

import type { chat_v1 } from '@googleapis/chat';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type CardContext, chosenValues, fieldValues } from './card-context';
import { fieldError } from './field-error';
import { symbol } from './symbol';
import './multi-select';
import './choice.css';

type SelectionInput = chat_v1.Schema$GoogleAppsCardV1SelectionInput;

const controls: Record<string, { type: 'checkbox' | 'radio'; look: string }> = {
  CHECK_BOX: { type: 'checkbox', look: 'box' },
  RADIO_BUTTON: { type: 'radio', look: 'radio' },
  SWITCH: { type: 'checkbox', look: 'switch' },
};

export function selectionInput(json: SelectionInput, context: CardContext): TemplateResult {
  if (json.type === 'DROPDOWN') return dropdown(json, context);
  if (json.type === 'MULTI_SELECT') {
    return html`<multi-select .json=${json} .context=${context}></multi-select>`;
  }
  const { type, look } = controls[json.type ?? ''] ?? { type: 'checkbox', look: 'box' };
  const chosen = chosenValues(json, context);
  const name = json.name ?? '';
  const choose = (value: string, on: boolean) => {
    const others = type === 'radio' ? [] : chosen.filter((v) => v !== value);
    const wanted = on ? [...others, value] : others;
    const inOrder = (json.items ?? []).map((item) => item.value ?? '').filter((v) => wanted.includes(v));
    context.settle(name, inOrder, json.onChangeAction);
  };
  return html`<fieldset class="choice" aria-invalid=${context.errors[name] ? 'true' : nothing}>
    ${json.label ? html`<legend dir="auto">${json.label}</legend>` : nothing}
    ${(json.items ?? []).map(
      (item) => html`<label class="option">
        ${control(type, look, name, chosen.includes(item.value ?? ''), (on) => choose(item.value ?? '', on))}
        <span class="option-text" dir="auto"
          >${item.text}${item.bottomText ? html`<small>${item.bottomText}</small>` : nothing}</span
        >
      </label>`,
    )}
    ${fieldError(context.errors[name], `${name}-error`)}
  </fieldset>`;
}

/** The switch or box at the end of a decorated line, named by the line's text. */
export function switchControl(
  json: chat_v1.Schema$GoogleAppsCardV1SwitchControl,
  text: string,
  context: CardContext,
): TemplateResult {
  const value = json.value ?? '';
  const on = fieldValues(context, json.name, json.selected ? [value] : []).length > 0;
  const look = json.controlType === 'CHECK_BOX' || json.controlType === 'CHECKBOX' ? 'box' : 'switch';
  const set = (wanted: boolean) => context.settle(json.name ?? '', wanted ? [value] : [], json.onChangeAction);
  return control('checkbox', look, json.name ?? '', on, set, text);
}

function control(
  type: 'checkbox' | 'radio',
  look: string,
  name: string,
  on: boolean,
  set: (on: boolean) => void,
  label?: string,
): TemplateResult {
  return html`<input
    class=${look}
    type=${type}
    name=${name}
    role=${look === 'switch' ? 'switch' : nothing}
    aria-label=${label ?? nothing}
    .checked=${live(on)}
    @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
  />`;
}

function dropdown(json: SelectionInput, context: CardContext): TemplateResult {
  const [chosen] = chosenValues(json, context);
  const items = json.items ?? [];
  const name = json.name ?? '';
  return html`<div class="field ${context.errors[name] ? 'invalid' : ''}">
    <label>
      <span class="field-label" dir="auto">${json.label}</span>
      <select
        name=${name}
        dir="auto"
        aria-describedby=${context.errors[name] ? `${name}-error` : nothing}
        @change=${(event: Event) => {
          const { selectedIndex } = event.target as HTMLSelectElement;
          const item = items[chosen === undefined ? selectedIndex - 1 : selectedIndex];
          context.settle(name, item ? [item.value ?? ''] : [], json.onChangeAction);
        }}
      >
        ${chosen === undefined ? html`<option selected></option>` : nothing}
        ${items.map(
          (item) => html`<option value=${item.value ?? ''} ?selected=${item.value === chosen}>${item.text}</option>`,
        )}
      </select>
      ${symbol('arrow_drop_down')}
    </label>
    ${fieldError(context.errors[name], `${name}-error`)}
  </div>`;
}
