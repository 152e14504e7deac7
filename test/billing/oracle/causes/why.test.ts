/**
 * Why each charge of random stories came to its amount, held against what the stand-in was told to do. `WHY_FIGURES=1` prints
 * how many were explained.
 */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordsAt } from '../../../../src/language/words/languages';
import type { Picture } from '../../../../src/lookup/picture';
import type { Part } from '../../../../src/stripe/part';
import { charge as chargeSchema, chargesOf } from '../../../../src/stripe/resources/charge';
import { invoicesOf } from '../../../../src/stripe/resources/invoice';
import { subscriptionsOf } from '../../../../src/stripe/resources/subscription';
import { cases } from '../../../cases';
import { asRead } from '../../made';
import { chargeCauses, invoiceCauses } from './causes';
import { CUSTOMER, type Lived, live } from './driver';
import { stories } from './plans';
import { asking, causesTold, sumTold, toldOf } from './told';

const numRuns = cases({ sample: 24, all: 500 });
const seed = 20_261_128;

const { why: words } = wordsAt('en-US', { timeZone: 'UTC', now: Date.UTC(2026, 10, 20) });

/** The customer’s card as it would be remembered: the newest ten of each list, and the names of products. */
async function remembered(lived: Lived): Promise<Picture> {
  const lists = await asking(lived, new Map(), (ask) =>
    ask(subscriptionsOf(CUSTOMER, 'plain'), invoicesOf(CUSTOMER), chargesOf(CUSTOMER)),
  );
  const [subscriptions, invoices, charges] = lists;
  const products = Object.fromEntries([...lived.stripe.test.products.values()].map(({ id, name }) => [id, name]));
  return { subscriptions, invoices, charges, products } as unknown as Picture;
}

it('tells of each charge every cause that it has, and none that it has not', async () => {
  const figures = { accounts: 0, charges: 0, explained: 0, untold: 0 };
  const wrong: unknown[] = [];
  const missed: unknown[] = [];
  const kinds = new Map<string, number>();
  for (const story of fc.sample(stories, { numRuns, seed })) {
    const lived = await live(story);
    const { test } = lived.stripe;
    const charges = [...test.charges.values()];
    const byInvoice = invoiceCauses(lived.book, [...test.invoices.values()]);
    const known = story.isRemembered ? await remembered(lived) : null;
    const asked = new Map<string, Part<unknown>>();
    figures.accounts += 1;
    for (const made of charges) {
      const payment = [...test.invoice_payments.values()].find(
        (each) => each.payment.payment_intent === made.payment_intent,
      );
      const expected = chargeCauses(
        lived.book,
        made,
        byInvoice.get(String(payment?.invoice)),
        charges,
        story.isRemembered,
      );
      const charge = asRead(chargeSchema, made);
      const why = await asking(lived, asked, (ask) => toldOf(ask, CUSTOMER, charge, known));
      const told = causesTold(why);
      const sum = why.kind === 'billed' ? sumTold(why.bill) : made.amount;
      const text = words.text(why);
      figures.charges += 1;
      for (const each of expected) {
        const kind = each.split(' ', each.startsWith('time') || each.startsWith('settled') ? 2 : 1).join(' ');
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
      const extra = [...told].filter((each) => !expected.has(each));
      const lacking = [...expected].filter((each) => !told.has(each));
      if (text.split(/(?<=\.)\s/).length > 3) wrong.push({ text });
      if (why.kind === 'untold') figures.untold += 1;
      else if (extra.length > 0 || sum !== made.amount) wrong.push({ extra, lacking, text, sum, amount: made.amount });
      else if (lacking.length > 0) missed.push({ lacking, text });
      else figures.explained += 1;
    }
  }
  if (process.env.WHY_FIGURES) {
    process.stdout.write(`${JSON.stringify({ ...figures, wrong: wrong.length, missed: missed.length })}\n`);
    process.stdout.write(`${JSON.stringify(Object.fromEntries([...kinds].sort((a, b) => b[1] - a[1])))}\n`);
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(missed.slice(0, 3)).toEqual([]);
  expect(figures.explained).toBeGreaterThanOrEqual(0.99 * figures.charges);
});
