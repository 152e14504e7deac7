/** What a widget needs from the panel around it. */
import type { chat_v1 } from '@googleapis/chat';
import type { ActionJson, OnClickJson } from '../../appsscript/types';

export interface CardContext {
  /** Field name → values, as filled in now. A field that is missing here has its card's own value. */
  form: Record<string, string[]>;
  /** Field name → why it can't be used like this. */
  errors: Record<string, string>;
  /** IANA name; dates are entered and shown in it. */
  timeZone: string;
  /** Of Gmail, as a BCP 47 tag. */
  locale: string;
  edit(name: string, values: string[]): void;
  settle(name: string, values: string[], onChange?: ActionJson): void;
  click(onClick: OnClickJson): void;
  runAction(action: ActionJson): void;
  suggest(fieldName: string, typed: string): Promise<string[]>;
}

/** What a field holds now. */
export function fieldValues(context: CardContext, name: string | null | undefined, initial: string[]): string[] {
  return context.form[name ?? ''] ?? initial;
}

/** The values that are chosen now, at first those that the card marks as selected. */
export function chosenValues(json: chat_v1.Schema$GoogleAppsCardV1SelectionInput, context: CardContext): string[] {
  const initial = (json.items ?? []).filter((item) => item.selected).map((item) => item.value ?? '');
  return fieldValues(context, json.name, initial);
}
