import { type Html, html } from '../../html';
import type { Writer } from '../../writer';

/** How many are in a list. `isMixed`: some of those that are not may be current. */
export interface Counted {
  current: number;
  ended: number;
  hasMore: boolean;
  isMixed: boolean;
}

/** Several subscriptions. */
export const subscriptionLists = (write: Writer) => ({
  /** `hasMore`: and then some, which have ended unless `isMixed`. */
  count: ({ current, ended, hasMore, isMixed }: Counted) => {
    const more = hasMore ? '+' : '';
    if (isMixed) return `Subscriptions (${write.number(current + ended)}${more})`;
    if (current === 0) return `Ended subscriptions (${write.number(ended)}${more})`;
    if (ended === 0 && !hasMore) return `Current subscriptions (${write.number(current)})`;
    return `Subscriptions (${write.number(current)} current, ${write.number(ended)}${more} ended)`;
  },
  none: 'No subscriptions.',
  noneCurrent: 'No current subscription.',
  notAll: (): Html => html`<b>More current subscriptions than fit here.</b> Others may be past due.`,
  current: 'Current subscriptions',
  showCurrent: 'Show all current',
  noCurrent: 'No current ones here.',
  ended: 'Ended subscriptions',
  noEnded: 'There are none that have ended.',
  showEnded: 'Show older ended',
  more: 'Show more subscriptions',
});
