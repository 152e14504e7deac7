/** The fields of a card, found by name or label, and what a typed `VALUE` means for each. */
import type { CardJson, WidgetJson } from '../appsscript/types';
import { decoratedLines, matching } from './labels';

export interface Field {
  name: string;
  /** Name first, then what it is called on the card. */
  labels: string[];
  takes:
    | { kind: 'text' }
    | { kind: 'choice'; several: boolean; items: { value: string; text: string }[] }
    | { kind: 'switch'; value: string }
    | { kind: 'date' }
    | { kind: 'time' };
}

export function fieldsOf(card: CardJson): Field[] {
  return (card.sections ?? []).flatMap(({ widgets }) => (widgets ?? []).flatMap((widget) => fieldOf(widget) ?? []));
}

function fieldOf({ textInput, selectionInput, dateTimePicker, decoratedText }: WidgetJson): Field | null {
  const field = (name: string | null | undefined, label: string | null | undefined, takes: Field['takes']) =>
    name ? { name, labels: label ? [name, label] : [name], takes } : null;
  if (textInput) return field(textInput.name, textInput.label, { kind: 'text' });
  if (selectionInput) {
    return field(selectionInput.name, selectionInput.label, {
      kind: 'choice',
      several: !['RADIO_BUTTON', 'DROPDOWN'].includes(selectionInput.type ?? ''),
      items: (selectionInput.items ?? []).map(({ value, text }) => ({ value: value ?? '', text: text ?? '' })),
    });
  }
  if (dateTimePicker) {
    const kind = dateTimePicker.type === 'TIME_ONLY' ? 'time' : 'date';
    return field(dateTimePicker.name, dateTimePicker.label, { kind });
  }
  if (decoratedText?.switchControl) {
    const { name, value } = decoratedText.switchControl;
    return field(name, decoratedLines(decoratedText).text, { kind: 'switch', value: value ?? '' });
  }
  return null;
}

export function findField(fields: Field[], asked: string): Field | undefined {
  return matching(fields, asked)[0];
}

/** What may be said to a field, in words; for the sentence that refuses a value. */
export function offers({ takes }: Field): string {
  switch (takes.kind) {
    case 'text':
      return 'any text';
    case 'switch':
      return 'on or off';
    case 'date':
      return 'a date such as 2026-12-31 or a time such as 2026-12-31T14:30Z';
    case 'time':
      return 'a time of day such as 14:30';
    case 'choice':
      return takes.items.map(({ value, text }) => `${text} (${value})`).join(', ');
  }
}

/**
 * The values that a field holds after `VALUE` was typed or chosen; null when it does not take this value. An empty
 * value clears a field. Dates are ms since 1970, as in the event that the add-on gets.
 */
export function valuesFor({ takes }: Field, typed: string): string[] | null {
  switch (takes.kind) {
    case 'text':
      return typed === '' ? [] : [typed];
    case 'switch':
      return onOrOff(typed, takes.value);
    case 'date':
      return typed === '' ? [] : milliseconds(typed);
    case 'time':
      return typed === '' ? [] : milliseconds(`1970-01-01T${typed}Z`);
    case 'choice':
      return choose(takes.items, takes.several, typed);
  }
}

function choose(items: { value: string; text: string }[], several: boolean, typed: string): string[] | null {
  if (typed === '') return [];
  const [first, ...others] = items;
  const alone = several && first && others.length === 0 ? onOrOff(typed, first.value) : null;
  if (alone) return alone;
  const labelled = items.map(({ value, text }) => ({ value, labels: [value, text] }));
  const [only] = matching(labelled, typed);
  if (only) return [only.value];
  if (!several || !typed.includes(',')) return null;
  const chosen = typed.split(',').map((part) => matching(labelled, part)[0]);
  return chosen.every((item) => item !== undefined) ? chosen.map(({ value }) => value) : null;
}

function onOrOff(typed: string, value: string): string[] | null {
  const word = typed.toLowerCase();
  if (word === 'on') return [value];
  return word === 'off' || word === '' ? [] : null;
}

function milliseconds(iso: string): string[] | null {
  const ms = /^\d{4}-\d\d-\d\d/.test(iso) ? Date.parse(iso) : Number.NaN;
  return Number.isNaN(ms) ? null : [String(ms)];
}
