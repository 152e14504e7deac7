/**
 * Whether drafts can be opened. A draft that Google refuses is only found out when it is wanted, and its button can show
 * no card then: so that is remembered, and Google asked from then on, until it lets drafts be opened again.
 */
import { lackOf, type Prompt } from '../google/consent';
import { type Properties, succeeds } from '../google/store';

const name = 'drafts';

/** Google's own prompt where they can't be; costs a call of Google's only while the last one was refused. */
export function draftRefusal(properties: Properties): Prompt | null {
  if (properties.get(name) === null) return null;
  const refusal = lackOf('drafts');
  if (!refusal) succeeds(() => properties.remove([name]));
  return refusal;
}

export function rememberRefusal(properties: Properties): void {
  succeeds(() => properties.set({ [name]: 'refused' }));
}
