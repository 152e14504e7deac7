/** Who did what in a month, from which conversation: what the add-on's traces in Stripe's metadata say. Only reads. */
import Stripe from 'stripe';
import { isLook, offered } from '../src/actions/list';
import { wordsAt } from '../src/language/words/languages';
import { traceKeys } from '../src/stripe/trace';

interface Traced {
  id: string;
  created: number;
  metadata?: Stripe.Metadata | null;
  amount?: number;
  currency?: string | null;
  payment_intent?: string | Stripe.PaymentIntent | null;
}

type Pages = AsyncIterable<Traced>;

/** What may carry a trace, by the row of a key that lets it be read. `changed`: those that a search finds. */
const kinds: readonly {
  kind: string;
  row: string;
  made(stripe: Stripe, created: Stripe.RangeQueryParam): Pages;
  changed?(stripe: Stripe, query: string): Pages;
}[] = [
  {
    kind: 'refund',
    row: 'Charges and Refunds',
    made: (stripe, created) => stripe.refunds.list({ created, limit: 100 }),
  },
  {
    kind: 'payment',
    row: 'Charges and Refunds',
    made: (stripe, created) => stripe.charges.list({ created, limit: 100 }),
    changed: (stripe, query) => stripe.charges.search({ query, limit: 100 }),
  },
  {
    kind: 'payment intent',
    row: 'PaymentIntents',
    made: (stripe, created) => stripe.paymentIntents.list({ created, limit: 100 }),
    changed: (stripe, query) => stripe.paymentIntents.search({ query, limit: 100 }),
  },
  {
    kind: 'subscription',
    row: 'Subscriptions',
    made: (stripe, created) => stripe.subscriptions.list({ created, limit: 100, status: 'all' }),
    changed: (stripe, query) => stripe.subscriptions.search({ query, limit: 100 }),
  },
  {
    kind: 'customer',
    row: 'Customers',
    made: (stripe, created) => stripe.customers.list({ created, limit: 100 }),
    changed: (stripe, query) => stripe.customers.search({ query, limit: 100 }),
  },
  {
    kind: 'payment page',
    row: 'Checkout Sessions',
    made: (stripe, created) => stripe.checkout.sessions.list({ created, limit: 100 }),
  },
];

/** From the first moment of the month, in UTC, up to the first of the next; in seconds since 1970. null: no month. */
export function boundsOf(month: string): { gte: number; lt: number } | null {
  const [, year, number] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month) ?? [];
  if (!year || !number) return null;
  const at = (months: number) => Date.UTC(Number(year), Number(number) - 1 + months) / 1000;
  return { gte: at(0), lt: at(1) };
}

/** Lines to print. What the key may not read, or Stripe refuses, is said, and costs that part alone. */
export async function recorded(stripe: Stripe, bounds: { gte: number; lt: number }): Promise<string[]> {
  const made: { at: number; what: string; line: string }[] = [];
  const changed: string[] = [];
  const unread = new Set<string>();
  const reads = async (what: string, row: string, read: () => Promise<void>) => {
    const why = await fault(read);
    if (why === 'lacks') unread.add(`Not read, since the key lacks ${row}: Read.`);
    if (why === 'refused') unread.add(`${what} are not here in full: Stripe refused the request.`);
  };
  for (const { kind, row, made: list, changed: search } of kinds) {
    await reads(`The ${kind}s made in it`, row, async () => {
      for await (const each of list(stripe, bounds)) {
        const intention = each.metadata?.[traceKeys.intention];
        const what = `${intention} ${(kind === 'payment' && each.payment_intent) || each.id}`;
        if (intention) made.push({ at: each.created, what, line: `${moment(each.created)}  ${told(kind, each)}` });
      }
    });
    if (!search) continue;
    await reads(`The ${kind}s changed last`, row, async () => {
      const query = `-metadata["${traceKeys.change}"]:null AND created<${bounds.lt}`;
      for await (const each of search(stripe, query)) changed.push(told(kind, each));
    });
  }
  // Stripe copies what stands on a PaymentIntent to its charges: both are one line. What two did in the same second is two.
  const firsts = made.filter(({ what }, index) => made.findIndex((each) => each.what === what) === index);
  return [
    firsts[0] ? 'Made in this month, by UTC:' : 'Nothing with a trace was found that was made in this month.',
    ...firsts.sort((a, b) => a.at - b.at).map(({ line }) => line),
    ...(changed[0]
      ? ['Changed last, at a time that Stripe’s metadata does not say; made before the month’s end:', ...changed]
      : []),
    ...unread,
    'Credit carries its trace in the customer’s balance transactions, and payment links have no date to list them by: look there.',
    `Need not leave a trace of who did them: ending a subscription at once, ${traceless().join(', ')}. Stripe’s own log of requests has them, by key.`,
    'A trace names somebody only where that was not switched off in Settings. Whoever may write metadata can change it.',
  ];
}

/** By the sentence with which each says where its effect is found. */
function traceless(): string[] {
  const { said } = wordsAt('en-US', { timeZone: 'UTC', now: 0 });
  return offered.flatMap((each) => (isLook(each) || /metadata/.test(each.trace) ? [] : [said(each.label)]));
}

const moment = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ');

function told(kind: string, { id, amount, currency, metadata }: Traced): string {
  const { write } = wordsAt('en-US', { timeZone: 'UTC', now: 0 });
  const by = metadata?.[traceKeys.agent] ?? 'somebody unnamed';
  const asker = metadata?.[traceKeys.askedBy];
  const thread = metadata?.[traceKeys.thread];
  const sum = amount !== undefined && currency ? ` of ${write.money({ minor: amount, currency })}` : '';
  return `${by}  ${kind} ${id}${sum}${asker ? `  asked by ${asker}` : ''}${thread ? `  conversation ${thread}` : ''}`;
}

/** What costs only this part: the key may not read it, or Stripe refuses the request, as a search where there is none. */
async function fault(read: () => Promise<void>): Promise<'lacks' | 'refused' | null> {
  try {
    await read();
    return null;
  } catch (error) {
    if (error instanceof Stripe.errors.StripePermissionError) return 'lacks';
    if (error instanceof Stripe.errors.StripeInvalidRequestError) return 'refused';
    // Stripe’s own words may hold a part of the key.
    if (error instanceof Stripe.errors.StripeAuthenticationError) throw new Error('Stripe does not take this key.');
    throw new Error(
      `Stripe did not answer: ${error instanceof Stripe.errors.StripeError ? error.type : 'no connection'}.`,
    );
  }
}
