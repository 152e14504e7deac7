/** What the page may ask for: the shape of each deed, its words in the record, and the host's method that does it. */
import * as z from 'zod';
import { scopeName } from '../appsscript/services/scopes';
import type { ActionJson, Host, Mail, OnClickJson, Step, View } from '../appsscript/types';
import type { Deed, Typed } from './api';
import { parseRichText, plainText } from './page/rich-text';

/** Google's JSON, kept as the card has it: of what the host reads, each has its kind. */
const json = <T>(shape: z.ZodRawShape) =>
  z.custom<T>((value) => !Array.isArray(value) && z.looseObject(shape).safeParse(value).success);
const strings = z.array(z.string());
const recipients = { to: strings, cc: strings, bcc: strings };
const locale = z.string().refine((tag) => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
});
const index = z.int().nonnegative();
const action = json<ActionJson>({
  function: z.string(),
  parameters: z.optional(z.array(z.object({ key: z.string(), value: z.string() }))),
  requiredWidgets: z.optional(strings),
});
const onClick = json<OnClickJson>({
  action: z.optional(action),
  openDynamicLinkAction: z.optional(action),
  openLink: z.optional(z.looseObject({ url: z.string(), onClose: z.optional(z.string()) })),
});

export const deedSchema: z.ZodType<Deed> = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('openHomepage') }),
  z.strictObject({ do: z.literal('openMessage'), mailId: z.string() }),
  z.strictObject({
    do: z.literal('openCompose'),
    index,
    draft: z.strictObject({ ...recipients, subject: z.string(), body: z.string(), isReply: z.boolean() }),
  }),
  z.strictObject({ do: z.literal('addressDraft'), ...recipients }),
  z.strictObject({ do: z.literal('setField'), name: z.string(), values: strings }),
  z.strictObject({ do: z.literal('click'), onClick }),
  z.strictObject({ do: z.literal('runAction'), action }),
  z.strictObject({ do: z.literal('universalAction'), index }),
  z.strictObject({ do: z.literal('closeLink') }),
  z.strictObject({ do: z.literal('back') }),
  z.strictObject({ do: z.literal('locale'), locale }),
  z.strictObject({ do: z.literal('consent'), granted: strings }),
]);

export const typedSchema: z.ZodType<Typed> = z.strictObject({
  fieldName: z.string(),
  typed: z.string(),
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
    case 'addressDraft':
      return 'Change who the draft goes to';
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
    case 'locale':
      return `Read Gmail in ${deed.locale}`;
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
  deed: Exclude<Deed, { do: 'consent' | 'locale' }>,
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
      return host.openCompose(deed.index, deed.draft);
    case 'addressDraft':
      return host.addressDraft({ to: deed.to, cc: deed.cc, bcc: deed.bcc });
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
