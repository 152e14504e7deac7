/** Buttons and rows of buttons. */
import type { chat_v1 } from '@googleapis/chat';
import { type ComposeOnClickJson, clickMethods, clicks } from './actions';
import { adds, define, does, exception, requirePart, sets } from './definition';
import { enums, type MemberName } from './enums';
import { iconMethods, iconSource } from './images';
import { boolean, color, oneOf, part, plain } from './parameters';
import { overflowMenu } from './previews';

export type ButtonJson = Omit<chat_v1.Schema$GoogleAppsCardV1Button, 'onClick'> & { onClick?: ComposeOnClickJson };

const { setIcon, setIconUrl, setMaterialIcon } = iconMethods('icon');

const buttonMethods = {
  ...clickMethods,
  setAltText: sets<ButtonJson, 'altText'>('altText', plain('altText')),
  setIcon,
  setIconUrl,
  setMaterialIcon,
  setOverflowMenu: clicks('menu', overflowMenu, (menu) => ({ overflowMenu: menu })),
};

/** "Required. The action to perform when a user clicks the button", says the reference of Button. */
function requireClick(name: string, { onClick }: ButtonJson): void {
  requirePart(name, 'setOnClickAction or setOpenLink', onClick);
}

/** A row in the side panel has room for three buttons; Google says nothing when there are more. */
const BUTTONS_IN_A_ROW = 3;

export const textButton = define<ButtonJson, ButtonJson>({
  name: 'TextButton',
  begin: () => ({}),
  methods: () => ({
    ...buttonMethods,
    setBackgroundColor: sets('color', color('backgroundColor')),
    setDisabled: sets('disabled', boolean('disabled')),
    setText: sets('text', plain('text')),
    setTextButtonStyle: does<ButtonJson, [MemberName<'TextButtonStyle'>]>(
      [oneOf('textButtonStyle', enums.TextButtonStyle)],
      (json, [style]) => {
        json.type = style === 'TEXT' ? 'OUTLINED' : style;
      },
    ),
  }),
  json(json, env) {
    requirePart('TextButton', 'setText', json.text || iconSource(json.icon));
    requireClick('TextButton', json);
    // "Optional. The color of the button. If set, the button type is set to FILLED"; yet CardService's own reference
    // calls setBackgroundColor a no-op on a button that was given another style.
    if (!json.color) return json;
    if (!json.type || json.type === 'FILLED') return { ...json, type: 'FILLED' };
    env.warn(
      `CardService.TextButton "${json.text}": a background color is for FILLED; Google ignores it on ${json.type}.`,
    );
    const { color: _ignored, ...uncolored } = json;
    return uncolored;
  },
  widget: (json) => ({ buttonList: { buttons: [json] } }),
});

export const imageButton = define<ButtonJson, ButtonJson>({
  name: 'ImageButton',
  begin: () => ({}),
  methods: () => buttonMethods,
  json(json) {
    requirePart('ImageButton', 'setIcon, setIconUrl or setMaterialIcon', iconSource(json.icon));
    requireClick('ImageButton', json);
    return json;
  },
  widget: (json) => ({ buttonList: { buttons: [json] } }),
});

export const buttonSet = define<{ buttons?: ButtonJson[] }, { buttons: ButtonJson[] }>({
  name: 'ButtonSet',
  begin: () => ({}),
  methods: () => ({ addButton: adds('buttons', part('button', textButton, imageButton)) }),
  json({ buttons }, env) {
    if (!buttons) throw exception('Missing required part: call addButton on the CardService.ButtonSet first.');
    if (buttons.length > BUTTONS_IN_A_ROW) {
      env.warn(
        `CardService.ButtonSet: ${buttons.length} buttons in a row; the side panel has room for ${BUTTONS_IN_A_ROW}.`,
      );
    }
    return { buttons };
  },
  widget: (json) => ({ buttonList: json }),
});
