/** The fields of a card: what is in them at first, whether a click may go on with them, and how an event tells them. */
import type { ActionJson, CardJson, WidgetJson } from './types';

type TextInputJson = NonNullable<WidgetJson['textInput']>;

export interface Field {
  name: string;
  /** Values before anybody touched it. */
  initial: string[];
  onChange?: ActionJson | undefined;
  takes:
    | { kind: 'text'; input: TextInputJson }
    /** One of the values, or several. */
    | { kind: 'choice'; several: boolean; values: string[] }
    /** Milliseconds since 1970; of a time, since midnight. */
    | { kind: 'date' | 'time' | 'dateAndTime' };
}

export type Form = Record<string, string[]>;

export function fieldsOf(card: CardJson): Field[] {
  return (card.sections ?? []).flatMap(({ widgets }) => (widgets ?? []).flatMap((widget) => fieldOf(widget) ?? []));
}

function fieldOf({ textInput, selectionInput, dateTimePicker, decoratedText }: WidgetJson): Field | null {
  const field = (
    json: { name?: string | null; onChangeAction?: ActionJson },
    initial: string[],
    takes: Field['takes'],
  ): Field | null => (json.name ? { name: json.name, initial, onChange: json.onChangeAction, takes } : null);
  if (textInput) return field(textInput, textInput.value ? [textInput.value] : [], { kind: 'text', input: textInput });
  if (selectionInput) {
    const items = selectionInput.items ?? [];
    const several = !['RADIO_BUTTON', 'DROPDOWN'].includes(selectionInput.type ?? '');
    const selected = items.filter((item) => item.selected).map((item) => item.value ?? '');
    // A drop-down shows its first item when none is selected, and sends it.
    const shown = selectionInput.type === 'DROPDOWN' && !selected.length ? [items[0]?.value ?? ''] : selected;
    const values = items.map((item) => item.value ?? '');
    return field(selectionInput, items.length ? shown : [], { kind: 'choice', several, values });
  }
  if (dateTimePicker) {
    const { type, valueMsEpoch } = dateTimePicker;
    const kind = type === 'DATE_ONLY' ? 'date' : type === 'TIME_ONLY' ? 'time' : 'dateAndTime';
    return field(dateTimePicker, valueMsEpoch ? [valueMsEpoch] : [], { kind });
  }
  const control = decoratedText?.switchControl;
  if (!control) return null;
  const value = control.value ?? '';
  return field(control, control.selected ? [value] : [], { kind: 'choice', several: false, values: [value] });
}

export function initialForm(card: CardJson): Form {
  return Object.fromEntries(fieldsOf(card).map(({ name, initial }) => [name, initial]));
}

/** Throws with a sentence when the field can't hold the values. */
export function checkValues({ name, takes }: Field, values: string[]): void {
  if (takes.kind === 'choice') {
    const strange = values.find((value) => !takes.values.includes(value));
    if (strange !== undefined) throw new Error(`The field "${name}" has no item with the value "${strange}".`);
    if (values.length > 1 && !takes.several) throw new Error(`The field "${name}" takes one value.`);
  } else {
    if (values.length > 1) throw new Error(`The field "${name}" takes one value.`);
    if (takes.kind !== 'text' && values.some((value) => !/^-?\d+$/.test(value))) {
      throw new Error(`The field "${name}" takes milliseconds.`);
    }
  }
}

/** Why the client does not carry out a click: field name → sentence. Empty when it does. */
export function fieldErrors(card: CardJson, form: Form, action: ActionJson): Record<string, string> {
  const required = action.requiredWidgets ?? [];
  const errors: Record<string, string> = {};
  for (const { name, takes } of fieldsOf(card)) {
    const [value = ''] = form[name] ?? [];
    const isSwitch = takes.kind === 'choice' && !takes.several && takes.values.length === 1;
    if (!value) {
      if (required.includes(name) || (action.allWidgetsAreRequired && !isSwitch))
        errors[name] = 'This field is required.';
      continue;
    }
    const problem = takes.kind === 'text' ? textProblem(takes.input, value) : null;
    if (problem) errors[name] = problem;
  }
  return errors;
}

const inputTypes: Record<string, { form: RegExp; sentence: string }> = {
  INTEGER: { form: /^\s*[+-]?\d+\s*$/, sentence: 'Enter a whole number.' },
  FLOAT: { form: /^\s*[+-]?(\d+\.?\d*|\.\d+)\s*$/, sentence: 'Enter a number.' },
  EMAIL: { form: /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/, sentence: 'Enter an email address.' },
};

function textProblem({ validation }: TextInputJson, value: string): string | null {
  const limit = validation?.characterLimit;
  if (limit && value.length > limit) return `Enter no more than ${limit} characters.`;
  const rule = inputTypes[validation?.inputType ?? ''];
  return rule && !rule.form.test(value) ? rule.sentence : null;
}

/** The form as an event holds it, old fields and new. A field without a value has no key. */
export function eventInputs(card: CardJson, form: Form) {
  const formInput: Record<string, unknown> = {};
  const formInputs: Record<string, unknown[]> = {};
  const inputs: Record<string, object> = {};
  for (const { name, takes } of fieldsOf(card)) {
    const values = (form[name] ?? []).filter((value) => value !== '');
    const [first] = values;
    if (first === undefined) continue;
    const picked = pickerInput(takes.kind, Number(first));
    formInput[name] = picked?.old ?? first;
    formInputs[name] = picked ? [picked.old] : values;
    inputs[name] = picked ? picked.input : { stringInputs: { value: values } };
  }
  return { formInput, formInputs, inputs };
}

/** Today's events hold milliseconds as a string (an int64 in JSON), the old ones as a number. */
function pickerInput(kind: Field['takes']['kind'], ms: number): { old: object; input: object } | null {
  const minutes = Math.floor(ms / 60_000);
  const time = { hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
  const whole = { hasDate: true, hasTime: true };
  switch (kind) {
    case 'date':
      return { old: { msSinceEpoch: ms }, input: { dateInput: { msSinceEpoch: String(ms) } } };
    case 'dateAndTime':
      return {
        old: { ...whole, msSinceEpoch: ms },
        input: { dateTimeInput: { ...whole, msSinceEpoch: String(ms) } },
      };
    case 'time':
      return { old: time, input: { timeInput: time } };
    default:
      return null;
  }
}
