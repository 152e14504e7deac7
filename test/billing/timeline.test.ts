/** Of lists that end at different times nothing is left out among what is shown, and each thing is shown once. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type Stripe from 'stripe';
import { makeInvoice } from '../../preview/stripe/objects/invoice';
import { makeInvoiceLine } from '../../preview/stripe/objects/invoice_line';
import { makeRefund } from '../../preview/stripe/objects/refund';
import { type Happening, ofCharge, ofInvoice, ofSubscription } from '../../src/billing/happenings';
import {
  fromNewest,
  type Mark,
  pageFrom,
  placeOf,
  type ReadList,
  readMark,
  type Source,
} from '../../src/billing/timeline';
import { invoiceWithLines } from '../../src/stripe/resources/invoice';
import { cases } from '../cases';
import { asRead, charge, day, subscription as made, now } from './made';

type Lists = Record<string, Source<string>[]>;

/** Few seconds for many objects, so that many things happen in the same one. */
const objects = fc.array(
  fc.record({ created: fc.nat({ max: 40 }), after: fc.array(fc.nat({ max: 60 }), { maxLength: 3 }) }),
  { maxLength: 14 },
);

const world: fc.Arbitrary<Lists> = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), objects).map((lists) =>
  Object.fromEntries(
    Object.entries(lists).map(([name, all]) => [
      name,
      [...all]
        .sort((one, other) => other.created - one.created)
        .map(({ created, after }, index) => ({
          id: `${name}${index}`,
          created,
          happened: [0, ...after].map((wait, nth) => ({ at: created + wait, what: `${name}${index}.${nth}` })),
        })),
    ]),
  ),
);

/** As Stripe answers: so many, after the one with this id. */
function asked(lists: Lists, from: Mark, atOnce: number): Record<string, ReadList<string>> {
  const going = Object.entries(lists).filter(([name]) => !placeOf(from, name).isDone);
  return Object.fromEntries(
    going.map(([name, all]) => {
      const start = all.findIndex(({ id }) => id === placeOf(from, name).after) + 1;
      const sources = all.slice(start, start + atOnce);
      return [name, { sources, hasOlder: start + atOnce < all.length }];
    }),
  );
}

function pages(lists: Lists, atOnce: number, most: number) {
  const all = [];
  for (let from: Mark | null = fromNewest; from && all.length < 500; ) {
    const page: ReturnType<typeof pageFrom<string>> = pageFrom(from, asked(lists, from, atOnce), most);
    all.push({ ...page, before: from.before });
    // As it travels on a button.
    from = page.next && readMark(JSON.stringify(page.next));
  }
  return all;
}

describe('a timeline', () => {
  const settings = { numRuns: cases({ sample: 100, all: 30_000 }) };
  const cut = fc.integer({ min: 1, max: 6 });

  it('comes to its end, with each thing once', () => {
    fc.assert(
      fc.property(world, cut, cut, (lists, atOnce, most) => {
        const shown = pages(lists, atOnce, most).flatMap(({ entries, late }) => [...entries, ...late]);
        const happened = Object.values(lists).flatMap((all) => all.flatMap((each) => each.happened));
        expect(shown.map(({ what }) => what).sort()).toEqual(happened.map(({ what }) => what).sort());
      }),
      settings,
    );
  });

  it('is newest first throughout; only what came late to older objects is told apart', () => {
    fc.assert(
      fc.property(world, cut, cut, (lists, atOnce, most) => {
        const all = pages(lists, atOnce, most);
        const times = all.flatMap(({ entries }) => entries.map(({ at }) => at));
        expect(times).toEqual([...times].sort((a, b) => b - a));
        for (const { late, before } of all) expect(late.every(({ at }) => before !== null && at > before)).toBe(true);
      }),
      settings,
    );
  });

  it('lacks nothing that is newer than where it says that it is complete', () => {
    fc.assert(
      fc.property(world, cut, cut, (lists, atOnce, most) => {
        const known = new Set<string>();
        for (const { entries, late, next } of pages(lists, atOnce, most)) {
          for (const { what } of [...entries, ...late]) known.add(what);
          const end = next?.before ?? Number.NEGATIVE_INFINITY;
          const newer = Object.values(lists).flatMap((list) => list.filter(({ created }) => created > end));
          const missing = newer.flatMap(({ happened }) => happened.filter(({ what }) => !known.has(what)));
          expect(missing).toEqual([]);
        }
      }),
      settings,
    );
  });

  it('begins anew where what it goes on from is forged', () => {
    for (const forged of ['', '{', '7', '{"before":"x","places":3}']) expect(readMark(forged)).toEqual(fromNewest);
  });
});

