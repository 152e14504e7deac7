import type { Expiry } from '../../../billing/chargeable';
import type { DisputeKind } from '../../../billing/dispute';
import type { Method } from '../../../billing/method';
import type { Money } from '../../../billing/money';
import type { PaymentState } from '../../../billing/payment';
import type { RefundFacts } from '../../../billing/refund';
import { dotted } from '../../dotted';
import type { Writer } from '../../writer';
import type { MoneyVerb, PaymentFacts, RefundReason } from '../facts';
import { described } from './invoices';
import { methodName, savedName } from './methods';
import { refunds as refundWords } from './refunds';

const verbs: Record<MoneyVerb, string> = {
  refund: 'Refund',
  capture: 'Capture',
  release: 'Release',
  charge: 'Charge',
  link: 'Create link for',
  credit: 'Credit',
  takeBackCredit: 'Take back credit of',
};

const refundReasons: Record<RefundReason, string> = {
  none: 'None',
  duplicate: 'Duplicate',
  requested_by_customer: 'Requested by customer',
};

const notRefundable: Partial<Record<PaymentState, string>> = {
  failed: 'It failed: nothing was charged.',
  pending: 'It is still pending.',
  uncaptured: 'It is only held: nothing was charged yet.',
  released: 'It was released: nothing was charged.',
  other: 'How it stands is new to this version: look in Stripe.',
  refunding: 'A refund of all that is left is on its way or waits.',
  refunded: 'It is already refunded in full.',
};

/** An inquiry may be settled by a refund; of a chargeback the bank has the money already. */
const disputed: Partial<Record<DisputeKind, string>> = {
  chargeback: 'The bank took this back for now; a refund could pay twice. Answer the dispute in Stripe.',
  lost: 'The bank took this back for good: the customer has the money, and a refund would pay twice.',
  returned:
    'The customer’s bank took this debit back for good: the customer has the money, and a refund would pay twice.',
  prevented: 'The dispute was prevented. If that gave the money back, a refund would pay twice. Look in Stripe.',
  other: 'It is disputed in a way that is new to this version; a refund could pay twice. Look in Stripe.',
  unknown: 'It has been disputed. If the bank took it back, a refund could pay twice. Look at the dispute in Stripe.',
};

/** What Stripe has taken and not finished, and how it goes on, by Stripe's status. */
function unfinished(what: 'capture' | 'payment', sum: string, status: string): string {
  switch (`${what} ${status}`) {
    case 'payment pending':
    case 'payment processing':
      return `The ${what} of ${sum} is on its way; the bank has not confirmed it yet.`;
    case 'payment requires_action':
      return `The payment of ${sum} is not done yet. The customer must confirm the payment, and nothing is charged until then. Let them pay a payment link instead, and cancel this one in Stripe.`;
    default:
      return `The ${what} of ${sum} is not done yet. Look in Stripe.`;
  }
}

const standings = { paid: 'paid', held: 'held', begun: 'not through yet:' };

