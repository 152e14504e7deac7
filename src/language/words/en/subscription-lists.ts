import { type Html, html } from '../../html';
import type { Writer } from '../../writer';

/** Several subscriptions. */
export const subscriptionLists = (write: Writer) => ({
  /** `hasMore`: and then some. */
  count: (count: number, hasMore: boolean) => `Subscriptions (${write.number(count)}${hasMore ? '+' : ''})`,
  none: 'No subscriptions.',
  noneCurrent: 'No current subscription.',
  notAll: (): Html => html`<b>More current subscriptions than fit here.</b> Others may be past due.`,
  current: 'Current subscriptions',
  showCurrent: 'Show all current',
  noCurrent: 'No current ones here.',
  ended: 'Ended subscriptions',
  showEnded: 'Show older ended',
  more: 'Show more subscriptions',
});
