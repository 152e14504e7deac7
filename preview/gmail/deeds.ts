/** What the page may ask for: the shape of each deed, its words in the record, and the host's method that does it. */
import * as v from 'valibot';
import { scopeName } from '../appsscript/services/scopes';
import type { ActionJson, Host, Mail, OnClickJson, Step, View } from '../appsscript/types';
import type { Deed, Typed } from './api';
import { parseRichText, plainText } from './page/rich-text';

/** Google's JSON, kept as the card has it: of what the host reads, each has its kind. */
const json = <T>(entries: v.ObjectEntries) =>
  v.custom<T>((value) => !Array.isArray(value) && v.is(v.looseObject(entries), value));
const strings = v.array(v.string());
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const action = json<ActionJson>({
  function: v.string(),
  parameters: v.optional(v.array(v.object({ key: v.string(), value: v.string() }))),
  requiredWidgets: v.optional(strings),
});
const onClick = json<OnClickJson>({
  action: v.optional(action),
  openDynamicLinkAction: v.optional(action),
  openLink: v.optional(v.looseObject({ url: v.string(), onClose: v.optional(v.string()) })),
});

export const deedSchema: v.GenericSchema<unknown, Deed> = v.variant('do', [
  v.strictObject({ do: v.literal('openHomepage') }),
  v.strictObject({ do: v.literal('openMessage'), mailId: v.string() }),
  v.strictObject({ do: v.literal('openCompose'), index, to: strings, cc: strings, bcc: strings }),
  v.strictObject({ do: v.literal('setField'), name: v.string(), values: strings }),
  v.strictObject({ do: v.literal('click'), onClick }),
  v.strictObject({ do: v.literal('runAction'), action }),
  v.strictObject({ do: v.literal('universalAction'), index }),
  v.strictObject({ do: v.literal('closeLink') }),
  v.strictObject({ do: v.literal('back') }),
  v.strictObject({ do: v.literal('consent'), granted: strings }),
]);

export const typedSchema: v.GenericSchema<unknown, Typed> = v.strictObject({
  fieldName: v.string(),
  typed: v.string(),
});

/** In words, for the record. Never holds what was typed: it may be a key. `view` is what was on screen before. */
export function inWords(deed: Deed, view: View, subject: string): string {
  switch (deed.do) {
    case 'openHomepage':
      return 'Open the homepage';
    case 'openMessage':
      return `Open “${subject}”`;
    case 'openCompose':
      return 'Open the compose action';
    case 'setField':
      return `Fill in “${fieldLabel(view, deed.name)}”`;
    case 'click':
      return `Click “${clickedLabel(view, deed.onClick)}”`;
    case 'runAction':
      return `Run ${deed.action.function}`;
    case 'universalAction':
      return `Choose “${view.universalActions[deed.index]?.label}”`;
    case 'closeLink':
      return 'Close the opened link';
    case 'back':
      return 'Go back';
    case 'consent':
      return `Allow ${deed.granted.map(scopeName).join(', ') || 'nothing'}`;
  }
}

/** What is written on the thing that was clicked; else where the click leads. */
function clickedLabel(view: View, onClick: OnClickJson): string {
  const wanted = JSON.stringify(onClick);
  const clicked = find(view.stack.at(-1)?.card, (json) => 'onClick' in json && JSON.stringify(json.onClick) === wanted);
  const label = clicked?.text ?? clicked?.altText ?? clicked?.actionLabel;
  if (typeof label === 'string' && label !== '') return plainText(parseRichText(label));
  return onClick.openLink?.url ?? onClick.action?.function ?? '';
}

function fieldLabel(view: View, name: string): string {
  const field = find(view.stack.at(-1)?.card, (json) => json.name === name && 'label' in json);
  return typeof field?.label === 'string' && field.label !== '' ? field.label : name;
}

/** The first object in some JSON that fits, itself included. */
function find(value: unknown, fits: (json: Record<string, unknown>) => boolean): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const json = value as Record<string, unknown>;
  if (fits(json)) return json;
  for (const inner of Object.values(json)) {
    const found = find(inner, fits);
    if (found) return found;
  }
  return undefined;
}

/** Carries out what is done beside an email. `mail` and `thread` are those of the message to open. */
export function perform(
  host: Host,
  deed: Exclude<Deed, { do: 'consent' }>,
  mail?: Mail,
  thread?: Mail[],
): Promise<Step> {
  switch (deed.do) {
    case 'openHomepage':
      return host.openHomepage();
    case 'openMessage':
      if (!mail) throw new Error(`There is no mail with the id ${deed.mailId}.`);
      return host.openMessage(mail, thread);
    case 'openCompose':
      return host.openCompose(deed.index, { to: deed.to, cc: deed.cc, bcc: deed.bcc });
    case 'setField':
      return host.setField(deed.name, deed.values);
    case 'click':
      return host.click(deed.onClick);
    case 'runAction':
      return host.runAction(deed.action);
    case 'universalAction':
      return host.universalAction(deed.index);
    case 'closeLink':
      return host.closeLink();
    case 'back':
      return host.back();
  }
}
