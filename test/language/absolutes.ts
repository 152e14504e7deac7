/**
 * Every sentence that claims nothing, none, no, all, every, always, never, already, only or any more, by where it stands in
 * the words: the claim as it is written, and what makes it true. A claim whose condition is not checked is a fault.
 */
export const absolutes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
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
  'amounts.fault': {
    'have none': '`shownDecimals` of the currency is 0.',
    'with all its decimals': 'It asks for something.',
  },
  'card.testMode': { 'no real money': 'The connection’s key is one of test mode.' },
  'collecting.billedThen': { 'no invoice has yet': 'Stripe’s preview names what is pending.' },
  'collecting.chargedNow': {
    'nothing changes': 'The write uses `error_if_incomplete`.',
    'no default way to pay': '`payingBy`: neither subscription nor customer has a default.',
  },
  'attention.trialUnpaid': {
    'no default way to pay': '`defaultMethod`: neither subscription nor customer has a default.',
  },
  'collecting.chargedTo': { 'no default way to pay': '`payingBy`: neither subscription nor customer has a default.' },
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
  'common.noEmail': { 'No email on file': 'The customer’s email is empty.' },
  'common.noName': { 'No name': 'The customer’s name is empty.' },
  'connecting.gives': {
    'change nothing': 'The tier asks for no permission to write (stripe/permissions.ts, test/keys/grants.test.ts).',
  },
  'connecting.help.once': {
    'only once': 'https://docs.stripe.com/keys#reveal-an-api-key',
    'No Reveal button': 'It is a question.',
    'Never send it': 'It asks for something.',
  },
  'connecting.help.rows': {
    'starts at None': 'https://docs.stripe.com/keys/restricted-api-keys: its name of the level.',
  },
  'connecting.help.support': { 'No restricted keys': 'It is a question.' },
  'connecting.help.where': {
    'only what you choose': 'https://docs.stripe.com/keys/restricted-api-keys',
    'do everything': 'https://docs.stripe.com/keys: a secret key has all permissions.',
  },
  'connecting.keyInName': { 'every card': 'The account’s name is the subtitle of each card (`accountLine`).' },
  'connecting.keyIsKept': {
    'nobody else': 'Only src/stripe/http.ts may send, and only to Stripe (biome.json, test/addon/secrets.test.ts).',
  },
  'connecting.makeKeys': { 'No key yet': 'It is a question.' },
  'connecting.noCustomers': { 'nobody can be found': 'Each lookup asks for customers.' },
  'connecting.onlyAdmins': { 'Only an admin': 'It is a question.' },
  'connecting.twin': { 'connected already': 'The vault has the same key.' },
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
  'crediting.balance': { None: '`balanceOf` is null: the balance is 0.' },
  'crediting.done': { None: 'Stripe answers an ending balance of 0.' },
  'crediting.takenOff': {
    'No money moves now': 'A balance transaction moves none: https://docs.stripe.com/billing/customer/balance',
  },
  'declines.reason': { 'no saved card': 'Stripe’s error says so: `missing`.' },
  'declines.refused': {
    'Nothing was started': 'Starting and changing use `error_if_incomplete`: refused, nothing is made.',
    'there is none': 'A condition within the advice.',
    'only that it was declined': 'It asks for something: Stripe advises not to tell the reason.',
  },
  'defaultMethod.noOther': {
    'Nothing else': 'The list of saved ones, read whole, holds none but the default (`others`).',
  },
  'defaultMethod.follow': {
    'no subscription':
      'No current subscription that is charged is without a method of its own, of a list that is not cut.',
  },
  'defaultMethod.laterCharges': { 'No money moves': 'A write to the customer charges nothing.' },
  'ending.nothing': { Nothing: 'Chosen: no refund is confirmed with the end.' },
  'ending.steps': {
    'Stripe credits nothing besides':
      '`prorate` is false, or the end is scheduled without prorations (`fault` in actions/cancel.ts).',
  },
  'discounts.text': { 'every invoice': 'The coupon’s duration is `forever`, or `repeating` with its end said.' },
  'drafts.askAdmin.body': {
    'no others': 'It asks for something.',
    'already chosen': 'The link carries the permissions (keys/links.ts).',
    'only once': 'https://docs.stripe.com/keys#reveal-an-api-key',
    'never by email': 'It asks for something.',
  },
  'guests.noCustomer': {
    'no customer':
      'The charge, PaymentIntent or Checkout Session that was found names none (`owners` in lookup/find.ts).',
  },
  'find.nobody': { Nobody: 'Every account answered, and nobody fits.' },
  'find.nothingFits': { 'Nothing in Stripe fits': 'Every account answered, and nobody fits (`findResultCard`).' },
  'home.notConnected': { 'No Stripe account': 'The vault is empty.' },
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
  'invoicing.newVoucher': { 'Nobody is charged': 'It is paid by a method with which customers pay by themselves.' },
  'invoicing.noLongerCollectedPart': { 'no longer collects': 'Uncollectible: Stripe stops automatic collection.' },
  'invoicing.nothingDue': { 'Nothing is to be paid': 'The draft’s `amount_due` is 0.' },
  'invoicing.partPaidNotVoid': { 'no such invoice': 'https://docs.stripe.com/invoicing/partial-payments' },
  'invoicing.final': { 'any more': 'https://docs.stripe.com/invoicing/integration/workflow-transitions' },
  'telling.invoice': { 'no longer collected': 'Likewise; customers are told of no such invoice.' },
  'invoicing.done': { 'no longer collected': 'Stripe answered that the invoice is uncollectible.' },
  'invoicing.noLongerCollected': { 'no longer collects': 'Uncollectible: Stripe stops automatic collection.' },
  'invoicing.owesNothing': { 'owes nothing for it': 'A void invoice asks for nothing.' },
  'keyReport.disconnect.deletes': {
    'everything remembered under it': 'All names that hold the connection’s id are deleted (test/addon/gone.test.ts).',
  },
  'keyReport.disconnect.all': { 'Disconnect all': 'It names each of them on the card that it leads to.' },
  'keyReport.disconnect.deletesAll': {
    'everything remembered under them':
      'Each is stored under the connection’s id: `strays` in keys/vault.ts are swept, and caches with them.',
  },
  'keyReport.disconnect.staysValid': { 'nobody else': 'A condition within the advice.' },
  'keyReport.disconnect.unknown': { 'no longer be listed': 'What is open is deleted with the connection.' },
  'keyReport.checkAll': {
    'Check all rows':
      'All that a harmless request can tell of: `probedPermissions` at connecting, `widePermissions` now.',
  },
  'keyReport.checkAllWhy': {
    'nothing here needs': 'No `used` of the table has them (test/stripe-client/permissions.test.ts).',
  },
  'keyReport.enough': { 'None is enough': 'Nothing here uses the row (`enough` in keys/grants.ts).' },
  'keyReport.wouldGive': { 'is None': 'Stripe refused to let it be read (`levelOf` in keys/grants.ts).' },
  'keyReport.key': { everything: 'A secret key has all permissions.' },
  'keyReport.safer': { 'only what is needed': 'A comparison.' },
  'keyReport.scope': { everything: 'A secret key has all permissions.' },
  'keyReport.secret': { 'do everything': 'A secret key has all permissions.' },
  'keys.fault': { 'only once': 'https://docs.stripe.com/keys#reveal-an-api-key' },
  'lookups.colleagues': { Nobody: 'All people on the mail have the user’s own domain.' },
  'lookups.noSubscription': { 'No active': 'The current subscriptions that came along with the customer are none.' },
  'lookups.nobody': { Nobody: 'Every account answered, and nobody has the address.' },
  'lookups.nobodyWith': { 'No customer with': 'The accounts named answered; what was not searched is said below.' },
  'lookups.searchFailed': { 'only the exact address': 'Search did not answer (`search` is `failed`).' },
  'lookups.whyAsked': { 'No other spelling': 'Search did not answer, or is not offered.' },
  'lookups.whyGuest': { 'no customer record': 'https://docs.stripe.com/payments/checkout/guest-customers' },
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
  'nextCharge.text': {
    'No new invoice': 'The status is `unpaid`: new invoices stay drafts; an open one may be tried again.',
    'Nothing is charged until': 'The status is `incomplete`: no period begins.',
    'No default way to pay': '`afterTrial`: neither subscription nor customer has a default, as far as both were read.',
  },
  'paying.inquiry': {
    'all of it': 'https://docs.stripe.com/disputes/how-disputes-work#inquiries: a full refund closes it.',
  },
  'paying.methodTakes': { only: '`currenciesOf` in billing/chargeable.ts.' },
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
  'paymentCard.standing': { 'never charged': 'Released before it was captured: `paymentState` in billing/payment.ts.' },
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
  'paymentLists.notCharged': {
    'never charged': 'Stripe’s first page of the customer’s charges was read whole, and is empty.',
  },
  'paymentLists.noLongerTwice': { 'No longer': '`isStill` is false: read anew, they are no duplicates.' },
  'paymentLists.noOlder': { 'no older ones': 'Stripe’s next page is empty.' },
  'paymentLists.noInvoices': { 'No invoices': 'Stripe’s first page of the customer’s invoices is empty.' },
  'paymentLists.noPayments': { 'No payments': 'Stripe’s first page of the customer’s payments is empty.' },
  'paymentLists.nothing': {
    'No payments': 'Stripe’s first page of the customer’s payments is empty.',
    'no invoices': 'Stripe’s first page of the customer’s invoices is empty.',
  },
  'paymentLists.together': { All: 'Of all customers that fit; each list that is cut says so.' },
  'policy.readOnly': { only: 'The connection is set to read only.' },
  'policy.setReadOnly': {
    'nothing is written': 'policy/permit.ts lets no write out of such an account.',
    only: 'The name of the setting.',
  },
  'team.faulty': { 'nothing may be written': '`faulty` in policy/rules.ts bars every write.' },
  'team.otherMode': { only: 'The rule `keys.mode` names one.' },
  'team.restrictedOnly': { only: 'The rule `keys.restrictedOnly`.' },
  'team.readOnly': { only: 'The rule `readOnly`, of everyone or of this person.' },
  'team.perAction': { nothing: 'The lowest limit in this currency is 0, or none of them names it.' },
  'team.perDay': { nothing: 'The lowest limit in this currency is 0, or none of them names it.' },
  'team.fault': {
    'Nothing may be written': '`faulty` in policy/rules.ts bars every write.',
  },
  'team.onlyReads': { only: 'The rule `readOnly`.' },
  'team.may': { nothing: 'The rule `may` names no effect.' },
  'team.mostPerAction': { 'in no currency': 'The limit names none.' },
  'team.mostPerDay': { 'in no currency': 'The limit names none.' },
  'team.accounts': { 'No Stripe account': 'The rule `keys.accounts` names none.' },
  'team.metadata': { 'No metadata': 'The rule `metadataKeys` names none, so `within` in desk/desk.ts leaves none.' },
  'problems.keyDead': { 'no longer': 'Stripe answered 401, or that access was revoked.' },
  'problems.mailboxFailed.text': { 'changed nothing': 'The mailbox is read before anything is sent.' },
  'problems.noSearch': {
    'no search': 'Stripe’s search refused for the account’s country.',
    'Only an exact': 'Without search, lists by address and ids are left.',
  },
  'problems.notFound': { 'no such object': 'Stripe answered 404, or `resource_missing`.' },
  'problems.refused': {
    'no amount': 'Stripe’s code: `amount_too_small`, `amount_too_large`.',
    'already refunded': 'Stripe’s code: `charge_already_refunded`.',
    'no longer holds': 'Stripe’s code: `charge_expired_for_capture`.',
    'nothing to invoice': 'Stripe’s code: `invoice_no_customer_line_items`.',
    'nothing to pay with': 'Stripe’s code: `resource_missing` of a source or method.',
  },
  'problems.stillWorking.text': { 'Nothing was saved': 'The lock was not to be had.' },
  'problems.storeFailed.text': { 'Nothing was changed in Stripe': 'An intention that can’t be stored is not sent.' },
  'problems.title': {
    'o longer': 'Stripe answered 401, or 404 of what was there.',
    'No search': 'Stripe’s search refused.',
  },
  'problems.unreachable': { 'No answer': 'The fetch failed.' },
  'refunding.oneReason': { 'no other': 'It asks for something.' },
  'refunding.outcome': { 'no money went back': 'The refund’s status is `failed` or `canceled`.' },
  'refunding.stays': { 'cancels nothing': 'A refund touches no subscription.' },
  'refunds.failed': { 'No money went back': 'The refund’s status is `failed`.' },
  'refunds.onStatement': {
    'no refund line': 'The refund is a reversal: https://docs.stripe.com/refunds#refund-destinations',
  },
  'refunds.reference': { 'no reference': 'Stripe’s `reference_status` is `unavailable`.' },
  'replies.payment': { 'no refund line': 'As in `refunds.onStatement`.' },
  'replies.invoice': { 'nothing to pay on it': 'Stripe’s status of it is `void`.' },
  'settings.notConnected': { 'No Stripe account': 'The vault is empty.' },
  'sighting.askFirst': {
    'othing proves': 'Google’s sender check is absent, or did not pass (people/sender-check.ts).',
  },
  'sighting.doubt': { 'othing proves': 'Likewise.' },
  'subscribing.alreadyEnded': { already: '`hasEnded`.' },
  'subscribing.discount': { 'every invoice': 'As in `discounts.text`.' },
  'subscribing.discountNew': { 'every invoice': 'As in `discounts.text`.' },
  'subscribing.discountRemoved': { 'every invoice': 'As in `discounts.text`.' },
  'subscribing.discountStays': { 'every invoice': 'As in `discounts.text`.' },
  'subscribing.estimate': { 'nothing changes': 'The write uses `error_if_incomplete`.' },
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
    'Nothing is called': 'Of the prices that were read, whose number is said, none matches.',
  },
  'subscribing.otherProducts': {
    'takes nothing off':
      '`appliesTo`: the coupon names products, the list of items is whole, and none of them is of those.',
  },
  'subscribing.ownAgain': { 'every invoice': 'As in `discounts.text`.' },
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
  'subscriptionCard.nothingToPayWith': {
    'No default way to pay': 'Neither subscription nor customer has a default, and it is charged by itself.',
  },
  'subscriptionLists.noCurrent': { 'No current ones': 'Stripe’s page of current subscriptions is empty.' },
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
  'telling.happened': { 'nothing is invoiced': 'The subscription’s status is `paused`.' },
  'telling.reversed': { 'no separate refund': 'As in `refunds.onStatement`.' },
  'why.text': {
    'has none': 'The charge’s `payment_intent` is null.',
    'no answer': 'Reading it failed, or what came was not readable.',
    'no invoice': 'Stripe answered the list of invoices that this PaymentIntent pays, and it is empty.',
  },
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
  'outlook.nothingComes': {
    'nothing to invoice': 'Stripe answers the preview with `invoice_upcoming_none`.',
  },
  'outlook.nonePaid': { 'No payment is among them': '`totalsOf` is empty: none of those that were read is paid.' },
  'outlook.coversAll': { 'from all': 'Stripe has no page after the last, and each one was read.' },
  'outlook.noneSaved': { 'No way to pay': 'Stripe lists none, and has no more.' },
  'recent.none': { 'No action of yours': 'The lists of all connected accounts are empty (`recentWrites`).' },
};
