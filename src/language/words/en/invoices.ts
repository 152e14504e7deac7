import type { InvoiceStanding } from '../../../billing/invoice';
import type { InvoicePart } from '../../../billing/invoice-amounts';
import type { Money } from '../../../billing/money';
import type { Expected } from '../../../billing/on-its-way';
import type { Billed, Occasion, Purpose } from '../../../billing/purpose';
import { billingsOwn } from '../../../stripe/descriptions';
import { type Html, html } from '../../html';
import type { Writer } from '../../writer';
import { capitalized } from '../codes';
import { ofStripe } from './codes';
import { methodName } from './methods';
import { paidByThemselves, waiting } from './waiting';

/** `Renewal of Team`. `title`: what the subscription is called; null where that is not known. */
function occasionText(occasion: Occasion, title: string | null): string {
  const what = title ?? 'a subscription';
  switch (occasion) {
    case 'first':
      return `First payment for ${what}`;
    case 'start':
      return `Start of ${what}`;
    case 'trial':
      return `Trial of ${what}`;
    case 'afterTrial':
      return `After the trial of ${what}`;
    case 'renewal':
      return `Renewal of ${what}`;
    case 'change':
      return `Change of plan or seats${title ? `: ${title}` : ''}`;
    case 'threshold':
      return `Usage of ${what} so far`;
    case 'subscription':
      return `Payment for ${what}`;
  }
}

/** `Renewal of a subscription, invoice ACME-0004: 1 × Team (at $49.00 / month) and 2 more`. */
function billedBy({ number, occasion, first, others, hasMore }: Billed): string {
  const invoice = number ? `invoice ${number}` : 'invoice';
  const title = occasion ? `${occasionText(occasion, null)}, ${invoice}` : capitalized(invoice);
  const more = others === 0 ? '' : ` and ${others}${hasMore ? '+' : ''} more`;
  return first ? `${title}: ${first}${more}` : title;
}

/** What Stripe Billing describes payments with by itself, in words; what somebody wrote, as it is. */
export function described(description: string): string {
  const own = billingsOwn(description);
  if (!own) return description;
  if (own.kind === 'occasion') return occasionText(own.occasion, null);
  return own.number ? `Invoice ${own.number}` : 'An invoice';
}

/** The same as it stands after “for”. */
export function describedWithin(description: string): string {
  const own = billingsOwn(description);
  if (!own) return description;
  if (own.kind === 'invoice') return own.number ? `invoice ${own.number}` : 'an invoice';
  return own.occasion === 'first' ? 'the beginning of a subscription' : 'a subscription';
}

/** `today about 11:22`. `at`: seconds since 1970. */
export function about(write: Writer, at: number): string {
  return `${write.isToday(at) ? 'today' : write.date(at)} about ${write.time(at * 1000)}`;
}

const parts: Record<InvoicePart['kind'], string> = {
  paid: 'paid',
  paidElsewhere: 'paid outside of Stripe',
  overpaid: 'too much, now credit',
  credit: 'from the balance',
  owedBefore: 'owed from before',
  toBalance: 'goes into the balance',
  carriedOver: 'carried over',
  credited: 'credited',
  refunded: 'refunded',
  onItsWay: 'on its way',
};

