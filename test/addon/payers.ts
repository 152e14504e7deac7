/** Generated payers: who they are, how they paid, and what their mail says; and an agent who looks for each. */
import fc from 'fast-check';
import { chargedCard, makeCharge } from '../../preview/stripe/objects/charge';
import { makeCheckoutSession } from '../../preview/stripe/objects/checkout_session';
import { makeCustomer, NO_ADDRESS } from '../../preview/stripe/objects/customer';
import { makePaymentIntent } from '../../preview/stripe/objects/payment_intent';
import type { StripeServer } from '../../preview/stripe/server';
import { type Agent, type MailFields, NOW } from './harness';
import type { Seen } from './seen';

const DAY = 86_400;

export interface Payer {
  number: number;
  name: string;
  /** Where Stripe has it: on file, or typed in Checkout. */
  address: string;
  isGuest: boolean;
  /** How their mail is from another address than that; a typo is in the one that Stripe has. */
  differs: 'not' | 'replyTo' | 'cc' | 'subject' | 'company' | 'unsaid' | 'typo';
  cents: number;
  day: number;
}

const digits = (value: number, length: number) => String(value).padStart(length, '0');

/** Of `count` payers 30 % are guests, 20 % write from another address, and the address of 10 % has a typo. */
export function payersOf(count: number, seed: number): Payer[] {
  const others = ['replyTo', 'cc', 'subject', 'company', 'unsaid'] as const;
  const random = fc.sample(
    fc.record({ other: fc.constantFrom(...others), cents: fc.integer({ min: 500, max: 90_000 }), day: fc.nat(80) }),
    { numRuns: count, seed },
  );
  return random.map(({ other, cents, day }, index) => {
    const isOther = index % 10 < 2;
    const isTypo = index % 10 === 5;
    // Guests are among all of these alike.
    const isGuest = (index * 3 + Math.floor(index / 10)) % 10 < 3;
    const company = index % 3 === 0 ? 'gmail.com' : `company${index % 97}.example`;
    const differs = isTypo ? 'typo' : isOther ? other : 'not';
    const domain = differs === 'company' ? `company${index % 97}.example` : company;
    return {
      number: index,
      name: `Payer ${digits(index, 4)}`,
      address: `payer.${digits(index, 4)}${isTypo ? 'x' : ''}@${domain}`,
      isGuest,
      differs,
      cents,
      day,
    };
  });
}

const idOf = ({ number }: Payer, kind: string) => `${kind}_1TPayer${digits(number, 8)}`;
const last4Of = ({ number }: Payer) => digits((number * 37) % 10_000, 4);
const paidAt = ({ day, number }: Payer) => Math.floor(NOW / 1000) - day * DAY - 3_600 - (number % 60);

export function pay({ test }: StripeServer, payer: Payer): void {
  const { name, address: email, isGuest, cents: amount } = payer;
  const base = { created: paidAt(payer), livemode: false, amount, currency: 'usd' };
  const customer = isGuest ? null : idOf(payer, 'cus');
  if (customer)
    test.customers.set(customer, makeCustomer({ id: customer, created: base.created, livemode: false, email, name }));
  const payment_intent = idOf(payer, 'pi');
  test.payment_intents.set(payment_intent, makePaymentIntent({ ...base, id: payment_intent, customer }));
  const id = idOf(payer, 'ch');
  const billing_details = { address: NO_ADDRESS, email, name, phone: null, tax_id: null };
  const payment_method_details = chargedCard({ last4: last4Of(payer) });
  test.charges.set(id, makeCharge({ ...base, id, customer, payment_intent, billing_details, payment_method_details }));
  if (!isGuest) return;
  const session = makeCheckoutSession({
    id: idOf(payer, 'cs_test'),
    created: base.created,
    livemode: false,
    mode: 'payment',
    status: 'complete',
    amount_total: amount,
    currency: 'usd',
    payment_intent,
    customer_details: {
      ...billing_details,
      business_name: null,
      individual_name: null,
      tax_exempt: 'none',
      tax_ids: [],
    },
  });
  test.checkout_sessions.set(session.id, session);
}

/** As their mail comes: from whom, and what else it says. */
export function mailOf(payer: Payer): { from: string; more: MailFields } {
  const { address, differs, name, number } = payer;
  const at = (from: string, more: MailFields = {}) => ({ from: `${name} <${from}>`, more });
  const private_ = `someone${number}@posteo.example`;
  switch (differs) {
    case 'not':
      return at(address);
    case 'typo':
      return at(address.replace('x@', '@'));
    case 'replyTo':
      return at(private_, { replyTo: address });
    case 'cc':
      return at(private_, { cc: address });
    case 'subject':
      return at(private_, { subject: `My payment ${idOf(payer, number % 2 ? 'pi' : 'ch')}` });
    case 'company':
      return at(`office${number}@${address.split('@')[1]}`);
    case 'unsaid':
      return at(private_);
  }
}

/** `wrong`: somebody else was opened, and nothing marked it. */
export type Search = 'atOnce' | 'oneTap' | 'byCard' | 'notFound' | 'wrong';

const marks = /Possible match|not verified|in Cc|another spelling|This email (is from|names)|Possible matches/;

/** Looks at what opens, then at what it offers, and at last for the card, amount and day that the payer tells. */
export async function search(agent: Agent, payer: Payer): Promise<Search> {
  const { from, more } = mailOf(payer);
  // That a card names an id from the subject opens nobody.
  const isOpen = ({ title }: Seen) => !/^(Nobody found|Found)$/.test(title);
  const isIt = (seen: Seen) =>
    isOpen(seen) && (payer.isGuest ? seen.text.includes(idOf(payer, 'ch')) : seen.title === payer.name);
  const isSomebody = (seen: Seen) =>
    isOpen(seen) && (/^Payer \d+$/.test(seen.title) || seen.text.includes('ch_1TPayer'));
  const opened = await agent.opens(from, more);
  if (isIt(opened)) return 'atOnce';
  if (isSomebody(opened) && !marks.test(opened.text)) return 'wrong';
  const offered = isSomebody(opened) ? undefined : await offer(agent, payer);
  if (offered && isIt(offered)) return 'oneTap';
  const day = new Date(paidAt(payer) * 1000).toISOString().slice(0, 10);
  await agent.forges({ route: 'find', query: '' });
  await agent.fills('last4', last4Of(payer));
  await agent.fills('amount', `$${(payer.cents / 100).toFixed(2)}`);
  await agent.fills('day', day);
  const found = await agent.clicks('Find payment');
  const [row, another] = found.offers.filter((each) => /^(Payer \d+|ch_1TPayer)/.test(each));
  if (!row || another) return 'notFound';
  return isIt(await agent.clicks(row)) ? 'byCard' : 'wrong';
}

/** The one row that bears the name in From, or that of a number in the subject. */
async function offer(agent: Agent, payer: Payer): Promise<Seen | undefined> {
  const { offers, text } = agent.seen;
  const guest = offers.filter((each) => /^Paid \$\S+ as a guest/.test(each));
  if (guest.length === 1 && guest[0] && text.includes(payer.name)) return agent.clicks(guest[0]);
  const named = offers.find((each) => each.startsWith(payer.name));
  if (named) return agent.clicks(named);
  const mentioned = offers.find((each) => /^(ch|pi)_1TPayer/.test(each));
  if (!mentioned) return undefined;
  const found = await agent.clicks(mentioned);
  const [row] = found.offers.filter((each) => /^(Payer \d+|(ch|pi)_1TPayer)/.test(each));
  return row === undefined ? found : agent.clicks(row);
}
