import { describe, expect, it } from '@jest/globals';
import { makeRefund } from '../../preview/stripe/objects/refund';
import { offered } from '../../src/actions/list';
import type {} from '../../src/app/routes';
import { screens } from '../../src/screens/list';
import { crawl, WRITTEN } from './crawl';
import { type Agent, connectedAgent } from './harness';
import type { Seen } from './seen';

/** All that a card shows as text, by where Google's JSON has it. Those of the second kind have markup. */
const plainFields = new Set(
  'title subtitle topLabel bottomLabel actionLabel label hintText altText placeholder'.split(' '),
);
const markupFields = new Set(['text', 'header']);

function textsIn(value: unknown, field = ''): string[] {
  if (typeof value === 'string')
    return plainFields.has(field) ? [value] : markupFields.has(field) ? [withoutMarkup(value)] : [];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, field));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, each]) => textsIn(each, name));
}

function withoutMarkup(text: string): string {
  return text
    .replace(/<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

/** What is looked for on both sides: letters and signs, without what only isolates or spaces them. */
const bare = (text: string) =>
  text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .toLowerCase();

/** What stands outside of the marks that each text of the catalogue has. */
function unmarked(text: string): string[] {
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '\n');
  }
  return rest.split(/[\n·]+/).map((part) => bare(part).trim());
}

/** Whatever a person typed or Stripe has: it is shown as it is. */
function dataOf({ stripe }: Agent): string {
  // How keys begin is shown where one is to be pasted; Gmail itself writes the subject of a reply.
  const masked = Object.values(stripe.keys).map((key) => bare(`${key.slice(0, 8)}…${key.slice(-4)}`));
  const leaves: string[] = ['rk_test_', 'rk_live_', 're: a question', ...masked, ...Object.values(WRITTEN).map(bare)];
  for (const store of [stripe.test, stripe.live])
    JSON.stringify(store, (_, value) => {
      if (typeof value === 'string') leaves.push(bare(value));
      return value instanceof Map ? [...value.values()] : value;
    });
  return leaves.join('\n');
}

/** As Stripe's own documentation writes a request: the key report lists those that the key lets the add-on send. */
const REQUEST = /^(?:get|post|delete) \/v1\/[\w/:]+$/i;

/** What an add-on reads at the end of a subject. */
const ASKING = /^\(tillside [^()]+\)$/;

/** Whether a text is somebody's own, or put together of such: an address of its lines, a name that is cut. */
function isData(text: string, data: string): boolean {
  const pieces = text.replace(/…$/, '').split(/, |(?<=\d) /);
  return (
    REQUEST.test(text) ||
    ASKING.test(text) ||
    data.includes(text) ||
    pieces.every((piece) => !/\p{L}{2}/u.test(piece) || data.includes(piece.trim()))
  );
}

function seenTexts({ card, notification, draft }: Seen): string[] {
  return [...textsIn(card), notification ?? '', draft?.subject ?? '', draft?.body ?? ''];
}

/** A field has one line for its label, and cuts what is longer; a list of boxes or buttons has more. */
function fieldLabels(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, each]) => {
    const isField = /^(textInput|dateTimePicker)$/.test(name) || each?.type === 'DROPDOWN';
    return isField ? [each.label ?? ''] : fieldLabels(each);
  });
}

/** At the panel's width. */
const fits = (label: string) => label.length <= 39;

/** The texts outside of the catalogue that an agent meets, each with the tap that led to it, and all that was tapped. */
async function foreignTexts(agent: Agent) {
  const met = new Map<string, string>();
  const cut = new Set<string>();
  const tried = await crawl(agent, (seen, tap) => {
    for (const label of fieldLabels(seen.card)) if (!fits(label)) cut.add(label);
    for (const part of seenTexts(seen).flatMap(unmarked))
      if (/\p{L}{2}/u.test(part) && !met.has(part)) met.set(part, tap);
  });
  const data = dataOf(agent);
  return { tried: [...tried], cut: [...cut], foreign: [...met].filter(([part]) => !isData(part, data)) };
}

