import { describe, expect, it } from '@jest/globals';
import { occasionOf, purposeOf } from '../../src/billing/purpose';
import { wordsAt } from '../../src/language/words/languages';
import { billingsOwn } from '../../src/stripe/descriptions';
import type { Charge } from '../../src/stripe/resources/charge';
import type { InvoicePayment } from '../../src/stripe/resources/invoice-payment';
import { now } from './made';

const english = wordsAt('en-US', { timeZone: 'UTC', now }).invoices;
const german = wordsAt('de-DE', { timeZone: 'UTC', now }).invoices;
const parent = { subscription_details: { subscription: 'sub_1' } };
const reason = (billing_reason: string | null, of: typeof parent | null = parent) =>
  occasionOf({ billing_reason, parent: of });

describe('what an invoice was for', () => {
  it.each<[string, string, string]>([
    ['subscription_create', 'First payment for Team', 'Erste Zahlung: Team'],
    ['subscription_cycle', 'Renewal of Team', 'Verlängerung: Team'],
    ['subscription_update', 'Change of plan or seats: Team', 'Tarif oder Plätze geändert: Team'],
    ['subscription_threshold', 'Usage of Team so far', 'Bisherige Nutzung: Team'],
    ['a_new_reason', 'Payment for Team', 'Zahlung: Team'],
  ])('is by Stripe’s reason %s: %s', (code, text, inGerman) => {
    const occasion = reason(code);
    expect(occasion && english.occasion(occasion, 'Team')).toBe(text);
    expect(occasion && german.occasion(occasion, 'Team')).toBe(inGerman);
  });

  it.each<[string, number, number | null, string, string]>([
    ['the trial ended', 3_600, 0, 'After the trial of Team', 'Nach der Testphase: Team'],
    ['a period ended, a day after it', 86_400, 0, 'Renewal of Team', 'Verlängerung: Team'],
    ['a period ended, before another trial', -86_400, 0, 'Renewal of Team', 'Verlängerung: Team'],
    ['there was no trial', 0, null, 'Renewal of Team', 'Verlängerung: Team'],
  ])('is told as %s', (_, created, trial_end, text, inGerman) => {
    const ends = trial_end === null ? null : now + trial_end;
    const occasion = occasionOf(
      { billing_reason: 'subscription_cycle', parent, created: now + created },
      { trial_end: ends },
    );
    expect(occasion && [english.occasion(occasion, 'Team'), german.occasion(occasion, 'Team')]).toEqual([
      text,
      inGerman,
    ]);
  });

  it.each<[string, number | null | undefined, string, string]>([
    ['a trial began', 86_400, 'Trial of Team', 'Testphase: Team'],
    ['a trial was over before', -86_400, 'Start of Team', 'Beginn: Team'],
    ['all of it was taken off', null, 'Start of Team', 'Beginn: Team'],
    ['the subscription is not known', undefined, 'Start of Team', 'Beginn: Team'],
  ])('is no payment where nothing was to pay: %s', (_, days, text, inGerman) => {
    const its = days === undefined ? null : { trial_end: days === null ? null : now + days };
    const bill = { billing_reason: 'subscription_create', parent, created: now, total: 0 };
    const occasion = occasionOf(bill, its);
    expect(occasion && [english.occasion(occasion, 'Team'), german.occasion(occasion, 'Team')]).toEqual([
      text,
      inGerman,
    ]);
  });

  it('is of no subscription where none is billed', () => {
    expect(['manual', 'upcoming', null].map((code) => reason(code, null))).toEqual([null, null, null]);
  });
});

describe('what Stripe Billing writes on a payment', () => {
  it.each<[string, string, string]>([
    ['Subscription creation', 'First payment for a subscription', 'Erste Zahlung für ein Abonnement'],
    // It stands on renewals and on changes alike.
    ['Subscription update', 'Payment for a subscription', 'Zahlung für ein Abonnement'],
    ['Payment for Invoice ACME-0004', 'Invoice ACME-0004', 'Rechnung ACME-0004'],
    ['Extra seat', 'Extra seat', 'Extra seat'],
  ])('“%s” is said in words', (description, text, inGerman) => {
    expect(english.described(description)).toBe(text);
    expect(german.described(description)).toBe(inGerman);
    const purpose = purposeOf({ description } as Charge, []);
    expect(purpose && english.purpose(purpose)).toBe(text);
  });

  it('is not taken for what somebody wrote', () => {
    expect(['Subscription updates', 'A Subscription update', ''].map(billingsOwn)).toEqual([null, null, null]);
  });

  it('counts less than the invoice that it paid', () => {
    const invoice = { number: 'ACME-0004', billing_reason: 'subscription_update', parent, lines: null };
    const purpose = purposeOf(
      { description: 'Subscription update' } as Charge,
      [{ invoice }] as unknown as InvoicePayment[],
    );
    expect(purpose && english.purpose(purpose)).toBe('Change of plan or seats, invoice ACME-0004');
  });
});
