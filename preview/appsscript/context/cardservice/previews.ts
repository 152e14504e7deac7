/** Developer previews of Google's reference: Chip, ChipList, OverflowMenu. Not for an add-on that ships. */
import type { chat_v1 } from '@googleapis/chat';
import { type ComposeOnClickJson, clickMethods } from './actions';
import { adds, define, requirePart, sets } from './definition';
import { enums } from './enums';
import { iconImage } from './images';
import { boolean, oneOf, part, plain } from './parameters';

type Clicked<Json> = Omit<Json, 'onClick'> & { onClick?: ComposeOnClickJson };
type ChipJson = Clicked<chat_v1.Schema$GoogleAppsCardV1Chip>;

export const chip = define<ChipJson, ChipJson>({
  name: 'Chip',
  begin: () => ({}),
  methods: () => ({
    ...clickMethods,
    setAltText: sets('altText', plain('altText')),
    setDisabled: sets('disabled', boolean('disabled')),
    setIcon: sets('icon', part('icon', iconImage)),
    setLabel: sets('label', plain('label')),
  }),
  json: (json) => json,
});

type ChipListJson = { layout?: string | null; chips?: ChipJson[] };

export const chipList = define<ChipListJson, { layout?: string | null; chips: ChipJson[] }>({
  name: 'ChipList',
  begin: () => ({}),
  methods: () => ({
    addChip: adds('chips', part('chip', chip)),
    setLayout: sets('layout', oneOf('layout', enums.ChipListLayout)),
  }),
  json: (json) => ({ ...json, chips: json.chips ?? [] }),
  widget: (json) => ({ chipList: json }),
});

type MenuItemJson = Clicked<chat_v1.Schema$GoogleAppsCardV1OverflowMenuItem>;

export const overflowMenuItem = define<MenuItemJson, MenuItemJson>({
  name: 'OverflowMenuItem',
  begin: () => ({}),
  methods: () => ({
    ...clickMethods,
    setDisabled: sets('disabled', boolean('disabled')),
    setStartIcon: sets('startIcon', part('startIcon', iconImage)),
    setText: sets('text', plain('text')),
  }),
  json(json) {
    requirePart('OverflowMenuItem', 'setText', json.text);
    return json;
  },
});

type MenuJson = { items?: MenuItemJson[] };

export const overflowMenu = define<MenuJson, MenuJson>({
  name: 'OverflowMenu',
  begin: () => ({}),
  methods: () => ({ addMenuItem: adds('items', part('menuItem', overflowMenuItem)) }),
  json: (json) => json,
});
