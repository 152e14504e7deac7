import type { Basis, Bill, Settled, Tries, Turn, Why } from '../../../billing/why';
import type { Began, BillPart, Days, Named } from '../../../billing/why-lines';
import { toldBill, toldWhy, type WhyTexts } from '../../why';
import type { Writer } from '../../writer';
import { permissionName } from '../names';

/** Why a payment or an invoice came to its amount: in three sentences at most. */
export const why = (write: Writer) => {
  const { money, date } = write;
  const days = ({ start, end }: Days) => `${date(start)} – ${date(end)}`;
  const thing = ({ name, quantity }: Named) => {
    const called = name ?? 'something without a name';
    return quantity !== null && quantity > 1 ? `${write.number(quantity)} × ${called}` : called;
  };
  const time = (began: Began, of: string, period: Days) => {
    switch (began) {
      case 'first':
        return `first period of ${of}, ${days(period)}`;
      case 'renewal':
        return `renewal of ${of}, ${days(period)}`;
      case 'afterTrial':
        return `${of}, ${days(period)}, after the trial that ended ${date(period.start)}`;
      case 'trial':
        return `trial of ${of}, ${days(period)}`;
      case 'past':
        return `${of}, ${days(period)}, billed afterwards`;
      case 'unknown':
        return `${of}, ${days(period)}`;
    }
  };
  const part = (each: BillPart): string => {
    switch (each.kind) {
      case 'time':
        return time(each.began, write.list(each.of.map(thing)), each.days);
      case 'change':
        return each.swap
          ? `change from ${swap(each.swap.from, each.swap.to)} on ${date(each.at)}, for ${days(each.days)}`
          : `charges and credits for a change on ${date(each.at)}, for ${days(each.days)}`;
      case 'changes':
        return `${write.number(each.count)} changes from ${date(each.first)} to ${date(each.last)}`;
      case 'item':
        return `one-off item: ${thing(each.of)}`;
      case 'items':
        return `${write.number(each.count)} one-off items`;
    }
  };
  const swap = (from: Named, to: Named) =>
    from.name === to.name && from.quantity !== null && to.quantity !== null
      ? `${write.number(from.quantity)} to ${write.number(to.quantity)} × ${to.name ?? 'the same'}`
      : `${thing(from)} to ${thing(to)}`;
  const effect = (ends: number | null) => (ends === null ? '' : `, with effect from ${date(ends)}`);
  const tries = ({ count, last }: Tries) =>
    count === 1
      ? `tried again after it failed ${date(last)}`
      : `tried again after it failed ${write.number(count)} times, last on ${date(last)}`;
  const turn = (each: Turn): string => {
    switch (each.kind) {
      case 'discountGone':
        return `the discount of ${money(each.amount)} on the bill of ${date(each.on)} is not on this one`;
      case 'part':
        return `the invoice itself asks for ${money(each.of)}`;
      case 'retry':
        return tries(each);
      case 'canceled':
        return `the subscription was canceled ${date(each.at)}${effect(each.ends)}`;
      case 'otherCanceled':
        return `another subscription of theirs${each.name === null ? '' : ` (${each.name})`} was canceled ${date(each.at)}${effect(each.ends)}`;
    }
  };
  const texts: WhyTexts = {
    part,
    turn,
    tries,
    settled,
    notWhole: 'the lines that were read do not add up to it',
    alone: 'A payment of its own: Stripe names no invoice for it.',
    untold: {
      key: `Can’t be told with this key. ${permissionName('invoice_read')} would show it.`,
      noIntent: 'Can’t be told: Stripe names invoices by PaymentIntent, and this payment has none.',
      empty: 'Nothing is on it.',
      noLines: 'Can’t be told: Stripe gave none of its lines.',
      several: 'It paid several invoices at once.',
      problem: 'Can’t be told now: Stripe gave no answer that can be read.',
    },
  };
  return {
    label: 'Why this amount',
    text: (why: Why): string => toldWhy(why, texts, write),
    /** The same for who paid it: what for, not what came before. Empty where no line says. */
    forCustomer: (bill: Bill): string => {
      const told = toldBill(bill, texts, write);
      return told && `What for: ${told}`;
    },
    /** What it rests on. */
    restsOn: (basis: readonly Basis[]): string => `From ${write.list(basis.map(restsOn))}`,
    subscription: 'Its subscription',
    ofIt: 'Invoices and payments',
    itsInvoice: 'Invoice',
    itsPayment: 'Payment for it',
    paidBy: 'Payments',
  };
};

const settled: Record<Settled['kind'], string> = {
  discount: 'discount taken off',
  taxAdded: 'tax on top',
  taxIncluded: 'tax within',
  credit: 'paid from credit',
  owedBefore: 'owed from before',
  toBalance: 'put into the customer’s balance',
  carriedOver: 'carried over to the next invoice',
  creditNotes: 'credited by credit note',
};

function restsOn(each: Basis): string {
  switch (each.kind) {
    case 'invoice':
      return each.number === null ? 'the invoice' : `invoice ${each.number}`;
    case 'invoiceBefore':
      return each.number === null ? 'the one before' : `invoice ${each.number}`;
    case 'subscription':
      return 'its subscription';
    case 'otherSubscription':
      return 'their other subscription';
    case 'tries':
      return 'the failed tries';
  }
}
