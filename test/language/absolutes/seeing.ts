/** What the cards claim of customers, payments, invoices and subscriptions. */
import type { Claims } from './claims';

export const seeing: Claims = {
  'amounts.fault': {
    'have none': '`shownDecimals` of the currency is 0.',
    'with all its decimals': 'It asks for something.',
  },
  'attention.trialUnpaid': {
    'no default way to pay': '`defaultMethod`: neither subscription nor customer has a default.',
  },
  'declines.reason': { 'no saved card': 'Stripe’s error says so: `missing`.' },
  'declines.refused': {
    'Nothing was started': 'Starting and changing use `error_if_incomplete`: refused, nothing is made.',
    'there is none': 'A condition within the advice.',
    'only that it was declined': 'It asks for something: Stripe advises not to tell the reason.',
  },
  'discounts.text': { 'every invoice': 'The coupon’s duration is `forever`, or `repeating` with its end said.' },
  'discounts.onItem': { 'every invoice': 'As in `discounts.text`.' },
  'guests.noCustomer': {
    'no customer':
      'The charge, PaymentIntent or Checkout Session that was found names none (`owners` in lookup/find.ts).',
  },
  'find.nobody': { Nobody: 'Every account answered, and nobody fits.' },
  'find.nothingFits': { Nobody: 'Every account answered, and nobody fits (`findResultCard`).' },
  'invoiceCard.moreLines': { 'see all': 'It leads on.' },
  'invoiceCard.noDescription': { 'No description': 'The line’s description is empty.' },
  'invoiceCard.standing': {
    'no next try is planned': 'Stripe’s `next_payment_attempt` is null, and it was tried.',
    'nothing to pay': 'Stripe’s `total` is 0.',
  },
  'invoices.owed': { 'owed in all': 'The list of invoices is not cut.' },
  'invoices.standing': {
    'no next try is planned': 'Stripe’s `next_payment_attempt` is null, and it was tried.',
    'nothing to pay': 'Stripe’s `total` is 0.',
  },
  'paymentCard.nextTry': {
    'no time for another try': 'The invoice is open, and its `next_payment_attempt` is null.',
  },
  'lookups.colleaguesText': {
    'Every address': 'As in `lookups.colleagues`; no address that could be read is another.',
  },
  'lookups.colleagues': { 'No address': 'All addresses on the mail have the user’s own domain.' },
  'lookups.noSubscription': { 'No active': 'The current subscriptions that came along with the customer are none.' },
  'composing.nobodyYet': { 'nobody outside your company': 'No recipient but the agent, own domains and machines.' },
  'composing.nobody': { 'No customer with': 'The accounts named answered; what was not searched is said.' },
  'composing.noSuchLink': { 'none like': 'The newest hundred links were read: none open of this intention.' },
  'today.none': { 'names none of these now': 'The list was read within ten minutes, and has none.' },
  'lookups.nobody': { Nobody: 'Every account answered, and nobody has the address.' },
  'lookups.nobodyWith': { 'No customer with': 'The accounts named answered; what was not searched is said below.' },
  'lookups.searchFailed': { 'only the exact address': 'Search did not answer (`search` is `failed`).' },
  'lookups.whyAsked': { 'No other spelling': 'Search did not answer, or is not offered.' },
  'lookups.whyGuest': {
    'no customer record': 'https://docs.stripe.com/payments/checkout/guest-customers',
    'searches no payments': 'https://docs.stripe.com/search#query-fields-for-charges has no address but a postal code.',
  },
  'monthly.note': {
    'every item': 'A condition of the figure.',
    'not every subscription': '`allCurrent` is false.',
    'not every item': 'A subscription’s items go on (`has_more`).',
  },
  'monthly.total': {
    'Nothing now': 'Nothing that may be paid was left out: `isWhole` in billing/monthly.ts.',
  },
  'nextCharge.note': { 'not every item': 'The subscription’s items go on (`has_more`).' },
  'nextCharge.scheduled': {
    No: 'No phase begins later, and the schedule does not end it: `scheduledNext` in billing/schedule.ts.',
  },
  'nextCharge.startBy': {
    'never starts': 'The status is `incomplete`: after 23 hours Stripe makes it `incomplete_expired` for good.',
  },
  'nextCharge.text': {
    'No new invoice': 'The status is `unpaid`: new invoices stay drafts; an open one may be tried again.',
    'Nothing is charged until': 'The status is `incomplete`: no period begins.',
    'No default way to pay': '`afterTrial`: neither subscription nor customer has a default, as far as both were read.',
  },
  'paymentCard.standing': { 'never charged': 'Released before it was captured: `paymentState` in billing/payment.ts.' },
  'paymentLists.notCharged': {
    'never charged': 'Stripe’s first page of the customer’s charges was read whole, and is empty.',
  },
  'paymentLists.noLongerTwice': { 'No longer': '`isStill` is false: read anew, they are no duplicates.' },
  'paymentLists.noneUnpaid': {
    'No invoice is unpaid': 'Stripe’s lists of those that are `open` and `uncollectible` are empty, and are not cut.',
  },
  'paymentLists.noOlder': { 'no older ones': 'Stripe’s next page is empty.' },
  'paymentLists.noInvoices': { 'No invoices': 'Stripe’s first page of the customer’s invoices is empty.' },
  'paymentLists.noPayments': { 'No payments': 'Stripe’s first page of the customer’s payments is empty.' },
  'paymentLists.nothing': {
    'No payments': 'Stripe’s first page of the customer’s payments is empty.',
    'no invoices': 'Stripe’s first page of the customer’s invoices is empty.',
  },
  'paymentLists.together': { All: 'Of all customers that fit; each list that is cut says so.' },
  'refunds.failed': { 'No money went back': 'The refund’s status is `failed`.' },
  'refunds.failedThen': { 'No money went back': 'The refund’s status is `failed`.' },
  'refunds.onStatement': {
    'no refund line': 'The refund is a reversal: https://docs.stripe.com/refunds#refund-destinations',
  },
  'replies.refunds': {
    'no refund line': 'The refund is a reversal: https://docs.stripe.com/refunds#refund-destinations',
  },
  'refunds.reference': { 'no reference': 'Stripe’s `reference_status` is `unavailable`.' },
  'sighting.askFirst': {
    'othing proves': 'Google’s sender check is absent, or did not pass (people/sender-check.ts).',
  },
  'sighting.doubt': { 'othing proves': 'Likewise.' },
  'subscriptionCard.nothingOnFile': { 'No default way to pay': 'As in `nothingToPayWith`.' },
  'subscriptionCard.nothingToPayWith': {
    'No default way to pay': 'Neither subscription nor customer has a default, and it is charged by itself.',
  },
  'subscriptionLists.noCurrent': { 'No current ones': 'Stripe’s page of current subscriptions is empty.' },
  'subscriptionLists.noEnded': {
    'none that have ended': 'The first page of Stripe’s list of ended subscriptions is empty.',
  },
  'subscriptionLists.none': {
    'No subscriptions': 'The list is empty and complete, and none came along with the customer.',
  },
  'subscriptionLists.noneCurrent': {
    'No current subscription': '`allCurrent`: all current ones are known, and there are none among them.',
  },
  'subscriptionLists.showCurrent': { all: 'It leads to the whole list, page by page.' },
  'subscriptions.every': { every: 'The interval.' },
  'subscriptions.next': { 'no new invoice': 'The status is `unpaid`: new invoices stay drafts.' },
  'subscriptions.paused': { 'nothing is invoiced': 'The subscription’s status is `paused`.' },
  'subscriptions.state': { Never: 'The status is `incomplete_expired`: the first payment never came.' },
  'why.text': {
    'Nothing is on it': 'Stripe’s list of its lines is whole and empty, and it comes to nothing.',
    'none of its lines': 'Stripe’s list of its lines is whole and empty, though it comes to something.',
    'has none': 'The charge’s `payment_intent` is null.',
    'no answer': 'Reading it failed, or what came was not readable.',
    'no invoice': 'Stripe answered the list of invoices that this PaymentIntent pays, and it is empty.',
  },
  'outlook.nothingComes': {
    'nothing to invoice': 'Stripe answers the preview with `invoice_upcoming_none`.',
  },
  'outlook.nonePaid': { 'No payment is among them': '`totalsOf` is empty: none of those that were read is paid.' },
  'outlook.coversAll': { 'from all': 'Stripe has no page after the last, and each one was read.' },
  'outlook.noneSaved': { 'No way to pay': 'Stripe lists none, and has no more.' },
  'billedTo.none': {
    None: 'The invoice, or the customer, was read and has no such name, address or tax ID; where tax IDs are not known, nothing is said.',
  },
  'billedTo.told': {
    'Name: none': 'The customer was read and has no such name.',
    'Address: none': 'Likewise.',
    'Tax ID: none': 'Likewise: `taxIds` is null where the key may not read them.',
  },
  'invoicesOfYear.none': {
    'none that was issued in 2026':
      'The list of that time was read whole, and has none (`readYear` in screens/year-invoices.ts).',
  },
  'invoicesOfYear.text': { 'nothing to pay': 'Its standing is `nothing`: it is paid, and came to nothing or less.' },
  'timeline.nothing': {
    nothing: 'Each list that the key may read was read to its end, and is empty (`isFirst` in screens/timeline.ts).',
  },
  'timeline.pausedNow': {
    'nothing is invoiced until it resumes':
      'The status is `paused`: https://docs.stripe.com/billing/subscriptions/pause',
  },
  'timeline.limits': {
    'no date':
      'Subscriptions have none of a pause, and only prorations tell of a change (`turnsOf` in billing/happenings.ts).',
  },
};