describe('what happened', () => {
  const kinds = ({ happened }: Source<Happening>) =>
    happened.map(({ at, what }) => [
      what.kind !== 'subscription'
        ? what.kind
        : what.turn.kind === 'began' && what.turn.isTrial
          ? 'trial began'
          : what.turn.kind,
      Math.round((now - at) / day),
    ]);

  it('to a payment: itself, and each refund when it was made', () => {
    const refund = makeRefund({ id: 're_1', created: now - 2 * day, amount: 1000, currency: 'usd', charge: 'ch_1' });
    const refunds = { object: 'list', data: [refund], has_more: false };
    const refunded = charge({ created: now - 9 * day, amount_refunded: 1000, refunds });
    expect(kinds(ofCharge(refunded, []))).toEqual([
      ['payment', 9],
      ['refund', 2],
    ]);
  });

  it.each<[string, Record<string, unknown>, unknown[]]>([
    ['one that goes on', {}, [['began', 40]]],
    ['a trial', { trial_start: now - 40 * day, trial_end: now + day }, [['trial began', 40]]],
    ['a trial that came later', { trial_start: now - 20 * day, trial_end: now + day }, [['began', 40]]],
    [
      'a trial that is over',
      { trial_end: now - 10 * day },
      [
        ['began', 40],
        ['trialEnded', 10],
      ],
    ],
    ['a trial that goes on', { trial_end: now + day }, [['began', 40]]],
    [
      'one that ended in its trial',
      { trial_end: now - day, canceled_at: now - 5 * day, ended_at: now - 5 * day },
      [
        ['began', 40],
        ['ended', 5],
      ],
    ],
    [
      'an end to come',
      { canceled_at: now - 3 * day, cancel_at: now + day },
      [
        ['began', 40],
        ['canceled', 3],
      ],
    ],
    [
      'an end that came',
      { canceled_at: now - 9 * day, ended_at: now - 2 * day },
      [
        ['began', 40],
        ['canceled', 9],
        ['ended', 2],
      ],
    ],
    ['no beginning', { status: 'incomplete_expired', ended_at: now - 39 * day }, [['neverStarted', 40]]],
  ])('to a subscription: %s', (_, fields, expected) => {
    expect(kinds(ofSubscription(made([{ amount: 4900 }], fields), now))).toEqual(expected);
  });

  const prorated: Stripe.InvoiceLineItem.Parent = {
    type: 'subscription_item_details',
    invoice_item_details: null,
    subscription_item_details: {
      invoice_item: null,
      proration: true,
      proration_details: null,
      subscription: 'sub_1',
      subscription_item: 'si_1',
    },
  };
  const invoice = (fields: object, lines: number[] = [], hasMore = false) =>
    asRead(invoiceWithLines, {
      ...makeInvoice({
        id: 'in_1',
        created: now - 8 * day,
        livemode: false,
        currency: 'usd',
        customer: 'cus_1',
        amount_due: 4900,
      }),
      ...fields,
      lines: {
        object: 'list',
        has_more: hasMore,
        data: lines.map((amount, index) =>
          makeInvoiceLine({
            ...{ id: `il_${index}`, livemode: false, currency: 'usd', invoice: 'in_1', amount, quantity: 1 },
            period: { start: now - 20 * day, end: now },
            parent: prorated,
          }),
        ),
      },
    });
  const at = (days: number) => now - days * day;
  const became = (fields: object) => ({
    status_transitions: {
      finalized_at: at(8),
      paid_at: null,
      voided_at: null,
      marked_uncollectible_at: null,
      ...fields,
    },
  });

  it.each<[string, Parameters<typeof invoice>, unknown[]]>([
    [
      'paid by itself: the payment tells',
      [{ status: 'paid', collection_method: 'charge_automatically', amount_paid: 4900, ...became({ paid_at: at(8) }) }],
      [],
    ],
    [
      'sent, and paid later',
      [{ status: 'paid', collection_method: 'send_invoice', amount_paid: 4900, ...became({ paid_at: at(3) }) }],
      [['issued', 8]],
    ],
    [
      'void',
      [{ status: 'void', ...became({ voided_at: at(1) }) }],
      [
        ['issued', 8],
        ['settled', 1],
      ],
    ],
    [
      'given up',
      [{ status: 'uncollectible', ...became({ marked_uncollectible_at: at(2) }) }],
      [
        ['issued', 8],
        ['settled', 2],
      ],
    ],
    [
      'a change, when it was billed',
      [{ status: 'open', ...became({}) }, [-900, 2000]],
      [
        ['issued', 8],
        ['change', 8],
      ],
    ],
    ['a change that may be cut', [{ status: 'open', ...became({}) }, [-900, 2000], true], [['issued', 8]]],
  ])('to an invoice: %s', (_, args, expected) => {
    expect(kinds(ofInvoice(invoice(...args), {}, now))).toEqual(expected);
  });
});