/** Made by hand, as some of the sample's are, and not issued yet. */
function withDraft({ stripe }: Agent): void {
  for (const [id, invoice] of stripe.test.invoices)
    if (invoice.customer === 'cus_1TInvoiced000001')
      stripe.test.invoices.set(id, {
        ...invoice,
        status: 'draft',
        number: null,
        due_date: null,
        billing_reason: 'manual',
      });
}

/** A part of each payment of a subscriber was refunded, and no credit note made for it. */
function withRefunds({ stripe: { test } }: Agent): void {
  for (const paid of test.charges.values()) {
    const { id: charge, created, currency, amount_refunded } = paid;
    if (!/Yearly/.test(String(paid.customer)) || amount_refunded > 0) continue;
    test.charges.set(charge, { ...paid, amount_refunded: 100 });
    const made = makeRefund({ id: `re_${charge.slice(3)}`, created, amount: 100, currency, charge });
    test.refunds.set(made.id, made);
  }
}

/** More subscriptions than fit on the customer's card. */
function withManySubscriptions({ stripe: { test } }: Agent): void {
  const own = [...test.subscriptions.values()].find(({ customer }) => customer === 'cus_1TMonthly0000001');
  if (!own) throw new Error('The sample has no subscription to copy.');
  for (let copy = 10; copy < 22; copy += 1) {
    const id = `sub_1TCopy000000${copy}`;
    test.subscriptions.set(id, { ...own, id, created: own.created - copy });
  }
}

/** As many customers with one address as make a card offer to filter them, and a second account. */
function crowd({ stripe, session }: Agent): void {
  const triplet = [...stripe.test.customers.values()].find(
    (each) => !('deleted' in each) && /triplets/i.test(each.email ?? ''),
  );
  if (!triplet) throw new Error('The sample has no customers with one address.');
  for (let twin = 10; twin < 30; twin += 1) {
    const id = `cus_1TTwin000000${twin}`;
    stripe.test.customers.set(id, { ...triplet, id });
  }
  const { userProperties } = session.stores;
  for (const [name, text] of [...userProperties])
    if (name.startsWith('connection.')) userProperties.set(`${name}2`, text);
}

/** Everybody has a connected account, and Stripe needs something of it. */
function withConnected({ stripe: { test } }: Agent): void {
  const [academy] = test.accounts.values();
  if (!academy?.requirements) throw new Error('The sample has no connected account.');
  const requirements = {
    ...academy.requirements,
    currently_due: ['external_account'],
    past_due: ['tos_acceptance.date'],
  };
  const known = [...test.customers.values()].flatMap((each) => (each.deleted ? [] : (each.email ?? [])));
  // Also what is filled in where a customer is edited.
  for (const [index, email] of [...known, 'new@example.com'].entries()) {
    const id = `acct_1TOwned${String(index).padStart(6, '0')}`;
    test.accounts.set(id, { ...academy, id, email, requirements });
  }
}

describe('in the language to test with', () => {
  const actions = offered.map(({ name }) => name);
  const inPseudo = (key: string) => connectedAgent(key, { user: { locale: 'en-XA' } });

  it('every text on every card is of the catalogue, or somebody’s own, and every field’s label fits', async () => {
    const most = await inPseudo('secret');
    withDraft(most);
    withRefunds(most);
    withManySubscriptions(most);
    withConnected(most);
    const wide = await foreignTexts(most);
    expect(wide).toMatchObject({ foreign: [], cut: [] });
    const least = await inPseudo('free');
    crowd(least);
    // What a key that can hardly do anything leaves out, and why.
    const few = await foreignTexts(least);
    expect(few).toMatchObject({ foreign: [], cut: [] });

    const tried = [...wide.tried, ...few.tried];
    const opened = tried.map((kind) => kind.split(' ')[0]);
    expect(Object.keys(screens).filter((name) => !opened.includes(name))).toEqual([]);
    const prepared = tried.flatMap((kind) => (kind.startsWith('prepare ') ? kind.slice('prepare '.length) : []));
    // Also what no key here may do, since a colleague may be asked for it.
    expect(actions.filter((name) => !prepared.includes(name))).toEqual([]);
  });
});