export const invoices = (write: Writer) => {
  const { awaits } = waiting(write);
  return {
    /** Only a draft never has a number. */
    title: (number: string | null, status: string | null) =>
      number ?? (status === 'draft' ? 'Draft invoice' : 'Invoice without a number'),
    /** `paid 4 Nov`, `overdue since 20 Oct`: what an agent would say of it. `isOwedTold`: whether it is said already that it is owed. */
    standing: (how: InvoiceStanding, isOwedTold = false) => {
      const { state, at, isPast, isCharged, isCovered, retry, awaited, method, code } = how;
      const on = at === null ? '' : write.date(at);
      const since = (text: string) => (on ? `${text} ${on}` : text);
      const next = on
        ? `; next try ${isPast ? 'was due ' : ''}${on}`
        : retry === 'never'
          ? '; Stripe does not try again by itself'
          : '';
      switch (state) {
        case 'draft':
          return isCharged ? 'draft, not charged' : 'draft, not sent';
        case 'coming': {
          if (isCovered) return 'is being prepared, nothing is to be paid';
          const verb = isCharged ? 'charged' : 'sent';
          const time = at === null ? 'soon' : about(write, at);
          return isPast ? `is being prepared, to be ${verb} since ${time}` : `is being prepared, ${verb} ${time}`;
        }
        case 'stuck':
          return 'draft; Stripe could not issue it';
        case 'open':
          if (!on) return isCharged && retry === 'never' ? 'open, not charged by itself' : 'open';
          if (!isCharged) return `open, due ${on}`;
          return isPast ? `open, to be charged since ${on}` : `open, charged ${on}`;
        case 'overdue':
          return on ? `overdue since ${on}` : 'overdue';
        case 'onItsWay':
          return on ? `on its way since ${on}` : 'on its way';
        case 'maybeOnItsWay':
          return on
            ? `open; a payment on its way since ${on} may be for it`
            : 'open; a payment on its way may be for it';
        case 'waiting': {
          if (awaited) return awaits(awaited, at ?? 0);
          const by = `waits for the customer to pay by ${paidByThemselves(method ?? '')}`;
          return on ? `${by}, due ${on}` : by;
        }
        case 'tried':
          return `unpaid${next || '; no next try is planned'}`;
        case 'unpaid':
          return `unpaid${next}`;
        case 'paid':
          return since('paid');
        case 'paidElsewhere':
          return since('paid outside of Stripe');
        case 'fromBalance':
          return since('paid from the customer’s balance');
        case 'credited':
          return since('settled by credit note');
        case 'nothing':
          return 'nothing to pay';
        case 'toBalance':
          return since('of credit, put into the customer’s balance');
        case 'carriedOver':
          return 'too little to charge, carried over to the next invoice';
        case 'settled':
          return since('settled without a payment');
        case 'uncollectible':
          return since('collecting stopped') + (isOwedTold ? '' : ', still owed');
        case 'void':
          return `${since('canceled')} (void)`;
        case 'other':
          return code ? ofStripe(code) : 'unknown status';
      }
    },
    /** What it is expected to be paid by: `SEPA debit •••• 3000 of $49.00 has been on its way since 18 Nov`. */
    expected: (what: Expected): string => {
      if (what.kind === 'awaited') return `It ${awaits(what.awaited, 0)}`;
      const name = what.method ? methodName(what.method) : 'A payment';
      const since = what.since === null ? '' : ` since ${write.date(what.since)}`;
      const text = `${name} of ${write.money(what.amount)} ${since ? `has been on its way${since}` : 'is on its way'}`;
      return what.isCertain ? text : `${text}, and may be for this invoice`;
    },
    /** `$600.00 paid`: said beside how it stands. */
    part: ({ kind, amount }: InvoicePart) => `${write.money(amount)} ${parts[kind]}`,
    /** `$498.00 and €20.00 owed`. `isCut`: there are older invoices that are not shown. */
    owed: (sums: readonly Money[], isCut: boolean): Html => {
      const all = write.list(sums.map(write.money));
      return isCut ? html`<b>${all} owed</b> on those shown here` : html`<b>${all} owed</b> in all`;
    },
    /** Where Stripe names no payment of it, and one fits. `at`: seconds since 1970. */
    perhapsPaidBy: (at: number) => `perhaps paid by the payment of ${write.date(at)}`,
    occasion: occasionText,
    described,
    /** What a payment was for. */
    purpose: (purpose: Purpose) => {
      switch (purpose.kind) {
        case 'invoices':
          return purpose.billed.map(billedBy).join('; ');
        case 'description':
          return described(purpose.text);
        case 'statement':
          return `“${purpose.text}” on the bank statement`;
      }
    },
  };
};
