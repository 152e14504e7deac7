/**
 * Whether drafts can be opened. A draft that Google refuses is only found out when it is wanted, and its button can show
 * no card then: so that is remembered, and Google asked from then on, until it lets drafts be opened again.
 */
import { lackOf } from '../google/consent';
import { type Properties, succeeds } from '../google/store';

const name = 'drafts';

/** Costs a call of Google's only while the last one was refused. */
export function mayDraft(properties: Properties): boolean {
  if (properties.get(name) === null) return true;
  if (lackOf('drafts')) return false;
  succeeds(() => properties.remove([name]));
  return true;
}

export function rememberRefusal(properties: Properties): void {
  succeeds(() => properties.set({ [name]: 'refused' }));
}
