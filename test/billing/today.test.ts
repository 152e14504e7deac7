import { describe, expect, it } from '@jest/globals';
import { failedOf, toAnswer, unpayableTrials } from '../../src/billing/today';
import type { DisputedCharge, FailedCharge, Trial } from '../../src/stripe/resources/today';

const DAY = 86_400;
const NOW = 1_800_000_000;
const owner = { id: 'cus_1', name: 'Kim', email: 'kim@example.com', invoice_settings: null, default_source: null };
const list = <T>(data: T[], has_more = false) => ({ data, has_more, unread: 0 });
const ids = ({ all }: { all: { object: string }[] }) => all.map(({ object }) => object);

describe('payments that failed', () => {
  const failed: FailedCharge = {
    id: 'ch_1',
    created: NOW - DAY,
    amount: 4900,
    currency: 'usd',
    payment_intent: { id: 'pi_1', status: 'requires_payment_method' },
    customer: owner,
  };

  it('count each payment once, by its last try', () => {
    const earlier = { ...failed, id: 'ch_0', created: NOW - 2 * DAY };
    const guests = { ...failed, id: 'ch_2', payment_intent: null };
    expect(ids(failedOf(list([failed, earlier, guests, { ...guests, id: 'ch_3' }])))).toEqual(['ch_1', 'ch_2', 'ch_3']);
  });

  it('leave out what was paid since by another try, or is on its way', () => {
    const by = (id: string, status: string | null) => ({ ...failed, id, payment_intent: { id: `pi_${id}`, status } });
    const all = ['succeeded', 'processing', 'requires_capture', 'canceled', null].map((status) =>
      by(String(status), status),
    );
    expect(ids(failedOf(list(all)))).toEqual(['canceled', 'null']);
  });

  it('say that there may be more where the list is cut, or has one that can’t be read', () => {
    expect(failedOf(list([failed], true)).orMore).toBe(true);
    expect(failedOf({ data: [failed], has_more: false, unread: 1 }).orMore).toBe(true);
    expect(failedOf(list([failed])).orMore).toBe(false);
  });

  it('count those of guests too', () => {
    expect(failedOf(list([{ ...failed, customer: null }])).all).toMatchObject([{ object: 'ch_1', owner: null }]);
  });
});

describe('disputes to answer', () => {
  const dispute: DisputedCharge = {
    id: 'dp_1',
    created: NOW - DAY,
    amount: 4900,
    currency: 'usd',
    status: 'needs_response',
    reason: 'fraudulent',
    evidence_details: { due_by: NOW + 5 * DAY },
    charge: { id: 'ch_1', customer: owner },
  };

  it('are those that wait for an answer that can still be given, the first to be given first', () => {
    const of = (id: string, more: Partial<DisputedCharge>) => ({
      ...dispute,
      charge: { id, customer: owner },
      ...more,
    });
    const all = [
      of('later', {}),
      of('sooner', { status: 'warning_needs_response', evidence_details: { due_by: NOW + DAY } }),
      of('past', { evidence_details: { due_by: NOW - 1 } }),
      of('noDay', { evidence_details: { due_by: 0 } }),
      of('answered', { status: 'under_review' }),
      of('won', { status: 'won' }),
      { ...dispute, charge: { id: 'guest', customer: null } },
    ];
    expect(ids(toAnswer(list(all), NOW))).toEqual(['sooner', 'later', 'guest']);
  });
});

describe('trials that end with nothing to charge', () => {
  const trial: Trial = {
    id: 'sub_1',
    trial_end: NOW + DAY,
    cancel_at_period_end: false,
    cancel_at: null,
    pause_collection: null,
    status: 'trialing',
    items: { data: [{ price: { unit_amount: 2900 } }] },
    collection_method: 'charge_automatically',
    default_payment_method: null,
    default_source: null,
    customer: owner,
  };

  it.each<[string, Partial<Trial>, boolean]>([
    ['nothing anywhere', {}, true],
    ['a card of its own', { default_payment_method: 'pm_1' }, false],
    ['an old source of its own', { default_source: 'src_1' }, false],
    ['the customer’s card', { customer: { ...owner, invoice_settings: { default_payment_method: 'pm_1' } } }, false],
    ['the customer’s old source', { customer: { ...owner, default_source: 'card_1' } }, false],
    ['invoices that are sent', { collection_method: 'send_invoice' }, false],
    ['a trial that is over', { trial_end: NOW - 1 }, false],
    ['a customer who could not be read', { customer: null }, false],
    ['an end with the trial', { cancel_at_period_end: true }, false],
    ['an end on a day before', { cancel_at: NOW + DAY }, false],
    ['an end on a later day', { cancel_at: NOW + 9 * DAY }, true],
    ['collection that is paused', { pause_collection: { behavior: 'void', resumes_at: null } }, false],
    ['collection that is resumed before', { pause_collection: { behavior: 'void', resumes_at: NOW + DAY / 2 } }, true],
    ['nothing to pay', { items: { data: [{ price: { unit_amount: 0 } }] } }, false],
    ['a price that is not known', { items: { data: [{ price: { unit_amount: null } }] } }, true],
  ])('%s', (_, more, isTold) => {
    expect(unpayableTrials(list([{ ...trial, ...more }]), NOW).all.length).toBe(isTold ? 1 : 0);
  });
});
