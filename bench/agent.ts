/** An agent whose steps are counted: the built add-on, a Stripe account of their own, and time that stands still. */
import { virtualClock } from '../preview/appsscript/clock';
import type { Host, Mail, Step, StoresSnapshot } from '../preview/appsscript/types';
import { click, connect, inOrder, setField } from '../preview/card/deeds';
import { targetsOf } from '../preview/card/targets';
import { composeMail } from '../preview/mail/compose';
import { createSession, SAMPLE_USER, type Session } from '../preview/session';
import type { Permission } from '../preview/stripe/permissions';
import { openStripe, type StripeServer } from '../preview/stripe/server';
import { type Cost, costIn } from './cost';

/** 20 November 2026; all dates of the sample account count back from it. */
export const NOW = Date.UTC(2026, 10, 20, 10, 42);
export const MINUTE = 60_000;

export interface MailFields {
  replyTo?: string;
  cc?: string;
  subject?: string;
  headers?: Record<string, string>;
}

export interface BenchAgent {
  readonly stripe: StripeServer;
  readonly session: Session;
  /** Labels of all that can be clicked. */
  readonly offers: string[];
  opens(from: string, more?: MailFields): Promise<Cost>;
  reopens(): Promise<Cost>;
  /** Clicks what begins so, or fits. */
  clicks(label: string | RegExp): Promise<Cost>;
  fills(field: string, value: string): Promise<Cost>;
  /** Lets ms pass. */
  waits(ms: number): Promise<void>;
  close(): Promise<void>;
}

export interface BenchOptions {
  /** How many Stripe accounts are connected; the first is in live mode where there are several. Default: 1. */
  accounts?: number;
  /** What their keys may do. Default: what Premium needs. */
  permissions?: readonly Permission[];
  /** ms that an answer of Stripe's takes. */
  latencyMs?: number;
}

export const PREMIUM: readonly Permission[] = [
  'customer_read',
  'charge_write',
  'product_read',
  'plan_read',
  'subscription_write',
];

/** What connecting left behind, by what was connected. */
const connected = new Map<string, { stripe: StripeServer; left: StoresSnapshot }>();

export async function startAgent(options: BenchOptions = {}): Promise<BenchAgent> {
  const { accounts = 1, permissions = PREMIUM, latencyMs = 0 } = options;
  const clock = virtualClock(NOW);
  const now = () => clock.now();
  const name = [accounts, ...permissions].join(' ');
  const before = connected.get(name);
  const stripe = before?.stripe.copy(now) ?? openStripe({ now });
  const session = await createSession({ clock, stripe, latencyMs });
  const { host, stores, runtime } = session;
  let bytes = 0;
  const carry = runtime.options.transport;
  runtime.options.transport = async (wave) => {
    const answers = await carry(wave);
    for (const { body } of answers) bytes += Buffer.byteLength(body);
    return answers;
  };
  let mail: Mail | null = null;
  let mails = 0;

  async function take(label: string, act: (host: Host) => Promise<Step>): Promise<Cost> {
    const [sent, before] = [session.requests.length, bytes];
    const { runs, view } = await session.take(label, act);
    const failed = runs.find(({ outcome }) => outcome.kind !== 'returned');
    if (failed || view.hostError) throw new Error(`${label} failed: ${JSON.stringify(failed?.outcome)}`);
    return costIn(runs, session.requests.slice(sent), bytes - before);
  }

  const openMail = (at: Host) => at.openMessage(mail as Mail);
  const compose = (from: string, { headers = {}, subject, ...more }: MailFields): Mail => {
    mails += 1;
    const to = SAMPLE_USER.email;
    const title = subject ?? `A question, ${mails}`;
    const made = composeMail({ from, to, subject: title, ...more, date: clock.now(), deliveredTo: to, number: mails });
    const added = Object.entries(headers).map(([name, value]) => ({ name, value }));
    return { ...made, headers: [...made.headers, ...added] };
  };

  if (before) stores.restore(before.left);
  else {
    for (let place = 0; place < accounts; place += 1)
      await connects(
        stripe.addKey({ name: `${place}`, permissions, livemode: accounts > 1 && place === 0 }),
        place === 0,
      );
    // A first opening finds no remembered address of the agent.
    mail = compose('colleague@acme.example', {});
    await take('the first mail', openMail);
    connected.set(name, { stripe: stripe.copy(now), left: stores.snapshot() });
  }

  async function connects(value: string, isFirst: boolean): Promise<void> {
    const open = () => host.openHomepage();
    const another = () =>
      inOrder(
        open(),
        () => click(host, 'Connect an account'),
        () => setField(host, 'mode', value.includes('_live_') ? 'live' : 'test'),
        () => click(host, 'Continue'),
        () => setField(host, 'key', value),
        () => click(host, 'Connect'),
      );
    await take('connect', () => (isFirst ? connect(host, value, open) : another()));
  }

  const offers = () => targetsOf(host.view()).flatMap(({ labels, disabled }) => (disabled ? [] : (labels[0] ?? [])));
  return {
    stripe,
    session,
    get offers() {
      return offers();
    },
    opens(from, more = {}) {
      mail = compose(from, more);
      return take(`open a mail from ${from}`, openMail);
    },
    reopens: () => take('reopen', openMail),
    clicks(label) {
      const found = typeof label === 'string' ? label : offers().find((each) => label.test(each));
      if (!found) throw new Error(`Nothing fits ${label}: ${offers().join(', ')}`);
      return take(`click ${found}`, (at) => click(at, found));
    },
    fills: (field, value) => take(`fill in ${field}`, (at) => setField(at, field, value)),
    waits: (ms) => clock.sleep(ms),
    close: () => session.close(),
  };
}
