/** What forms, confirmations, outcomes and drafts claim. */
import type { Claims } from './claims';

export const doing: Claims = {
  'demo.mark': {
    'nothing is written': 'No request leaves under `demoKey`, and `sample` in policy/rules.ts bars every effect.',
  },
  'demo.noWrites': { 'writes nothing': 'The same.' },
  'demo.noDraft': { 'no draft': '`onDraft` ends before it opens one.' },
  'demo.noInsert': { 'nothing is put': '`insert` answers with no text in the demo.' },
  'asking.yours': {
    'changes nothing': 'Its button prepares (`openAsked`): only `perform` writes.',
  },
  'asking.not': { 'Nothing is filled in': '`askedOn` in desk/asked.ts found no colleague, so no form is drawn.' },
  'asking.doneBefore': { already: '`carriedOut` found the request’s own trace at Stripe.' },
  'asking.body': {
    'nothing is done before you confirm it': '`prepareAsked` draws a form or a confirmation, as every button does.',
  },
  'actions.askedNoMore': {
    'does not apply any more':
      '`maybe` in actions/fields.ts: the form does not ask it of this subject, and it was answered.',
  },
  'acts.noName': { 'No name': 'The customer’s name is empty.' },
  'acts.noEmail': { 'No email on file': 'The customer’s email is empty.' },
  'acts.changedMeanwhile': {
    'nothing was written': '`send` in actions/perform.ts returns before the write, and never sent it before.',
  },
  'acts.nothingWritten': {
    'Nothing was written':
      'Stripe refused the write, or a rule barred it; not said of what was sent before (`tell` in app/act.ts).',
  },
  'acts.noMoneyMoved': { 'No money moved': 'Stripe declined the payment with an error, so it moved none.' },
  'acts.lacks': { 'Nothing was written': 'Stripe refused the write for lack of permission, or it was not sent.' },
  'acts.onlySecret': {
    'Nothing was written': 'As in `acts.lacks`.',
    'no restricted key': 'Stripe’s 403 says “not available for use by restricted keys”.',
  },
  'acts.notSent': {
    'nothing was written': 'The intention is withdrawn: it was minted and never sent (`looked` in actions/perform.ts).',
  },
  'acts.tickFirst': { 'Nothing was written': '`perform` returns before `send` without the tick.' },
  'acts.noLongerValid': { 'no longer valid': 'The intention is not stored, or is of another mode.' },
  'acts.notKept': {
    'not kept here any more': 'The intention is not stored.',
    'this tap wrote nothing': '`alone` in actions/perform.ts returns before any work.',
  },
  'acts.mayHaveHappened': {
    'no answer came': 'Sent, and no answer, a 5xx or an unreadable one.',
    'only reads': '`check` sends no write.',
  },
  'acts.thisFirst': { 'Nothing was sent by this tap': 'An unsettled intention is found before `send`.' },
  'acts.firstWaits': { 'sent nothing': 'The lock was not to be had, so no work was done (`alone`).' },
  'acts.notEnded': { 'sent nothing': 'Likewise.' },
  'acts.noSign': { 'no sign': '`carriedOut` finds nothing in what was just read of Stripe.' },
  'acts.canNotTell': {
    'any more':
      'It left no trace, and Stripe may have forgotten its idempotency key (`resumableMs`), or the API key that sent it is gone (`senderOf`).',
  },
  'collecting.billedThen': { 'no invoice has yet': 'Stripe’s preview names what is pending.' },
  'collecting.chargedNow': {
    'nothing changes': 'The write uses `error_if_incomplete`.',
    'no default way to pay': '`payingBy`: neither subscription nor customer has a default.',
  },
  'collecting.chargedTo': { 'no default way to pay': '`payingBy`: neither subscription nor customer has a default.' },
  'owing.owing': {
    'only invoices use': 'Stripe’s customer balance is no way to pay: https://docs.stripe.com/billing/customer/balance',
  },
  'collecting.creditsNothing': {
    'nothing becomes a credit': 'Stripe’s preview of the end lists no proration below zero (`creditBy`).',
  },
  'collecting.lastEnd': { 'all items': 'The latest end of all items of the subscription.' },
  'collecting.lost': { 'Nothing is refunded or credited': 'The write asks for no proration.' },
  'collecting.maybeNotBilled': {
    'no invoice has yet': 'Pending usage and items, and the write does not invoice them.',
  },
  'collecting.notBilled': {
    'no invoice has yet': 'Stripe’s preview names what is pending, and the write does not invoice it.',
  },
  'collecting.nothingBack': {
    'Nothing is refunded or credited': 'The write asks for no proration, or there is nothing paid to prorate.',
  },
  'collecting.resumesCharging': {
    'no default way to pay': '`payingBy`: neither subscription nor customer has a default.',
  },
  'collecting.startCharges': {
    'nothing starts': 'The write uses `error_if_incomplete`.',
    'no default way to pay': '`payingBy`: neither subscription nor customer has a default.',
  },
  'collecting.startChargesThen': {
    'no default way to pay': '`payingBy`: neither subscription nor customer has a default.',
  },
  'collecting.trialEnds': { 'no default way to pay': '`payingBy`: neither subscription nor customer has a default.' },
  'collecting.unsettled': { 'no default way to pay': '`payingBy`: neither subscription nor customer has a default.' },
  'collecting.usageNotBilled': { 'no invoice has yet': 'Metered items, and the write does not invoice usage.' },
  'consent.nothingWritten': {
    'Nothing was written': 'Google refused the fetch: `noConsent` proves that it was not sent.',
  },
  'consent.row': { 'carries no address': 'Without the user’s address, traces have none (`agent` is null).' },
  'consent.text': { 'carries no address': 'Likewise.' },
  'contacts.change': { none: 'The field is empty before, or after.' },
  'contacts.name': { none: 'The name is empty.' },
  'contacts.noEmail': { 'No email on file': 'The customer’s email is empty.' },
  'contacts.nobodyYet': {
    'No customer has exactly this address':
      'Stripe’s list by this very address is empty, and is read again before the write.',
  },
  'creditNotes.allCredited': {
    'All that can be credited': '`creditable`: the invoice’s total less its credit notes and refunds without one is 0.',
  },
  'creditNotes.emailNone': { None: 'A choice.' },
  'creditNotes.movesNothing': {
    'No money moves': 'The note is over refunds that exist, which `refunds` names, and makes none.',
  },
  'creditNotes.reasonGiven': { None: 'A choice.' },
  'creditNotes.reasonOption': { None: 'A choice.' },
  'creditNotes.refundAndNote': { 'no money went back': 'As in `refunding.outcome`.' },
  'creditNotes.toldRefund': { 'no separate refund appears': 'As in `telling.reversed`.' },
  'crediting.balance': { None: '`balanceOf` is null: the balance is 0.' },
  'crediting.done': { None: 'Stripe answers an ending balance of 0.' },
  'crediting.takenBack': { None: 'Stripe answers an ending balance of 0.' },
  'crediting.takenOffLess': { 'No money moves now': 'As in `crediting.takenOff`.' },
  'crediting.takenOff': {
    'not off those already issued': 'Stripe applies it as an invoice is finalized, as the same page says.',
    'No money moves now': 'A balance transaction moves none: https://docs.stripe.com/billing/customer/balance',
  },
  'defaultMethod.noOther': {
    'Nothing else': 'The list of saved ones, read whole, holds none but the default (`others`).',
  },
  'defaultMethod.follow': {
    'no subscription':
      'No current subscription that is charged is without a method of its own, of a list that is not cut.',
  },
  'collecting.resumesUntil': {
    'no new period': 'Resumed unchanged and without prorations: nothing is invoiced before the cycle’s next day.',
  },
  'defaultMethod.laterCharges': { 'No money moves': 'A write to the customer charges nothing.' },
  'drafting.onlyIssued': {
    'nobody gets it':
      'A draft has no page and is not emailed: https://docs.stripe.com/invoicing/overview#invoice-statuses',
    'nobody is charged':
      '`auto_advance` is false: https://docs.stripe.com/invoicing/integration/automatic-advancement-collection',
  },
  'ending.nothing': { Nothing: 'Chosen: no refund is confirmed with the end.' },
  'ending.steps': {
    'Stripe credits nothing besides':
      '`prorate` is false, or the end is scheduled without prorations (`fault` in actions/cancel.ts).',
  },
  'drafts.askAdmin.body': {
    'no others': 'It asks for something.',
    'already chosen': 'The link carries the permissions (keys/links.ts).',
    'only once': 'https://docs.stripe.com/keys#reveal-an-api-key',
    'never by email': 'It asks for something.',
  },
  'invoicing.newVoucher': { 'Nobody is charged': 'It is paid by a method with which customers pay by themselves.' },
  'invoicing.noLongerCollectedPart': { 'no longer collects': 'Uncollectible: Stripe stops automatic collection.' },
  'invoicing.nothingDue': { 'Nothing is to be paid': 'The draft’s `amount_due` is 0.' },
  'invoicing.partPaidNotVoid': { 'no such invoice': 'https://docs.stripe.com/invoicing/partial-payments' },
  'invoicing.final': { 'any more': 'https://docs.stripe.com/invoicing/integration/workflow-transitions' },
  'telling.invoice': { 'no longer collected': 'Likewise; customers are told of no such invoice.' },
  'invoicing.done': { 'no longer collected': 'Stripe answered that the invoice is uncollectible.' },
  'invoicing.noLongerCollected': { 'no longer collects': 'Uncollectible: Stripe stops automatic collection.' },
  'invoicing.owesNothing': { 'owes nothing for it': 'A void invoice asks for nothing.' },
  'paying.inquiry': {
    'all of it': 'https://docs.stripe.com/disputes/how-disputes-work#inquiries: a full refund closes it.',
  },
  'paying.methodTakes': { only: '`currenciesOf` in billing/chargeable.ts.' },
  'paying.closeMeans': {
    'any more': 'https://docs.stripe.com/api/payment-link/object#payment_link_object-active',
  },
  'paying.linkClosed': { 'no payments': 'Stripe answered that the link is not active.' },
  'paying.noOpenLink': {
    'none can be paid':
      'Of the newest hundred links, none with this customer’s id in its metadata is active (`openLinks`).',
  },
  'paying.noSavedCard': {
    'No saved card': 'Neither a default nor a listed method; it says that the key may see fewer.',
  },
  'paying.notRefundable': {
    'nothing was charged': 'The state is failed, held or released: `paymentState`.',
    'only held': 'The state is uncaptured.',
    'all that is left': 'Refunds that are not done yet take all that is left: `refunding`.',
    'already refunded in full': 'Refunds that are done took all: `refunded`.',
  },
  'paying.onlyWithConsent': { 'Only with': 'It asks for something.' },
  'paying.portalLogin': { 'Nothing changes': 'The action sends no write.' },
  'paying.reasonGiven': { None: 'No reason was chosen.' },
  'paying.reasonOption': { None: 'No reason is sent.' },
  'paying.receiptAddress': { 'sends nothing': 'https://docs.stripe.com/receipts: test mode emails no receipts.' },
  'paying.testSendsNothing': {
    'sends nothing': 'https://docs.stripe.com/receipts and /invoicing/send-email: test mode emails nobody by itself.',
  },
  'paying.unfinished': {
    'nothing is charged until then': 'The PaymentIntent’s status is `requires_action`.',
  },
  'double.noInvoice': {
    'no invoice':
      'Stripe’s list of what the PaymentIntent paid was read whole, and is empty (`dataOf` in screens/comparison.ts).',
  },
  'double.noInvoiceNorCheckout': {
    'no invoice or Checkout Session': 'Both lists of the PaymentIntent’s were read whole, and are empty.',
  },
  'double.unproven': {
    'Nothing here proves':
      '`provenDouble` is null: neither invoice, Checkout Session nor order number of two of them agrees.',
  },
  'double.changed': { 'no longer': '`provenDouble`, read anew, is null or names another one.' },
  'refunding.oneReason': { 'no other': 'It asks for something.' },
  'refunding.outcome': { 'no money went back': 'The refund’s status is `failed` or `canceled`.' },
  'refunding.goOn': { 'cancels nothing': 'A refund touches no subscription.' },
  'refunding.goOnAndInvoice': {
    'cancels nothing': 'A refund touches no subscription.',
    'makes no credit note': 'A refund makes none: https://docs.stripe.com/api/refunds/create',
  },
  'refunding.invoiceStays': {
    'makes no credit note': 'A refund makes none: https://docs.stripe.com/api/refunds/create',
  },
  'replies.next': { 'nothing is to be paid': 'Stripe’s own preview comes to 0 due (`due.minor`).' },
  'replies.quote': {
    'Nothing would be charged': 'The subscription is in a trial, which the change leaves as it is.',
    'nothing has been changed': 'The intention is minted and not sent (`quote` in app/drafts.ts).',
  },
  'replies.comes': {
    'no way to pay on file':
      '`afterTrial`: neither subscription nor customer has a default, and what then is Stripe’s own setting.',
  },
  'replies.payment': { 'no refund line': 'As in `refunds.onStatement`.' },
  'replies.invoice': {
    'nothing to pay on it':
      'Stripe’s status of it is `void`, or it is paid and came to nothing or less (`settledStanding`).',
  },
  'replies.invoiceStands': { 'nothing to pay on it': 'As in `replies.invoice`.' },
  'subscribing.creditNotPaidOut': {
    'only invoices use it': 'Stripe’s customer balance: https://docs.stripe.com/billing/customer/balance',
  },
  'subscribing.alreadyEnded': { already: '`hasEnded`.' },
  'subscribing.discount': { 'every invoice': 'As in `discounts.text`.' },
  'subscribing.discountNew': { 'every invoice': 'As in `discounts.text`.' },
  'subscribing.discountRemoved': { 'every invoice': 'As in `discounts.text`.' },
  'subscribing.discountStays': { 'every invoice': 'As in `discounts.text`.' },
  'subscribing.estimate': { 'nothing changes': 'The write uses `error_if_incomplete`.' },
  'subscribing.trialStops': {
    'no default way to pay': '`afterTrial`: neither subscription nor customer has a default, as far as both were read.',
  },
  'subscribing.renewsBefore': {
    'no new invoice':
      '`renewalsBefore`: on each day on which a period begins before the end, `pause_collection` holds.',
  },
  'subscribing.trialEndsBefore': { 'no new invoice': 'As in `subscribing.renewsBefore`.' },
  'subscribing.skipsNothing': {
    'no charge is skipped': '`renewalNotSkipped`: it is known when it renews, and the pause ends before.',
  },
  'subscribing.happened': { 'nothing is invoiced': 'The subscription’s status is `paused`: Stripe makes no invoices.' },
  'subscribing.noNextInvoice': {
    'none is due by itself': '`renewalOf`: its state makes no renewal, or it ends at the end of the period or before.',
  },
  'subscribing.noCredit': { 'No credit': 'The write asks for no proration.' },
  'subscribing.noEnd': { 'charges nothing': 'Taking back an end makes no invoice.' },
  'subscribing.notAtAll': { 'at all': 'The name of a choice.' },
  'subscribing.nothingCalledThat': {
    'Nothing is called': 'Of the prices that were read, which are all, none matches.',
  },
  'subscribing.otherProducts': {
    'takes nothing off':
      '`appliesTo`: the coupon names products, the list of items is whole, and none of them is of those.',
  },
  'subscribing.ownAgain': { 'every invoice': 'As in `discounts.text`.' },
  'subscribing.ownCounts': { 'every invoice': 'As in `discounts.text`.' },
  'subscribing.ownDiscount': { 'every invoice': 'As in `discounts.text`.' },
  'subscribing.onlyFlexible': {
    only: 'https://docs.stripe.com/billing/subscriptions/pause: `billing_mode`, and `collection_method`.',
  },
  'subscribing.pauseMeans': { 'nothing is invoiced': 'A paused subscription makes no invoices.' },
  'subscribing.paused': { 'nothing is invoiced': 'The subscription’s status is `paused`.' },
  'subscribing.preview': { 'nothing changes': 'The write uses `error_if_incomplete`.' },
  'subscribing.removeNone': { None: 'The name of a choice.' },
  'subscribing.takeBackUntil': {
    'Nothing is refunded': 'A scheduled end moves no money, and no refund is confirmed with it (`refunded`).',
  },
  'subscribing.trialFree': { 'charges nothing': 'The subscription is in a trial, which the change leaves as it is.' },
  'telling.happened': { 'nothing is invoiced': 'The subscription’s status is `paused`.' },
  'telling.linkClosed': { 'no longer works': 'Stripe answered that the link is not active.' },
  'telling.reversed': { 'no separate refund': 'As in `refunds.onStatement`.' },
  'wayToPay.notOpen': {
    'nothing to pay there now':
      '`pageToPay` read the invoice, and nothing is owed of it; or another charge of the same PaymentIntent did not fail.',
  },
  'wayToPay.noPage': {
    'sees no page': 'No hosted page was read, and the portal has no login page or was not permitted.',
  },
  'wayToPay.text': {
    'no card or account is saved': 'Stripe’s error says so: `missing`, or a customer without a way to pay.',
  },
};
