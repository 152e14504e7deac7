/**
 * What the customer is told after each action, in each language, in test and in live mode: of Stripe's answer as it is read, and
 * as the draft puts it. An action that is not in the table fails here.
 */

import { describe, expect, it } from '@jest/globals';
import { makeCreditNote } from '../../preview/stripe/objects/credit_note';
import { makeCustomerBalanceTransaction } from '../../preview/stripe/objects/customer';
import { makeInvoice } from '../../preview/stripe/objects/invoice';
import { makeRefund } from '../../preview/stripe/objects/refund';
import type { Outcome } from '../../src/actions/action';
import { findOffered, isLook, offered } from '../../src/actions/list';
import { oneLine } from '../../src/language/direction';
import { wordsAt } from '../../src/language/words/languages';
import type { Words } from '../../src/language/words/words';
import { balanceTransaction } from '../../src/stripe/resources/balance-transaction';
import { issued } from '../../src/stripe/resources/credit-note';
import { invoiceWithLines } from '../../src/stripe/resources/invoice';
import { refund as refundSchema } from '../../src/stripe/resources/refund';
import { asRead, charge, customer, day, now, subscription } from '../billing/made';
import { translations } from '../language/locales';

/** An answer of Stripe's, and what was filled in. Of a look: what was found. */
interface Answered {
  answer: unknown;
  values?: object;
}

const RECEIPT = 'https://pay.stripe.com/receipts/mona';
const CREDIT_NOTE = 'https://pay.stripe.com/credit_notes/mona';
const PAGE = 'https://checkout.stripe.com/c/pay/mona';
const LOGIN = 'https://billing.stripe.com/p/login/mona';
const sum = { minor: 4900, currency: 'usd' };
const base = { created: now, livemode: true, currency: 'usd' };

const refunded = (status: string, fields: object = {}) =>
  asRead(refundSchema, {
    ...makeRefund({ id: 're_1', created: now, amount: 4900, currency: 'usd', charge: 'ch_1' }),
    status,
    ...fields,
  });
/** A credit note over all of it, with its refund as Stripe sends that. */
const noted = (made: unknown) =>
  asRead(issued, {
    ...makeCreditNote({
      ...base,
      id: 'cn_1',
      customer: 'cus_1',
      invoice: 'in_1',
      amount: 4900,
      number: 'ACME-0004-CN-01',
    }),
    refunds: [{ amount_refunded: 4900, refund: made }],
    pdf: CREDIT_NOTE,
  });
const toCard = (type: string) => ({ destination_details: { type: 'card', card: { type } } });
const invoice = (status: string) =>
  asRead(invoiceWithLines, {
    ...makeInvoice({ ...base, id: 'in_1', customer: 'cus_1', number: 'ACME-0004', amount_due: 4900 }),
    ...{ status, amount_paid: status === 'paid' ? 4900 : 0, amount_remaining: status === 'open' ? 4900 : 0 },
  });
const team = (fields: Record<string, unknown> = {}) => subscription([{ amount: 4900 }], fields);
const credited = makeCustomerBalanceTransaction({
  ...{ ...base, id: 'cbtxn_1', customer: 'cus_1', amount: -4900, ending_balance: -4900 },
});
const paid = charge({ livemode: true, receipt_url: RECEIPT, receipt_email: 'mona@example.com' });
const ofPage = { answer: { id: 'cs_1', url: PAGE, metadata: {} }, values: { amount: sum, description: 'Atelier' } };
const ofCharge = { answer: paid, values: { description: 'Atelier' } };

/** By the action's name. `silent`: the customer need not hear of it. */
const table: Readonly<Record<string, readonly Answered[] | 'silent'>> = {
  takeBack: [{ answer: team() }],
  cancel: [{ answer: team({ status: 'canceled', ended_at: now }) }, { answer: team({ cancel_at: now + 9 * day }) }],
  change: [{ answer: team() }],
  addItem: [{ answer: team() }],
  removeItem: [{ answer: team() }],
  pauseCollection: [
    { answer: team({ pause_collection: { behavior: 'void', resumes_at: now + 90 * day } }) },
    { answer: team({ pause_collection: { behavior: 'void', resumes_at: null } }) },
  ],
  resumeCollection: [{ answer: team() }],
  pause: [{ answer: team({ status: 'paused' }) }],
  resume: [{ answer: team() }],
  trialEnd: [{ answer: team({ status: 'trialing', trial_end: now + 9 * day }) }, { answer: team() }],
  discount: [{ answer: team() }],
  capture: [{ answer: paid }],
  release: [{ answer: refunded('succeeded') }],
  refund: [
    { answer: refunded('succeeded', toCard('refund')) },
    { answer: refunded('succeeded', toCard('reversal')) },
    { answer: refunded('succeeded') },
    { answer: refunded('pending', toCard('pending')) },
    { answer: refunded('requires_action') },
  ],
  refundWithNote: [
    { answer: noted(refunded('succeeded', toCard('refund'))) },
    { answer: noted(refunded('succeeded', toCard('reversal'))) },
    { answer: noted(refunded('pending', toCard('pending'))) },
    { answer: noted(refunded('requires_action')) },
  ],
  creditNoteFor: [{ answer: noted('re_1') }],
  receipt: [{ answer: paid }],
  finalize: 'silent',
  addLine: 'silent',
  oneOffInvoice: 'silent',
  send: [{ answer: invoice('open') }],
  pay: [{ answer: invoice('paid') }],
  void: [{ answer: invoice('void') }],
  mark_uncollectible: 'silent',
  start: [{ answer: team() }, { answer: team({ status: 'trialing', trial_end: now + 9 * day }) }],
  charge: [ofCharge],
  chargeSource: [ofCharge],
  session: [ofPage],
  link: [ofPage],
  closeLink: [{ answer: { id: 'plink_1', url: PAGE, metadata: {}, active: false } }],
  credit: [{ answer: asRead(balanceTransaction, credited) }],
  takeBackCredit: [{ answer: asRead(balanceTransaction, { ...credited, amount: 4900, ending_balance: 0 }) }],
  portal: [{ answer: { customer: customer(), along: [{ login_page: { url: LOGIN } }] } }],
  defaultMethod: 'silent',
  editCustomer: 'silent',
  addTaxId: [{ answer: { id: 'txi_1', type: 'eu_vat', value: 'DE123456789' } }],
  replaceTaxId: [{ answer: { id: 'txi_2', type: 'eu_vat', value: 'DE123456789' } }],
  removeTaxId: [{ answer: { id: 'txi_1' }, values: { gone: { type: 'eu_vat', value: 'DE123456789' } } }],
  createCustomer: 'silent',
};

