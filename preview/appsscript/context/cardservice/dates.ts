/** Pickers of dates and times. */
import type { chat_v1 } from '@googleapis/chat';
import { action } from './actions';
import { define, type Kind, type Methods, requirePart, sets } from './definition';
import { integer, msSinceEpoch, part, plain, string } from './parameters';

type PickerJson = chat_v1.Schema$GoogleAppsCardV1DateTimePicker;
type PickerState = PickerJson & { hours?: number; minutes?: number };

const MINUTE_MS = 60_000;

function picker(
  name: string,
  type: 'DATE_AND_TIME' | 'DATE_ONLY' | 'TIME_ONLY',
  own: Methods<PickerState>,
): Kind<PickerState, PickerJson> {
  return define<PickerState, PickerJson>({
    name,
    begin: () => ({}),
    methods: () => ({
      setFieldName: sets('name', string('fieldName')),
      setOnChangeAction: sets('onChangeAction', part('action', action)),
      setTitle: sets('label', plain('title')),
      ...own,
    }),
    json({ hours, minutes, ...json }) {
      requirePart(name, 'setFieldName', json.name);
      if (hours === undefined && minutes === undefined) return { ...json, type };
      return { ...json, type, valueMsEpoch: String(((hours ?? 0) * 60 + (minutes ?? 0)) * MINUTE_MS) };
    },
    widget: (json) => ({ dateTimePicker: json }),
  });
}

const setValueInMsSinceEpoch = sets<PickerState, 'valueMsEpoch'>('valueMsEpoch', msSinceEpoch('valueMsEpoch'));

export const datePicker = picker('DatePicker', 'DATE_ONLY', { setValueInMsSinceEpoch });

export const dateTimePicker = picker('DateTimePicker', 'DATE_AND_TIME', {
  setTimeZoneOffsetInMins: sets('timezoneOffsetDate', integer('timeZoneOffsetMins', -24 * 60, 24 * 60)),
  setValueInMsSinceEpoch,
});

export const timePicker = picker('TimePicker', 'TIME_ONLY', {
  setHours: sets('hours', integer('hours', 0, 23)),
  setMinutes: sets('minutes', integer('minutes', 0, 59)),
});
