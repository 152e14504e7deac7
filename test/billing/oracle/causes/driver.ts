/** Lives a story in the stand-in's account, and keeps its own book of what was done and when. */

import { makeCustomer } from '../../../../preview/stripe/objects/customer';
import { makeCardDetails, makePaymentMethod } from '../../../../preview/stripe/objects/payment_method';
import { fillCatalogue, type PriceName, priceId } from '../../../../preview/stripe/sample/catalogue';
import { openStripe, type StripeServer } from '../../../../preview/stripe/server';
import { API_VERSION } from '../../../../preview/stripe/version';
import { encodeForm, type FormFields } from '../../../../src/stripe/form';
import { CATALOGUE, DAY, HOUR, NAMES, type Story } from './plans';

/** A minute past midnight, so that no clock of days is met by chance. */
const START = Date.UTC(2026, 0, 31, 0, 1) / 1000;
export const CUSTOMER = 'cus_1Causes00000001';
const CARD = 'pm_1Causes00000001';

export interface Held {
  at: number;
  name: string;
  quantity: number;
}

export interface Subscribed {
  id: string;
  start: number;
  trialEnd: number | null;
  coupon: string | null;
  /** The first is what it began with; each other one a change. */
  held: Held[];
  /** null while it goes on. */
  canceledAt: number | null;
  endsAt: number | null;
  isEndedAtOnce: boolean;
}

export interface Book {
  subscriptions: Subscribed[];
  items: { at: number; text: string }[];
  /** Minor units. */
  credits: { at: number; amount: number }[];
  taxed: boolean;
  country: Story['country'];
}

export interface Lived {
  stripe: StripeServer;
  book: Book;
  get(path: string, params?: FormFields): Promise<{ status: number; body: unknown }>;
}

