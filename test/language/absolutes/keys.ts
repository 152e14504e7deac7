/** What connecting, the key report, settings, rules and problems claim. */
import type { Claims } from './claims';

export const keys: Claims = {
  'card.testMode': { 'no real money': 'The connection’s key is one of test mode.' },
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
  'connecting.mayWrite': { 'look only': 'An offer.', 'Read only': 'The name of a box in Settings.' },
  'connecting.lookOnly': {
    only: 'What the button does: `ownReadOnly` in policy/rules.ts bars every write from then on.',
  },
  'connecting.looksOnly': { only: 'The account is read only since the tap (`lookOnly` in app/connect.ts).' },
  'connecting.makeKeys': { 'No key yet': 'It is a question.' },
  'connecting.noCustomers': { 'nobody can be found': 'Each lookup asks for customers.' },
  'connecting.onlyAdmins': { 'Only an admin': 'It is a question.' },
  'connecting.twin': { 'connected already': 'The vault has the same key.' },
  'home.notConnected': { 'No Stripe account': 'The vault is empty.' },
  'keyReport.tooWide': { 'Not all rows': '`isChecked` is false: the rows that nothing here needs were not tested.' },
  'keyReport.disconnect.deletes': {
    'everything remembered under it': 'All names that hold the connection’s id are deleted (test/addon/gone.test.ts).',
  },
  'keyReport.disconnect.all': { 'Disconnect all': 'It names each of them on the card that it leads to.' },
  'keyReport.disconnect.deletesAll': {
    'everything remembered under them':
      'Each is stored under the connection’s id: `strays` in keys/vault.ts are swept, and caches with them.',
  },
  'keyReport.disconnect.staysValid': { 'nobody else': 'A condition within the advice.' },
  'keyReport.disconnect.notSent': { 'no longer be listed': 'What is due is deleted with the connection.' },
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
  'policy.readOnly': { only: 'The connection is set to read only.' },
  'policy.setReadOnly': {
    'nothing is written': 'policy/permit.ts lets no write out of such an account.',
    only: 'The name of the setting.',
  },
  'connectedAccounts.noName': { 'No name': 'The Dashboard’s label and the business name are empty (`labelOf`).' },
  'connectedAccounts.noEmail': { 'No email that this key may see': 'Stripe’s answer to this key has none.' },
  'connectedAccounts.nothingDue': {
    'Nothing is due': 'Both lists of Stripe’s are there and empty (`requirementsOf`).',
  },
  'connectedAccounts.notConnected': {
    'there is no acct_1Other that this key may see':
      'Stripe answered the list beside it, and refused this one (`accountOf`).',
  },
  'connectedAccounts.lookThrough': { 'Look through all': 'From the newest on, to the end of the list.' },
  'connectedAccounts.readAll': {
    'No account is connected': 'The whole list was read, and is empty.',
    'None of the connected accounts': 'The last page was read, and those that show no address are not counted.',
  },
  'accounts.noLabel': {
    'no name': 'Stripe’s answer to this key has neither of the two names (`labelOf` in billing/connected.ts).',
  },
  'connectedAccounts.readSome': { none: 'Of those that were read; there are more is said with it.' },
  'connectedAccounts.hidden': { 'no email can be read': 'Stripe’s answer to this key has none, or could not be read.' },
  'team.movesUnknown': {
    'not of every change':
      'A pause and an end on a day to come have no preview (`moves` in actions/pause.ts, cancel.ts).',
  },
  'team.faulty': { 'nothing may be written': '`faulty` in policy/rules.ts bars every write.' },
  'team.otherMode': { only: 'The rule `keys.mode` names one.' },
  'team.restrictedOnly': { only: 'The rule `keys.restrictedOnly`.' },
  'team.readOnly': { only: 'The rule `readOnly`, of everyone or of this person.' },
  'team.perAction': { nothing: 'The lowest limit in this currency is 0, or none of them names it.' },
  'team.perDay': { nothing: 'The lowest limit in this currency is 0, or none of them names it.' },
  'team.perCustomer': { 'no money back': 'The lowest limit in this currency is 0, or none of them names it.' },
  'team.mostPerCustomer': {
    'in no currency': 'The limit names none.',
    'gets none':
      'What a guest was given back is never known in full (`givenBack` in actions/given-back.ts), and that bars.',
  },
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
    'no payments at present': 'Stripe’s message says that the account cannot currently make charges.',
    'no amount': 'Stripe’s code: `amount_too_small`, `amount_too_large`.',
    'already refunded': 'Stripe’s code: `charge_already_refunded`.',
    'no longer holds': 'Stripe’s codes: `charge_expired_for_capture`, `payment_intent_mandate_invalid`.',
    'any more': 'Stripe’s code: `charge_not_refundable`.',
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
  'settings.notConnected': { 'No Stripe account': 'The vault is empty.' },
  'recent.none': { 'No action of yours': 'The lists of all connected accounts are empty (`recentWrites`).' },
};
