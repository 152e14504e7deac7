import type { CustomerBalance } from '../../../billing/balance';
import type { DiscountFacts, Off } from '../../../billing/discount';
import type { Money } from '../../../billing/money';
import type { Renewals } from '../../../billing/renewals';
import type { Agreed, Event, Pause, State } from '../../../billing/summary';
import { dotted } from '../../dotted';
import type { Writer } from '../../writer';
import { capitalized } from '../codes';
import type { Due, Feedback, Happened, Known, Plan, SubscriptionDeed } from '../facts';
import { discounts as discountWords } from './discounts';
import { subscriptions as subscriptionWords } from './subscriptions';

export const feedbacks: Record<Feedback, string> = {
  customer_service: 'customer service',
  low_quality: 'low quality',
  missing_features: 'missing features',
  other: 'other',
  switched_service: 'switched service',
  too_complex: 'too complex',
  too_expensive: 'too expensive',
  unused: 'unused',
};

/** What the actions on subscriptions say. */
export const subscribing = (write: Writer) => {
  const { title, total, paused } = subscriptionWords(write);
  const { hint, off, text: discountText } = discountWords(write);
  const state = subscriptionWords(write).state;
  const agreed = (all: Agreed) => {
    const sum = total(all);
    return sum ? `${title(all)}: ${sum}` : title(all);
  };
  /** What it bills before a day in a later period on which it ends. */
  const access = (isKept: boolean) => (isKept ? 'The customer keeps access until then. ' : '');
  const billedBefore = (renewals: Renewals | 'uncollected' | null) => {
    if (renewals === 'uncollected') return 'Collection stays paused until then: no new invoice is charged by itself.';
    if (!renewals) return 'It renews before; the last period is billed in part.';
    const { count, first, last, total: all } = renewals;
    const sum = all ? `about ${write.money(all)}${count > 1 ? ' together' : ''}, before tax` : 'how much is not known';
    const when =
      count > 1
        ? `${write.number(count)} times before, from ${write.date(first)} to ${write.date(last)}`
        : `before, on ${write.date(first)}`;
    return `It is billed ${when}: ${sum}. The last period is billed in part.`;
  };
  const ending = (end: string | null) => (end ? ` (…${end})` : '');
  const deed = (what: SubscriptionDeed): string => {
    switch (what.kind) {
      case 'cancelAtEnd':
        return 'Cancel at period end';
      case 'cancelNow':
        return 'Cancel now';
      case 'cancelOn':
        return `Cancel on ${write.date(what.at)}`;
      case 'endTrial':
        return 'End trial now';
      case 'trialUntil':
        return `Trial until ${write.date(what.at)}`;
      case 'takeBack':
        return 'Undo cancellation';
      case 'change':
        return 'Change plan or quantity';
      case 'addItem':
        return 'Add an item';
      case 'removeItem':
        return 'Remove an item';
      case 'discounts':
        return 'Change discounts';
      case 'start':
        return 'Start a subscription';
      case 'pause':
        return 'Pause plan and access';
      case 'resume':
        return 'Resume plan and access';
      case 'pauseCollection':
        return 'Stop charging for now';
      case 'resumeCollection':
        return 'Charge again';
    }
  };
  const whatHappened = (what: Happened): string => {
    switch (what.kind) {
      case 'ended':
        return 'The subscription has ended.';
      case 'endsOn':
        return `The subscription ends on ${write.date(what.at)}.`;
      case 'goesOn':
        return 'The subscription goes on.';
      case 'changed':
        return 'The subscription was changed.';
      case 'started':
        return 'The subscription has started.';
      case 'trialStarted':
        return `The trial has started. It ends on ${write.date(what.at)}.`;
      case 'trialEndsOn':
        return `The trial ends on ${write.date(what.at)}.`;
      case 'trialEnded':
        return 'The trial has ended.';
      case 'activeAgain':
        return 'The subscription is active again.';
      case 'paused':
        return paused({ kind: 'paused' });
      case 'discountsChanged':
        return 'The discounts were changed, from the next invoice on.';
    }
  };
  return {
    deed,
    question: (what: SubscriptionDeed) => `${deed(what)}?`,
    agreed,
    standing: (how: State, next: Event | null, other: Off | null) =>
      dotted(state(how), next && subscriptionWords(write).next(next), other && hint(other)),
    happened: (what: Happened, plan: Plan | null): string =>
      write.sentences([whatHappened(what), subscriptionWords(write).plan(what, plan)]),
    invoiceFirst: 'An invoice must be paid before it counts.',
    invoiceUnpaid: 'An invoice is unpaid.',
    paused: (how: Pause) => paused(how),

    wrongState: 'Stripe does not allow it in this state.',
    alreadyEnded: 'It has already ended.',
    byUsage: 'It is billed by usage.',
    itemsCut: 'It has more items than are read here. Change them in Stripe.',
    onlyFlexible: 'Stripe allows it here only with flexible billing that charges automatically.',
    resumesWhenPaid: 'It resumes when its invoice is paid.',
    resumeCollectionFirst: 'Charging is stopped for now. Charge again first.',
    takeBackFirst: (end: number) => `It ends on ${write.date(end)}. Undo that cancellation first.`,

    when: 'When',
    day: 'Day',
    now: 'Now',
    onDay: 'On a day',
    atTrialEnd: 'When the trial ends',
    atPeriodEnd: 'At the end of the period',
    endItNow: 'End it now',
    chooseWhen: 'Choose when.',
    chooseDay: 'Choose the day.',
    laterDay: 'Choose a later day.',
    dayNeedsOption: 'With a day, choose “On a day”.',
    atMostDays: (days: number) => `At most ${days} days from now.`,

    unusedTime: 'Unused time',
    unusedTimeIf: 'Unused time (now or on a day)',
    noCredit: 'No credit',
    creditLater: 'Credit for a later invoice',
    reason: 'Reason',
    notSaid: 'Not said',
    feedback: (code: Feedback) => capitalized(feedbacks[code]),
    comment: 'Comment',
    shortenComment: 'Shorten the comment.',
    endsWithTrial: (end: number) => `Ends with its trial on ${write.date(end)}. Its price is not charged.`,
    endsWithPeriod: (end: number, keepsAccess: boolean) =>
      `Ends on ${write.date(end)} and does not renew.${keepsAccess ? ' The customer keeps access until then.' : ''}`,
    /** `isRefunded`: whether something is refunded with it. */
    takeBackUntil: (end: number, isRefunded: boolean) =>
      isRefunded
        ? `You can undo the end until ${write.date(end)}, but not the refund.`
        : `Nothing is refunded. You can undo this until ${write.date(end)}.`,
    losesAccess: 'The customer loses access at once. This can’t be undone.',
    endsAtOnce: 'It ends at once. This can’t be undone.',
    staysPaused: 'It stays paused until then.',
    doesNotRenew: (keepsAccess: boolean) => `${access(keepsAccess)}It does not renew.`,
    /** There is nothing to pay with at its end, in seconds since 1970. */
    trialStops: (how: 'trialCancels' | 'trialPauses', at: number) =>
      `Its trial ends on ${write.date(at)}, before that, with no default way to pay: it is ${how === 'trialCancels' ? 'canceled' : 'paused'} then.`,
    /** `renewals`: null where it is not known when it is billed. `keepsAccess`: whether they are known to have it. */
    trialEndsBefore: (renewals: Renewals | 'uncollected' | null, keepsAccess: boolean) =>
      `${access(keepsAccess)}Its trial ends before. ${billedBefore(renewals)}`,
    renewsBefore: (renewals: Renewals | 'uncollected' | null, keepsAccess: boolean) =>
      `${access(keepsAccess)}${billedBefore(renewals)}`,
    noted: (comment: string) => `Noted: ${comment}`,
    notedFeedback: (code: Feedback) => `Noted: ${feedbacks[code]}`,
    /** `renewal`: null where none is known to come. */
    noEnd: (end: number, renewal: number | null) =>
      [
        `It does not end on ${write.date(end)}.`,
        ...(renewal === null ? [] : [`It renews on ${write.date(renewal)}.`]),
        'This itself charges nothing.',
      ].join(' '),

    which: 'Which',
    product: (name: string, end: string | null) => name + ending(end),
    /** `end`: of its id, where nothing else tells it from another. */
    price: (all: Agreed, end: string | null) => agreed(all) + ending(end),
    asItIs: 'As it is',
    choose: 'Choose',
    findPrice: (count: number, hasMore: boolean) =>
      `Find one of ${hasMore ? 'at least ' : ''}${write.number(count)} prices`,
    typeWord: 'Type a word, then Continue',
    typeProductWord: 'Type a word of the product’s name, then Continue',
    nothingCalledThat: 'Nothing is called that',
    products: 'Product',
    prices: 'Price',
    productsFound: (count: number) => `Product (${write.number(count)} found)`,
    pricesFound: (count: number) => `Price (${write.number(count)} found)`,
    choosePrice: 'Choose a product and a price.',
    quantity: 'Quantity',
    emptyAsItIs: 'Empty: as it is',
    chooseOther: 'Choose another price or a whole quantity.',
    wholeQuantity: 'Enter a whole quantity.',
    itemNew: (item: Agreed) => `New: ${agreed(item)}`,
    itemRemoved: (item: Agreed) => `To be removed: ${agreed(item)}`,
    proration: 'Charge or credit the rest of this period',
    withNextInvoice: 'With the next invoice',
    notAtAll: 'Not at all',
    changesFromNow: (all: Agreed, end: string | null) =>
      `Changes at once to ${agreed(all)}${ending(end)}, before discounts and tax, billed from now on.`,
    changesFromRenewal: (all: Agreed, end: string | null) =>
      `Changes at once to ${agreed(all)}${ending(end)}, before discounts and tax, billed from the next renewal on.`,
    changesUntilEnd: (all: Agreed, end: string | null) =>
      `Changes at once to ${agreed(all)}${ending(end)}, before discounts and tax.`,
    stillEnds: (end: number) => `It still ends on ${write.date(end)}.`,
    trialFree: 'This charges nothing before the trial ends.',
    noEstimate: 'The rest of this period can’t be estimated.',
    /** Stripe's own figure. */
    preview: (amount: Money, due: Due | 'credited') => `Stripe’s preview: ${write.money(amount)} is ${dueText(due)}`,
    estimate: (amount: Money, due: Due | 'credited', isMore: boolean) =>
      `Estimate before discounts and tax: ${write.money(amount)} ${isMore ? 'more ' : ''}is ${dueText(due)}`,

    creditTakenOff: ({ amount }: CustomerBalance) => `Their credit of ${write.money(amount)} is taken off.`,
    debtAdded: ({ amount }: CustomerBalance) => `The ${write.money(amount)} that they owe is added.`,
    /** What is in the preview’s figure already. */
    creditUsedUp: ({ amount }: CustomerBalance) =>
      `This amount is after their credit of ${write.money(amount)}, which it uses up.`,
    creditWithin: ({ amount }: CustomerBalance) =>
      `This amount is after their credit of ${write.money(amount)}, as far as it is needed.`,
    debtWithin: ({ amount }: CustomerBalance) => `This amount includes the ${write.money(amount)} that they owe.`,
    /** Of a period that is not credited; null where it is not known how much. */
    restLost: (amount: Money | null) =>
      `Not credited: the rest of this period${amount ? `, about ${write.money(amount)} before discounts and tax` : ''}, if it is paid.`,
    creditNotPaidOut: ({ amount }: CustomerBalance) =>
      `Their credit of ${write.money(amount)} is not paid out: only invoices use it.`,
    debtNotCollected: ({ amount }: CustomerBalance) =>
      `The ${write.money(amount)} that they owe waits for an invoice: this does not collect it.`,
    /** `more`: how many are not named. */
    alsoHas: (named: readonly Agreed[], more: number) =>
      `This customer also has ${write.list([...named.map(title), ...(more > 0 ? [`${write.number(more)} more`] : [])])}.`,
    /** Where not all are known. `more`: how many of those that are known are not named. */
    alsoHasSome: (named: readonly Agreed[], more: number) =>
      named.length > 0
        ? `This customer also has ${write.list([...named.map(title), more > 0 ? `at least ${write.number(more)} more` : 'maybe others'])}.`
        : 'Whether this customer has other subscriptions is not known.',

    meanwhile: 'Invoices meanwhile',
    keepDrafts: 'Keep as drafts, to collect later',
    makeVoid: 'Cancel them (void): free meanwhile',
    writeOff: 'Do not collect them (uncollectible)',
    until: 'Until (empty: by hand)',
    accessGoesOn: 'The customer keeps access.',
    skipsNothing: (renewal: number) => `It renews on ${write.date(renewal)}, after that: no charge is skipped.`,
    accessUntilResumed: 'The customer keeps access. It stays so until you charge again.',
    /** `hasDrafts`: what was made meanwhile was kept as drafts; else it was voided or given up. */
    collectedAgain: (hasDrafts: boolean) =>
      `From now on invoices are collected again. Those made meanwhile stay as they are${hasDrafts ? ': issue the drafts one by one.' : '.'}`,
    invoicesCollected: 'Invoices are collected again.',
    pauseMeans: 'The customer loses access, and nothing is invoiced until you resume it. Discounts run on.',
    beginWith: 'Begin with',
    newPeriod: 'A new period, paid now',
    oldPeriod: 'The old billing day; free until then',
    invoiceSent: 'An invoice is sent at once.',

    code: 'Coupon or promotion code',
    codeNotFound: (code: string) =>
      `“${code}” was not found or can’t be used: it may be expired, used up or turned off.`,
    remove: 'Remove',
    removeNone: 'None',
    enterCode: 'Enter a code, or choose what to remove.',
    discount: (discount: DiscountFacts | null) => discountText(discount),
    discountRemoved: (discount: DiscountFacts | null) => `To be removed: ${discountText(discount)}`,
    discountStays: (discount: DiscountFacts | null) => `Stays: ${discountText(discount)}`,
    discountNew: (discount: DiscountFacts | null) => `New: ${discountText(discount)}`,
    codeOtherCurrency: (code: string, off: string, wanted: string) =>
      `“${code}” takes off ${off.toUpperCase()}; this is billed in ${wanted.toUpperCase()}.`,
    ownDiscount: (discount: DiscountFacts | null) => `Their own discount (${discountText(discount)})`,
    ownReplaced: 'Replaced while a code counts here',
    ownKept: 'Kept beside the code',
    /** `canKeep`: whether the form asks to keep both. */
    replacesOwn: (discount: DiscountFacts | null, canKeep: boolean) => {
      const own = discount ? `${discount.name} (${off(discount.off)})` : 'the customer’s own discount';
      const keeping = canKeep ? ' To keep both, go back and choose so.' : '';
      return `Replaces ${own} while it lasts.${keeping}`;
    },
    ownCounts: (discount: DiscountFacts | null) => `The customer’s own discount counts: ${discountText(discount)}`,
    ownAgain: (discount: DiscountFacts | null) => `Then the customer’s own counts: ${discountText(discount)}`,
    otherProducts: 'It is for other products: here it takes nothing off.',
    /** `at`: when that is made, as far as it is known; seconds since 1970. */
    nextInvoice: (at: number | null, before: Money, after: Money, by: Known['by']) => {
      const when = at === null ? 'Next invoice' : `Next invoice, ${write.date(at)}`;
      const change =
        before.minor === after.minor
          ? `${write.money(after)}, as before`
          : `${write.money(after)} instead of ${write.money(before)}`;
      return `${when}: ${change} ${by === 'stripe' ? '(Stripe’s preview)' : '(before tax and credit)'}.`;
    },
    nextInvoiceUnknown: 'From the next invoice on. What that comes to is not known.',
    noNextInvoice: 'From the next invoice on, if one comes: none is due by itself.',

    trialDays: 'Trial days',
    payment: 'Payment',
    chargeMethod: 'Charge the method on file',
    sendInvoice: (days: number) => `Send an invoice, due in ${days} days`,
    wholeNumbers: (days: number) => `Enter whole numbers, up to ${days} trial days.`,
    beforeTax: (all: Agreed, end: string | null) => `${agreed(all)}${ending(end)}, before discounts and tax.`,
    freeUntil: (end: number) => `Free until ${write.date(end)}; then the first period is billed.`,
    firstDue: (amount: Money) => `Stripe’s preview: ${write.money(amount)} is due now.`,
    firstInvoiced: (amount: Money) => `Stripe’s preview: ${write.money(amount)} is invoiced now.`,
    firstBilled: 'The first period is billed now.',
    invoiceStarts: (days: number) => `Stripe sends an invoice, due in ${days} days. It starts at once.`,
  };

  function dueText(due: Due | 'credited'): string {
    if (due === 'credited') return 'credited to later invoices.';
    if (due === 'invoicedNow') return 'invoiced now.';
    if (due === 'dueNext') return 'due with the next invoice.';
    return due === 'dueNow' ? 'due now. If that payment fails, nothing changes.' : `due on ${write.date(due.dueOn)}.`;
  }
};
