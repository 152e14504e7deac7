/** Fields that the person fills in: TextInput with its suggestions and validation, SelectionInput, Switch. */
import type { chat_v1 } from '@googleapis/chat';
import { action } from './actions';
import { define, does, exception, type MethodCall, requirePart, sets } from './definition';
import { enums } from './enums';
import {
  boolean,
  imageUrl,
  integer,
  integerOrDigits,
  listOf,
  oneOf,
  part,
  plain,
  printable,
  printablePlain,
  string,
} from './parameters';

type SuggestionsJson = chat_v1.Schema$GoogleAppsCardV1Suggestions;

const addSuggestions = (json: SuggestionsJson, texts: string[]) => {
  json.items = [...(json.items ?? []), ...texts.map((text) => ({ text }))];
};

export const suggestions = define<SuggestionsJson, SuggestionsJson>({
  name: 'Suggestions',
  begin: () => ({}),
  methods: () => ({
    addSuggestion: does<SuggestionsJson, [string]>([plain('suggestion')], (json, [text]) => {
      addSuggestions(json, [text]);
    }),
    addSuggestions: does<SuggestionsJson, [string[]]>([listOf(plain('suggestions'))], (json, [texts]) => {
      addSuggestions(json, texts);
    }),
  }),
  json: (json) => ({ items: json.items ?? [] }),
});

type ValidationJson = chat_v1.Schema$GoogleAppsCardV1Validation;

export const validation = define<ValidationJson, ValidationJson>({
  name: 'Validation',
  begin: () => ({}),
  methods: () => ({
    // The reference's own example passes '10'.
    setCharacterLimit: sets('characterLimit', integerOrDigits('characterLimit', 1)),
    setInputType: sets('inputType', oneOf('inputType', enums.InputType)),
  }),
  json: (json) => json,
});

type TextInputJson = chat_v1.Schema$GoogleAppsCardV1TextInput;

export const textInput = define<TextInputJson, TextInputJson>({
  name: 'TextInput',
  begin: () => ({}),
  methods: () => ({
    setFieldName: sets('name', string('fieldName')),
    setHint: sets('hintText', plain('hint')),
    setMultiline: does<TextInputJson, [boolean]>([boolean('multiline')], (json, [multiline]) => {
      json.type = multiline ? 'MULTIPLE_LINE' : 'SINGLE_LINE';
    }),
    setOnChangeAction: sets('onChangeAction', part('action', action)),
    setSuggestions: sets('initialSuggestions', part('suggestions', suggestions)),
    setSuggestionsAction: sets('autoCompleteAction', part('suggestionsAction', action)),
    setTitle: sets('label', plain('title')),
    setValidation: sets('validation', part('validation', validation)),
    setValue: sets('value', string('value')),
  }),
  json(json, env) {
    requirePart('TextInput', 'setFieldName', json.name);
    // "Required if hintText is unspecified" is said of the label; whether CardService itself refuses is not.
    if (!json.label && !json.hintText) env.warn(`CardService.TextInput "${json.name}" has neither title nor hint.`);
    return json;
  },
  widget: (json) => ({ textInput: json }),
});

type SelectionJson = chat_v1.Schema$GoogleAppsCardV1SelectionInput;
type ItemJson = chat_v1.Schema$GoogleAppsCardV1SelectionItem;

/** "Supports up to 100 items." */
const MAX_ITEMS = 100;
const SINGLE_CHOICE = ['RADIO_BUTTON', 'DROPDOWN'];

function addItem(json: SelectionJson, item: ItemJson, { method }: MethodCall): void {
  const items = json.items ?? [];
  if (items.length >= MAX_ITEMS) throw exception(`${method}: a SelectionInput holds at most ${MAX_ITEMS} items.`);
  json.items = [...items, item];
}

export const selectionInput = define<SelectionJson, SelectionJson>({
  name: 'SelectionInput',
  begin: () => ({}),
  methods: () => ({
    addItem: does<SelectionJson, [string, string, boolean]>(
      [printablePlain('text'), printable('value'), boolean('selected')],
      (json, [text, value, selected], call) => addItem(json, { text, value, selected }, call),
    ),
    addMultiSelectItem: does<SelectionJson, [string, string, boolean, string, string]>(
      [printablePlain('text'), printable('value'), boolean('selected'), imageUrl('startIconUri'), plain('bottomText')],
      (json, [text, value, selected, startIconUri, bottomText], call) =>
        addItem(json, { text, value, selected, startIconUri, bottomText }, call),
    ),
    setExternalDataSource: sets('externalDataSource', part('action', action)),
    setFieldName: sets('name', string('fieldName')),
    // "Minimum value is 1 item."
    setMultiSelectMaxSelectedItems: sets('multiSelectMaxSelectedItems', integer('maxSelectedItems', 1)),
    setMultiSelectMinQueryLength: sets('multiSelectMinQueryLength', integer('queryLength', 0)),
    setOnChangeAction: sets('onChangeAction', part('action', action)),
    setTitle: sets('label', plain('title')),
    setType: sets('type', oneOf('type', enums.SelectionInputType)),
  }),
  json(json, env) {
    requirePart('SelectionInput', 'setFieldName', json.name);
    // "By default, CHECK_BOX is used."
    const type = json.type ?? 'CHECK_BOX';
    const items = json.items ?? [];
    const note = (text: string) => env.warn(`CardService.SelectionInput "${json.name}" ${text}`);
    if (items.length === 0 && !json.externalDataSource) note('has no items, so there is nothing to choose.');
    if (SINGLE_CHOICE.includes(type) && items.filter(({ selected }) => selected).length > 1) {
      note(`is a ${type}, which shows one item as selected.`);
    }
    if (new Set(items.map(({ value }) => value)).size < items.length) note('has two items of the same value.');
    return { ...json, type };
  },
  widget: (json) => ({ selectionInput: json }),
});

type SwitchJson = chat_v1.Schema$GoogleAppsCardV1SwitchControl;

/** Not a widget: "This can only be used within a KeyValue widget", or a DecoratedText. */
export const switchControl = define<SwitchJson, SwitchJson>({
  name: 'Switch',
  begin: () => ({}),
  methods: () => ({
    setControlType: sets('controlType', oneOf('type', enums.SwitchControlType)),
    setFieldName: sets('name', string('fieldName')),
    setOnChangeAction: sets('onChangeAction', part('action', action)),
    setSelected: sets('selected', boolean('selected')),
    setValue: sets('value', string('value')),
  }),
  json(json) {
    requirePart('Switch', 'setFieldName', json.name);
    return json;
  },
});
