/** Widgets that show text: TextParagraph, DecoratedText, and KeyValue, its deprecated forerunner. */
import type { chat_v1 } from '@googleapis/chat';
import { type ComposeOnClickJson, clickMethods } from './actions';
import { type ButtonJson, imageButton, textButton } from './buttons';
import { define, does, type Method, type Readable, requirePart, sets } from './definition';
import { iconImage, iconMethods } from './images';
import { switchControl } from './inputs';
import { boolean, integer, markup, part, plain } from './parameters';

type ParagraphJson = chat_v1.Schema$GoogleAppsCardV1TextParagraph;

export const textParagraph = define<ParagraphJson, ParagraphJson>({
  name: 'TextParagraph',
  begin: () => ({}),
  methods: () => ({
    setMaxLines: does<ParagraphJson, [number]>([integer('maxLines', 0)], (json, [maxLines], { env, method }) => {
      json.maxLines = maxLines;
      env.warn(`${method}: developer preview; Gmail shows every line to everyone else.`);
    }),
    setText: sets('text', markup('text')),
  }),
  json(json) {
    requirePart('TextParagraph', 'setText', json.text);
    return json;
  },
  widget: (json) => ({ textParagraph: json }),
});

type DecoratedJson = Omit<chat_v1.Schema$GoogleAppsCardV1DecoratedText, 'onClick' | 'button'> & {
  onClick?: ComposeOnClickJson;
  button?: ButtonJson;
};
type RightSide = 'button' | 'switchControl' | 'endIcon';

/** The right side holds one thing: the last one set, in Google's JSON. */
function rightSide<Key extends RightSide, Json extends NonNullable<DecoratedJson[Key]>>(
  key: Key,
  name: string,
  ...kinds: Readable<Json>[]
): Method<DecoratedJson> {
  return does<DecoratedJson, [Json]>([part(name, ...kinds)], (json, [value], { env, method }) => {
    for (const other of ['button', 'switchControl', 'endIcon'] as const) {
      if (other !== key && json[other]) {
        env.warn(`${method}: the right side holds one thing, so the ${other} set before is gone.`);
        delete json[other];
      }
    }
    json[key] = value;
  });
}

const icons = iconMethods('startIcon');

/** What both classes share. "Required. The primary text", says the reference of DecoratedText. */
const decoration = {
  ...clickMethods,
  setBottomLabel: sets<DecoratedJson, 'bottomLabel'>('bottomLabel', plain('text')),
  setButton: rightSide('button', 'button', textButton, imageButton),
  setIcon: icons.setIcon,
  setIconAltText: icons.setIconAltText,
  setIconUrl: icons.setIconUrl,
  setTopLabel: sets<DecoratedJson, 'topLabel'>('topLabel', plain('text')),
};

export const decoratedText = define<DecoratedJson, DecoratedJson>({
  name: 'DecoratedText',
  begin: () => ({}),
  methods: () => ({
    ...decoration,
    setEndIcon: rightSide('endIcon', 'endIcon', iconImage),
    setStartIcon: sets('startIcon', part('startIcon', iconImage)),
    setSwitchControl: rightSide('switchControl', 'switchToSet', switchControl),
    setText: sets('text', markup('text')),
    setWrapText: sets('wrapText', boolean('wrapText')),
  }),
  json(json) {
    requirePart('DecoratedText', 'setText', json.text);
    return json;
  },
  widget: (json) => ({ decoratedText: json }),
});

export const keyValue = define<DecoratedJson, DecoratedJson>({
  name: 'KeyValue',
  begin: () => ({}),
  methods: () => ({
    ...decoration,
    setContent: sets('text', markup('text')),
    setMultiline: sets('wrapText', boolean('multiline')),
    setSwitch: rightSide('switchControl', 'switchToSet', switchControl),
  }),
  json(json) {
    requirePart('KeyValue', 'setContent', json.text);
    return json;
  },
  widget: (json) => ({ decoratedText: json }),
});
