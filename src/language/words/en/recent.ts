import type { Money } from '../../../billing/money';
import { type Html, html, quiet } from '../../html';
import type { Writer } from '../../writer';
import type { RecentOutcome } from '../facts';

const outcomes: Record<RecentOutcome, string> = {
  sent: 'outcome unknown',
  done: 'done',
  accepted: 'accepted, not finished',
  partly: 'done in part',
  failed: 'not done',
  unconfirmed: 'can’t be told whether it was done',
};

/** The user's own last writes. */
export const recent = (write: Writer) => ({
  title: 'Recent actions',
  /** `label`: the action’s. */
  line: (label: string, amount: Money | null): Html =>
    amount ? html`<b>${label}</b> ${write.money(amount)}` : html`<b>${label}</b>`,
  outcome: (outcome: RecentOutcome) => outcomes[outcome],
  /** `at`: ms since 1970. */
  when: (at: number) => `${write.date(at / 1000)}, ${write.time(at)}`,
  none: 'No action of yours is kept here.',
  kept: (most: number): Html =>
    quiet`Your own last ${write.number(most)} at most, as Tillside sent them. What happened since stands in Stripe.`,
});
