import { describe, expect, it } from '@jest/globals';
import type { WidgetJson } from '../../preview/appsscript/types';
import { fieldsOf, findField, valuesFor } from '../../preview/card/fields';

const widgets: WidgetJson[] = [
  { textInput: { name: 'key', label: 'Restricted key' } },
  {
    selectionInput: {
      name: 'mode',
      label: 'Environment',
      type: 'RADIO_BUTTON',
      items: [
        { text: 'Test mode', value: 'test' },
        { text: 'Live mode', value: 'live' },
      ],
    },
  },
  {
    selectionInput: {
      name: 'parts',
      label: 'Parts',
      type: 'CHECK_BOX',
      items: [
        { text: 'Invoices', value: 'in' },
        { text: 'Payments, all', value: 'ch' },
      ],
    },
  },
  { selectionInput: { name: 'sure', type: 'CHECK_BOX', items: [{ text: 'I have an offer', value: 'yes' }] } },
  { decoratedText: { text: '<b>Notes</b>', switchControl: { name: 'notes', value: '1' } } },
  { dateTimePicker: { name: 'day', label: 'Day', type: 'DATE_ONLY' } },
  { dateTimePicker: { name: 'hour', label: 'Hour', type: 'TIME_ONLY' } },
];
const fields = fieldsOf({ sections: [{ widgets }] });

/** Field name and values that `set:FIELD=VALUE` comes to. */
function set(asked: string, value: string): [string, string[] | null] | null {
  const field = findField(fields, asked);
  return field ? [field.name, valuesFor(field, value)] : null;
}

describe('setting a field', () => {
  it('finds it by name or by label', () => {
    expect(set('key', 'a=b')).toEqual(['key', ['a=b']]);
    expect(set('restricted KEY', 'x')).toEqual(['key', ['x']]);
    expect(set('Notes', 'on')).toEqual(['notes', ['1']]);
    expect(set('nothing', 'x')).toBeNull();
  });

  it('takes a choice by value or by text, and no other', () => {
    expect(set('mode', 'live')).toEqual(['mode', ['live']]);
    expect(set('Environment', 'test MODE')).toEqual(['mode', ['test']]);
    expect(set('mode', 'both')).toEqual(['mode', null]);
  });

  it('takes several choices where several are possible', () => {
    expect(set('parts', 'Invoices,ch')).toEqual(['parts', ['in', 'ch']]);
    expect(set('parts', 'Payments, all')).toEqual(['parts', ['ch']]);
    expect(set('parts', 'in,none')).toEqual(['parts', null]);
    expect(set('mode', 'test,live')).toEqual(['mode', null]);
  });

  it('takes on and off for a switch and for a check box that stands alone', () => {
    expect(set('notes', 'On')).toEqual(['notes', ['1']]);
    expect(set('notes', 'off')).toEqual(['notes', []]);
    expect(set('notes', 'maybe')).toEqual(['notes', null]);
    expect(set('sure', 'on')).toEqual(['sure', ['yes']]);
    expect(set('sure', 'off')).toEqual(['sure', []]);
    expect(set('sure', 'yes')).toEqual(['sure', ['yes']]);
  });

  it('takes dates and times as ISO says them', () => {
    expect(set('day', '2026-12-31')).toEqual(['day', [String(Date.UTC(2026, 11, 31))]]);
    expect(set('day', '2026-12-31T14:30Z')).toEqual(['day', [String(Date.UTC(2026, 11, 31, 14, 30))]]);
    expect(set('hour', '14:30')).toEqual(['hour', [String((14 * 60 + 30) * 60_000)]]);
    expect(set('day', 'tomorrow')).toEqual(['day', null]);
    expect(set('day', '2026-13-01')).toEqual(['day', null]);
  });

  it('is cleared by an empty value', () => {
    for (const name of ['key', 'mode', 'parts', 'notes', 'day']) expect(set(name, '')).toEqual([name, []]);
  });
});