/** What the actions on payments say, and those that ask for money. */
export const paying = (write: Writer) => {
  const payment = ({ method, stands, amount, at, description }: PaymentFacts) =>
    dotted(
      method && methodName(method),
      `${standings[stands]} ${write.money(amount)}, ${write.date(at)}`,
      description && described(description),
    );
  const refunds = (made: readonly RefundFacts[]) => made.map(refundWords(write).line).join('; ');
  return {
    deed: (verb: MoneyVerb, amount: Money) => `${verbs[verb]} ${write.money(amount)}`,
    question: (verb: MoneyVerb, amount: Money) => `${verbs[verb]} ${write.money(amount)}?`,
    payment,
    amount: 'Amount',
    amountIn: (currency: string) => `Amount in ${currency.toUpperCase()}`,
    currency: 'Currency',
    whatFor: 'What for',
    customerSeesIt: 'The customer may see it',
    forWhat: (description: string) => `What for: ${description}`,

    /** `at`: when it was paid, in seconds since 1970. `times`: null where that is not known. */
    soFar: (at: number, back: Money | null, times: number | null): string => {
      const days = write.daysSince(at);
      const ago =
        days === 0 ? 'today' : `${write.plural(days, { one: '1 day', other: `${write.number(days)} days` })} ago`;
      if (!back) return `Paid ${ago}`;
      const often = times === null ? '' : times === 1 ? ', once' : `, ${write.number(times)} times`;
      return `Paid ${ago} · refunded before: ${write.money(back)}${often}`;
    },
    refundsBefore: (made: readonly RefundFacts[]) => `Before: ${refunds(made)}`,
    refundsMeanwhile: (made: readonly RefundFacts[]) => `Somebody else refunded it too: ${refunds(made)}.`,
    inquiry: 'The bank asked about this payment. Refunding all of it settles that.',
    reason: 'Reason',
    reasonOption: (reason: RefundReason) => refundReasons[reason],
    reasonGiven: (reason: RefundReason) => `Reason: ${refundReasons[reason]}`,
    note: 'Note',
    noteHint: 'Kept in Stripe',
    noteGiven: (note: string) => `Note: ${note}`,
    noteTooLong: (most: number) => `The note has more than ${most} characters.`,
    notRefundable: (state: PaymentState) => notRefundable[state] ?? '',
    disputed: (kind: DisputeKind) => disputed[kind] ?? '',
    /** By a dispute. */
    takenBack: (amount: Money) =>
      `The bank took back ${write.money(amount)} of it by a dispute: that part is not refunded as well.`,
    disputedPart: (part: Money, of: Money) =>
      `${write.money(part)} of ${write.money(of)} is disputed. A refund of that part could pay twice, and Stripe does not say that the rest can be refunded.`,
    unfinished: (what: 'capture' | 'payment', amount: Money, status: string) =>
      unfinished(what, write.money(amount), status),

    /** `by`: seconds since 1970. */
    holdOver: (by: number) => `It could be captured until ${write.date(by)}.`,
    chargedNow: 'The customer is charged now.',
    restReleased: (rest: Money) => `The other ${write.money(rest)} is released and can’t be charged later.`,
    captured: (amount: Money) => `${write.money(amount)} captured.`,
    notCharged: 'The customer is not charged. It can’t be undone.',
    released: (amount: Money) => `${write.money(amount)} released.`,

    sendTo: 'Send it to',
    receiptQuestion: 'Re-send receipt?',
    receiptDeed: 'Re-send receipt',
    sendReceipt: 'Send receipt',
    to: (address: string) => `To: ${address}`,
    notOnFile: 'This is not the address on file.',
    testSendsNothing: 'Test mode sends nothing.',
    receiptAddress: (address: string) => `Receipt address set to ${address}. Test mode sends nothing.`,
    receiptSent: (address: string) => `Receipt sent to ${address}.`,

    method: 'Paid with',
    paidWith: (method: Method, expiry: Expiry | null) => `Paid with: ${savedName(method, expiry)}`,
    default: 'The customer’s default',
    otherCurrency: 'In another currency',
    currencyTaken: 'Currency, if it is taken',
    methodTakes: (method: Method, currencies: readonly string[]) =>
      `${methodName(method)} can be charged in ${write.list(currencies.map(write.currency))} only.`,
    paidWithDefault: 'Paid with: the customer’s default',
    lastPayment: (facts: PaymentFacts) => `Last payment: ${payment(facts)}`,
    /** `isNow`: false for a debit, which only begins. */
    onlyWithConsent: (isNow: boolean) =>
      isNow ? 'Charged now. Only with the customer’s consent.' : 'Only with the customer’s consent.',
    noSavedCard: 'No saved card that this key can see. Request payment with a link.',
    charged: (amount: Money) => `${write.money(amount)} charged.`,

    site: 'Your website',
    siteHint: 'Opened after paying',
    siteOpened: (site: string) => `Opened after paying: ${site}`,
    sayWhatFor: 'Say what for, in a line.',
    enterSite: 'Enter your website: https://…',
    linkReady: 'The link is ready.',
    whichLink: 'Link',
    /** `end`: the last letters of its address. */
    linkFor: (amount: Money, what: string, end: string) => dotted(write.money(amount), what, `…${end}`),
    noOpenLink: 'Of the newest links that were made here for this customer, none can be paid.',
    closeQuestion: 'Turn off this payment link?',
    closeMeans: 'Whoever opens it can’t pay there any more. What was paid stays. In Stripe it can be turned on again.',
    linkClosed: (url: string) => `The link is off and takes no payments: ${url}`,
    linkClosedBriefly: 'The link is off.',
    linkReadyAt: (url: string) => `The link is ready: ${url}`,
    noPortal:
      'The default portal’s login page is not active. In Stripe: Settings › Billing › Customer portal › Activate link.',
    /** `isSaved`: whether a way to pay is known to be saved. */
    /** `isCard`: unless what they pay with is known to be something else. */
    portalLink: (isSaved: boolean, isCard: boolean) => {
      const what = isCard ? 'card' : 'way to pay';
      return isSaved ? `Send link to change ${what}` : `Send link to add a ${what}`;
    },
    portalLogin: 'The customer logs in there. Nothing changes in Stripe.',
  };
};
