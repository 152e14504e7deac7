import type { Money } from '../../../billing/money';
import { type Html, html } from '../../html';
import type { Writer } from '../../writer';

/** Several payments, and several invoices. */
export const paymentLists = (write: Writer) => ({
  olderPayments: 'Older payments',
  /** Of those that are not looked at here. */
  olderDisputes: 'Older payments were not checked for disputes.',
  olderUnpaid: 'Older invoices were not checked: some may be unpaid.',
  olderInvoices: 'Older invoices',
  unpaidInvoices: 'Unpaid invoices',
  noneUnpaid: 'No invoice is unpaid.',
  noOlder: 'There are no older ones.',
  noPayments: 'No payments.',
  noInvoices: 'No invoices.',
  nothing: 'No payments, no invoices.',
  together: 'All payments together',
  firstOf: (asked: number, shown: number): Html =>
    html`Of ${write.number(asked)} customers, the first ${write.number(shown)}:`,
  /** `$49.00 possibly charged 3 times: Nov 17, Nov 19, Nov 19`. `on`: when, in seconds since 1970, and whose, where that is worth saying. */
  chargedTwice: (amount: Money, on: readonly { at: number; whose: string | null }[]): Html => {
    const times = on.length === 2 ? 'twice' : `${write.number(on.length)} times`;
    const dates = on.map(({ at, whose }) => (whose ? `${write.date(at)} (${whose})` : write.date(at)));
    return html`<b>${write.money(amount)} possibly charged ${times}</b>: ${dates.join(', ')}`;
  },
  /** On the row of each. */
  mayBeDouble: 'Possible double',
  /** `count`: how many payments are equal. */
  possiblyTwice: (count: number) =>
    count === 2 ? 'Possibly charged twice' : `Possibly charged ${write.number(count)} times`,
  noLongerTwice: 'No longer charged twice',
  compare: 'These payments are equal. Compare what each was for before you refund one.',
  atMostOne: 'They are equal, but by now at most one of them still counts, as each says.',
  /** `on`: seconds since 1970. What went back of it is another matter. */
  lastCharged: (amount: Money, on: number) => `last charged ${write.money(amount)} on ${write.date(on)}`,
  notCharged: 'never charged',
  unknownPurpose: 'What for is not known',
});
