/**
 * Tillside as it is built, beside an inbox in a real browser, with a Stripe account of its own and time that stands
 * still. Whatever is done, every card that comes is looked over: see `flaws`.
 */
import type { Browser } from 'playwright-core';
import { virtualClock } from '../../preview/appsscript/clock';
import { connect } from '../../preview/card/deeds';
import { composeMail } from '../../preview/mail/compose';
import { sampleMail } from '../../preview/mail/read';
import { createSession, type Fault, SAMPLE_USER, type Session, type SessionOptions } from '../../preview/session';
import { sampleCustomers } from '../../preview/stripe/sample/customers';
import { type ListeningStripe, startStripe } from '../../preview/stripe/server';
import { keepPicture, openPreview, type PreviewPage } from './chromium';
import { overlooked } from './overlooked';
import { startPreview } from './preview';

/** 20 November 2026; all dates of the sample account count back from it. */
export const NOW = Date.UTC(2026, 10, 20, 10, 42);

/** High enough for nearly every card to be seen whole. */
const VIEWPORT = { width: 1280, height: 1100 };

export interface Tillside extends PreviewPage {
  readonly stripe: ListeningStripe;
  /** Sentences about what was wrong on any card so far, whatever it was about; stays empty. */
  readonly flaws: string[];
  /** Opens the mail from this address. */
  opens(address: string): Promise<void>;
  /** Clicks what has this name, the first of several, and waits for the add-on. */
  taps(name: string | RegExp): Promise<void>;
  /** Chooses from the ⋮ menu. */
  chooses(entry: string): Promise<void>;
  /** What goes wrong on the line in the next step. */
  suffers(fault: Fault): void;
  /** What can be read in the panel; every kind of space is a plain one. */
  text(): Promise<string>;
  /** Title of the card on screen. */
  title(): Promise<string>;
  /** Names of all that can be pressed on the card, in reading order. */
  offers(): Promise<string[]>;
  /** Waves of requests to Stripe so far. */
  waves(): number;
  /** A picture of the panel alone. */
  picture(name: string): Promise<void>;
}

export interface TillsideOptions {
  /** Name of a sample key that is connected already. */
  key?: string;
  /** The rules of their team. */
  rules?: object;
  /** What a colleague at their own domain wrote them last. */
  asked?: string;
  /** Of the person at the inbox. */
  locale?: string;
}

export async function openTillside(
  browser: Browser,
  { key, rules, asked, locale }: TillsideOptions = {},
): Promise<Tillside> {
  const clock = virtualClock(NOW);
  const stripe = await startStripe({ now: () => clock.now() });
  const first = await createSession({ clock, stripe: stripe.url, allowLive: true });
  if (rules) first.stores.scriptProperties.set('rules', JSON.stringify({ v: 1, ...rules }));
  if (key) await first.take('connect', (host) => connect(host, stripe.keys[key] ?? '', () => host.openHomepage()));
  const session = locale ? await inLocale(first, locale, { clock, stripe: stripe.url, allowLive: true }) : first;
  let fault: Fault | undefined;
  const server = await startPreview({
    session: {
      ...session,
      take(label, act) {
        const strikes = fault;
        fault = undefined;
        return session.take(label, act, strikes);
      },
    },
    manifest: session.runtime.options.addOn.manifest,
    mails: [...(asked ? [fromColleague(asked)] : []), ...(await inbox())],
  });
  const preview = await openPreview(browser, server.url, { viewport: VIEWPORT, now: NOW });
  const { page, panel } = preview;
  const card = panel.getByRole('article');
  const flaws: string[] = [];

  async function settled(): Promise<void> {
    await preview.settled();
    const { title, flaws: found } = await overlooked(panel);
    const warnings = await page.getByRole('tabpanel').getByRole('listitem').allTextContents();
    flaws.push(
      ...[...found, ...warnings.filter((warning) => !isAboutData(warning))].map((flaw) => `${title}: ${flaw}`),
      ...preview.complaints.splice(0).filter((complaint) => !isAboutMail(complaint)),
      ...preview.foreignRequests.splice(0).map((url) => `${title}: asked ${url}`),
    );
  }

  await page.getByRole('button', { name: /^What happened/ }).click();
  await page.getByRole('tab', { name: /^Warnings/ }).click();
  await settled();

  return {
    ...preview,
    stripe,
    flaws,
    settled,
    async openMail(subject) {
      await preview.openMail(subject);
      await settled();
    },
    async opens(address) {
      await preview.openMail(subjectFor(address));
      await settled();
    },
    async press(name) {
      await preview.press(name);
      await settled();
    },
    async taps(name) {
      await card.getByRole('button', { name }).first().click();
      await settled();
    },
    async chooses(entry) {
      await panel.getByRole('button', { name: 'Tillside menu' }).click();
      await panel.getByRole('menuitem', { name: entry, exact: true }).click();
      await settled();
    },
    suffers(next) {
      fault = next;
    },
    // biome-ignore lint/performance/useDomNodeTextContent: what is folded away or hidden can't be read
    text: async () => (await panel.innerText()).replace(/[\u00a0\u202f]/g, ' '),
    title: async () => (await card.getByRole('heading', { level: 2 }).textContent()) ?? '',
    offers: () =>
      card
        .locator('button, a[href]')
        .evaluateAll((all) => all.map((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').trim())),
    waves: () => session.steps.reduce((sum, { waves }) => sum + waves, 0),
    picture: (name) => keepPicture(panel, name),
    async close() {
      await preview.close();
      await server.close();
      await session.close();
      await stripe.close();
    },
  };
}

/** The same person, who has set Gmail to another language since. */
async function inLocale(before: Session, locale: string, options: SessionOptions): Promise<Session> {
  await before.close();
  return createSession({ ...options, stores: before.stores, user: { locale } });
}

/** Markup in a customer's name is shown as it stands, which is right: the runtime only says so. */
const isAboutData = (warning: string) => /this text is plain/.test(warning);

/** A script in a mail is not run, which is right: the browser only says so. */
const isAboutMail = (complaint: string) => /^Blocked script execution in '[^']*\/mail\//.test(complaint);

const subjectFor = (address: string) => `Mail from ${address.toLowerCase()}.`;

const fromColleague = (subject: string) =>
  composeMail({
    from: 'Ana Lyst <ana@acme.example>',
    to: SAMPLE_USER.email,
    subject,
    date: NOW,
    deliveredTo: SAMPLE_USER.email,
  });

/** The sample mail, and one mail from every sample customer and from somebody whom Stripe does not know. */
async function inbox() {
  const customers = sampleCustomers.flatMap(({ email, name }) => (email ? [{ email, name }] : []));
  const senders = new Map(
    [...customers, { email: 'stranger@example.net', name: 'Stan Ranger' }].map((sender) => [
      sender.email.toLowerCase(),
      sender,
    ]),
  );
  const made = [...senders].map(([address, { name }], index) =>
    composeMail({
      from: name && /^[\w .–-]+$/.test(name) ? `${name} <${address}>` : address,
      to: SAMPLE_USER.email,
      subject: subjectFor(address),
      date: NOW - (index + 1) * 60_000,
      deliveredTo: SAMPLE_USER.email,
    }),
  );
  return [...(await sampleMail(NOW)), ...made];
}
