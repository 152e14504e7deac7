import type { Split } from '../../../billing/connect';
import type { Debit } from '../../../billing/method';
import type { Money } from '../../../billing/money';
import type { NextTry } from '../../../billing/next-try';
import type { Hold, PaymentState } from '../../../billing/payment';
import type { GivenBack } from '../../../billing/refund';
import { type Html, html } from '../../html';
import type { Writer } from '../../writer';
import { ofStripe } from './codes';
import { refunds } from './refunds';

/** So many that are not done are told one by one. */
const mostTold = 2;

export const paymentCard = (write: Writer) => {
  /** `$5.00 refunded`, `refund of $10.00 on its way since 3 Nov`. */
  const refunded = ({ done, others, isWhole }: GivenBack): string[] => {
    const more = others.length - mostTold;
    return [
      ...(done.minor > 0 ? [`${write.money(done)} refunded${isWhole ? '' : ' or on its way'}`] : []),
      ...others.slice(0, mostTold).map(refunds(write).standing),
      ...(more > 0 ? [`${write.number(more)} more not done`] : []),
    ];
  };
  const capturable = (by: number) =>
    `${write.isPast(by) ? 'could be captured until' : 'to be captured by'} ${write.date(by)}`;
  /** What moved no money says “not charged”. What a bank has yet to confirm may have left the account already. */
  const standing = (
    state: PaymentState,
    on: string,
    back: GivenBack,
    { captureBy, releasedAt }: Hold,
    code: string,
  ) => {
    switch (state) {
      case 'succeeded':
      case 'partlyRefunded':
      case 'refunding':
        return [`paid ${on}`, ...refunded(back)].join(', ');
      case 'refunded':
        return `paid ${on}, refunded in full`;
      case 'pending':
        return [`on its way since ${on}, not confirmed yet`, ...refunded(back)].join(', ');
      case 'failed':
        return `failed ${on}, not charged`;
      case 'uncaptured':
        return [`held ${on}, not charged`, ...(captureBy === null ? [] : [capturable(captureBy)])].join('; ');
      case 'released':
        return `held ${on}, released${releasedAt === null ? '' : ` ${write.date(releasedAt)}`}, never charged`;
      case 'other':
        return `${ofStripe(code)}, ${on}`;
    }
  };
  return {
    /** `$49.00 paid 1 Nov`. `at`: seconds since 1970; `code`: Stripe's status. */
    standing: (amount: Money, state: PaymentState, at: number, back: GivenBack, hold: Hold, code: string): Html =>
      html`<b>${write.money(amount)}</b> ${standing(state, write.date(at), back, hold, code)}`,
    /** While it is on its way. */
    debit: ({ days, leaves }: Debit) => {
      const takes = `The bank usually confirms or refuses it within ${write.number(days)} business days. It can take longer.`;
      return leaves === null ? takes : `${takes} The money should leave the account ${write.date(leaves)}.`;
    },
    /** What Stripe says of another try, after one that failed. */
    nextTry: (next: NextTry) => {
      const on = 'at' in next ? write.date(next.at) : '';
      switch (next.kind) {
        case 'planned':
          return `Stripe tries to collect its invoice again ${on}.`;
        case 'due':
          return `Stripe’s next try to collect its invoice was due ${on}.`;
        case 'none':
          return 'Stripe has set no time for another try to collect its invoice.';
        case 'never':
          return 'Stripe does not try to collect its invoice again by itself.';
        case 'paid':
          return 'Its invoice has been paid since.';
        case 'unknown':
          return 'Whether Stripe tries again is not known here.';
      }
    },
    /** `on`: when it failed before, in seconds since 1970. */
    triedBefore: (on: readonly number[]) => `failed before: ${on.map(write.date).join(', ')}`,
    disputedIcon: 'Disputed',
    whyIcon: 'Why it failed',
    /** `reason`: as it stands within a sentence. */
    why: (reason: string): Html => html`<b>Why:</b> ${reason}`,
    dispute: (text: string): Html => html`<b>${text}</b>`,
    /** Connect: where the money goes on to. */
    split: ({ kind, account, share, fee, isDone }: Split): Html => {
      if (kind === 'passedOn') {
        return isDone
          ? html`<b>${write.money(share)} passed on</b> to ${account ?? ''}`
          : html`${write.money(share)} goes on to ${account ?? ''} once it is charged`;
      }
      return isDone
        ? html`${write.money(fee)} of it went to the platform as its fee`
        : html`${write.money(fee)} of it goes to the platform as its fee once it is charged`;
    },
    /** What is left of it on this account. `isBeforeRefunds`: who bore those is not told. */
    keeps: ({ kind, share, fee, isDone }: Split, isBeforeRefunds: boolean) => {
      const left = write.money(kind === 'passedOn' ? fee : share);
      const text = isDone ? `${left} stayed here` : `${left} stays here`;
      return isBeforeRefunds ? `${text}, before refunds` : text;
    },
    onBehalfOf: 'Taken on behalf of',
    refund: 'Refund',
    refunds: 'Refunds',
    created: 'Created',
    /** `at`: seconds since 1970. */
    createdAt: (at: number) => `${write.date(at)}, ${write.time(at * 1000)}`,
    left: 'Left after refunds',
    leftOfBoth: 'Neither refunded nor taken back',
    takenBack: 'Taken back by the bank',
    statement: 'On the bank statement',
    receiptTo: 'Receipt sent to',
    paymentId: 'Payment id',
    intentId: 'PaymentIntent id',
    receipt: 'Receipt',
  };
};