export async function live(story: Story): Promise<Lived> {
  const clock = { now: START * 1000 };
  const stripe = openStripe({ now: () => clock.now, sample: false });
  const { test } = stripe;
  fillCatalogue(test, START);
  addCustomer(stripe, story);
  const ask = async (method: string, path: string, params: FormFields = {}) => {
    const form = encodeForm(params);
    const isRead = method === 'GET';
    const answer = await stripe.fetch(`https://api.stripe.com${path}${isRead && form ? `?${form}` : ''}`, {
      method,
      headers: {
        Authorization: `Bearer ${stripe.keys.secret}`,
        'Stripe-Version': API_VERSION,
        ...(isRead ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' }),
      },
      ...(isRead || method === 'DELETE' ? {} : { body: form }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const book: Book = {
    subscriptions: [],
    items: [],
    credits: [],
    taxed: story.isTaxed,
    country: story.country,
  };
  const offered = CATALOGUE[story.currency];
  const priceOf = (index: number): PriceName => offered[index % offered.length] as PriceName;
  const scale = { usd: 100, eur: 100, jpy: 1, kwd: 1000, isk: 10_000 }[story.currency];

  const subscribe = async (plan: Story['plans'][number]) => {
    const price = priceOf(plan.price);
    const coupon = plan.coupon === 'FRIEND10' && story.currency !== 'usd' ? null : plan.coupon;
    const { status, body } = await ask('POST', '/v1/subscriptions', {
      customer: CUSTOMER,
      currency: story.currency,
      items: [{ price: priceId(false, price), quantity: plan.quantity }],
      ...(plan.trialDays ? { trial_period_days: plan.trialDays } : {}),
      ...(coupon ? { discounts: [{ coupon }] } : {}),
      ...(story.isTaxed ? { automatic_tax: { enabled: true } } : {}),
    });
    if (status !== 200) throw new Error(JSON.stringify(body));
    const at = clock.now / 1000;
    book.subscriptions.push({
      id: String(body.id),
      start: at,
      trialEnd: plan.trialDays ? at + plan.trialDays * DAY : null,
      coupon,
      held: [{ at, name: NAMES[price] ?? '', quantity: plan.quantity }],
      canceledAt: null,
      endsAt: null,
      isEndedAtOnce: false,
    });
  };

  const setCard = (last4: string) => {
    const method = test.payment_methods.get(CARD);
    if (method) test.payment_methods.set(CARD, { ...method, card: makeCardDetails({ last4 }) });
  };

  const carryOut = async ({ deed, which }: Story['steps'][number]): Promise<void> => {
    const now = clock.now / 1000;
    const its = book.subscriptions[which % Math.max(1, book.subscriptions.length)];
    const isTrying = its?.trialEnd != null && now < its.trialEnd + DAY;
    const isOver = !its || its.canceledAt !== null;
    switch (deed.kind) {
      case 'seats':
      case 'plan': {
        const last = its?.held.at(-1);
        const item = [...test.subscription_items.values()].find(({ subscription }) => subscription === its?.id);
        if (!its || !last || !item || isOver || isTrying) return;
        const price = deed.kind === 'plan' ? priceOf(deed.price) : null;
        const wanted = {
          at: now,
          name: price ? (NAMES[price] ?? '') : last.name,
          quantity: deed.kind === 'seats' ? deed.quantity : last.quantity,
        };
        if (wanted.name === last.name && wanted.quantity === last.quantity) return;
        const { status } = await ask('POST', `/v1/subscriptions/${its.id}`, {
          items: [{ id: item.id, quantity: wanted.quantity, ...(price ? { price: priceId(false, price) } : {}) }],
          proration_behavior: deed.now ? 'always_invoice' : 'create_prorations',
        });
        if (status === 200) its.held.push(wanted);
        return;
      }
      case 'item': {
        const { status } = await ask('POST', '/v1/invoiceitems', {
          customer: CUSTOMER,
          amount: deed.amount * scale,
          currency: story.currency,
          description: deed.text,
        });
        if (status === 200) book.items.push({ at: now, text: deed.text });
        return;
      }
      case 'credit': {
        const { status } = await ask('POST', `/v1/customers/${CUSTOMER}/balance_transactions`, {
          amount: -deed.amount * scale,
          currency: story.currency,
        });
        if (status === 200) book.credits.push({ at: now, amount: deed.amount * scale });
        return;
      }
      case 'charge': {
        await ask('POST', '/v1/payment_intents', {
          customer: CUSTOMER,
          amount: deed.amount * scale,
          currency: story.currency,
          payment_method: CARD,
          confirm: true,
          off_session: true,
          ...(deed.text ? { description: deed.text } : {}),
        });
        return;
      }
      case 'refund': {
        const charge = [...test.charges.values()].findLast((each) => each.captured && !each.refunded);
        if (!charge) return;
        const amount = Math.ceil((charge.amount * deed.share) / 100 / 1000) * 1000;
        await ask('POST', '/v1/refunds', { charge: charge.id, amount: Math.min(amount, charge.amount) });
        return;
      }
      case 'cancel': {
        if (!its || isOver || isTrying) return;
        const { status, body } = deed.now
          ? await ask('DELETE', `/v1/subscriptions/${its.id}`)
          : await ask('POST', `/v1/subscriptions/${its.id}`, { cancel_at_period_end: true });
        if (status !== 200) return;
        its.canceledAt = now;
        its.endsAt = deed.now ? now : Number(body.cancel_at);
        its.isEndedAtOnce = deed.now;
        return;
      }
      case 'breakCard':
        setCard('0341');
    }
  };

  const starts = story.plans.map((plan, index) => ({
    at: START + (index === 0 ? 0 : plan.startDay * DAY + 5 * HOUR),
    run: () => subscribe(plan),
  }));
  const steps = story.steps.map((step, index) => ({
    at: START + step.day * DAY + (8 + index) * HOUR,
    run: () => carryOut(step),
  }));
  const mended = story.steps.flatMap(({ day, deed }, index) =>
    deed.kind === 'breakCard'
      ? [{ at: START + (day + deed.days) * DAY + (8 + index) * HOUR, run: async () => setCard('4242') }]
      : [],
  );
  for (const { at, run } of [...starts, ...steps, ...mended].sort((a, b) => a.at - b.at)) {
    clock.now = at * 1000;
    // Whatever was due until then happens first.
    await ask('GET', '/v1/balance');
    await run();
  }
  clock.now = (START + 165 * DAY) * 1000;
  await ask('GET', '/v1/balance');
  return { stripe, book, get: (path, params) => ask('GET', path, params) };
}

function addCustomer({ test }: StripeServer, { country, currency }: Story): void {
  const customer = makeCustomer({
    id: CUSTOMER,
    created: START,
    livemode: false,
    email: 'someone@example.com',
    currency,
  });
  customer.address = { city: null, country, line1: null, line2: null, postal_code: null, state: null };
  customer.invoice_settings.default_payment_method = CARD;
  test.customers.set(CUSTOMER, customer);
  const card = makeCardDetails({ last4: '4242' });
  test.payment_methods.set(
    CARD,
    makePaymentMethod({ id: CARD, created: START, livemode: false, customer: CUSTOMER, card }),
  );
}