function outcomeOf(name: string, { answer, values = {} }: Answered): Outcome {
  const action = findOffered(name);
  if (!action) throw new Error(`No action is called ${name}.`);
  return isLook(action) ? action.found(answer) : action.outcome(answer, { at: now, ...values }, { prod_1: 'Atelier' });
}

const NAME = 'Mona Month';
const noLetter = { greeting: '', sentence: '', signOff: '' };

/** What stands in a sentence as it is: amounts, days, pages and texts of its facts. */
function figuresOf(facts: readonly unknown[], { write }: Words): string[] {
  return facts.flatMap((fact) => {
    if (typeof fact === 'string' && /^https:|^ACME|Atelier|@/.test(fact)) return [fact];
    if (typeof fact === 'number') return [write.date(fact)];
    if (typeof fact !== 'object' || fact === null) return [];
    if ('minor' in fact && 'currency' in fact) return [write.money(fact as typeof sum)];
    return 'at' in fact && typeof fact.at === 'number' ? [write.date(fact.at)] : [];
  });
}

const english = /\b(the|and|is|are|of|your?|we|not|with|this|it|for|from|has|have|can|what|hello|regards|month)\b/i;
const german = /\b(der|die|das|und|ist|sind|ihre?|sie|wir|nicht|mit|vom|für|hat|haben|wurde|guten|grüßen|monat)\b/i;
const broken = /undefined|null|NaN|\[object|\{|\}|=>|⟦/;
const secret = /\b(?:cus|in|ch|py|sub|si|pi|re|pm|cs|plink|cbtxn|prod|price)_\w|[rs]k_(?:test|live)_/;

it('the table has every action', () => {
  expect(Object.keys(table).sort()).toEqual(offered.map(({ name }) => name).sort());
});

it.each(Object.entries(table).filter(([, rows]) => rows === 'silent'))('of %s the customer is not told', (name) => {
  const answers: Record<string, unknown> = {
    finalize: invoice('open'),
    mark_uncollectible: invoice('uncollectible'),
    addLine: { id: 'ii_1', amount: 4900, currency: 'usd', metadata: {} },
    oneOffInvoice: invoice('draft'),
  };
  const outcome = outcomeOf(name, { answer: answers[name] ?? customer() });
  expect(outcome.tell).toBeUndefined();
});

const rows = Object.entries(table).flatMap(([name, all]) =>
  all === 'silent' ? [] : all.map((row, index) => [`${name} ${index + 1}`, name, row] as const),
);

describe.each([['en-US', german], ['en-GB', german], ...translations.map((locale) => [locale, english] as const)])(
  'at %s',
  (locale, foreign) => {
    const words = wordsAt(locale, { timeZone: 'UTC', now: now * 1000 });

    it.each(rows)('%s is told whole, in one language, with its own figures and pages', (_, name, row) => {
      const { kind, tell } = outcomeOf(name, row);
      expect(kind).not.toBe('failed');
      if (!tell) throw new Error(`Nothing is told of ${name}.`);
      const told = words.said(tell);
      for (const mode of ['live', 'test'] as const) {
        const subject = words.drafts.tell.subject(findOffered(name)?.about ?? 'payment', mode);
        const body = words.drafts.tell.body(NAME, oneLine(told), mode, noLetter);
        const figures = figuresOf(tell.slice(2), words);
        expect(figures.filter((figure) => !body.includes(oneLine(figure)))).toEqual([]);
        // What is of Stripe's, or of the business, is in the language that it was written in.
        const own = [NAME, ...figures, 'Atelier'].reduce(
          (text, figure) => text.split(figure).join(''),
          `${subject}\n${body}`,
        );
        const bare = own.replace(/https:\S+/g, '');
        expect(bare).not.toMatch(foreign);
        expect(bare).not.toMatch(broken);
        expect(bare).not.toMatch(secret);
        expect(body).toContain(NAME);
        const pages = body.match(/https:\/\/[^\s]+/g) ?? [];
        expect(pages.filter((page) => !/\/mona[.]?$/.test(page))).toEqual([]);
        expect([subject, body].map((text) => /^(TEST|PRUEBA|テスト)/.test(text))).toEqual(
          Array(2).fill(mode === 'test'),
        );
        expect(told).not.toBe(words.common.otherVersion);
      }
    });
  },
);
