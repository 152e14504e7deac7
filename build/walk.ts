/** The ways through the screens on which `npm run screenshots` photographs them, in any language. */
import { sampleMail } from '../preview/mail/read';
import { GUEST } from '../preview/stripe/sample/guests';
import { wordsAt } from '../src/language/words/languages';
import type { Words } from '../src/language/words/words';
import { mailFrom, NOW, type OpenInbox } from './inbox';

export const LAST_PAYMENT = 'Question about my last payment';
const DECLINED = 'Why was my card declined?';
const PAID_AS_GUEST = 'My receipt, please';
const DOUBLE = 'Two payments?';

type Step = (inbox: OpenInbox, words: Words) => Promise<unknown>;

/** Screens, each with what leads to it from the one before. Taps have the name that the language gives them, or its data. */
export type Way = readonly (readonly [screen: string, ...steps: Step[]])[];

const mail =
  (subject: string): Step =>
  (inbox) =>
    inbox.openMail(subject);
const press =
  (name: (words: Words) => string): Step =>
  (inbox, words) =>
    inbox.press(name(words));
const tap =
  (name: string | RegExp): Step =>
  (inbox) =>
    inbox.tap(name);
const first: Step = (inbox) => inbox.tapFirst();
const menu =
  (entry: (words: Words) => string): Step =>
  (inbox, words) =>
    inbox.choose(entry(words));

const onward = press((words) => words.acts.continue);
const details = press((words) => words.facts.details);

const refund = [tap(/10[.,]00/), press((words) => words.actions.label('refund')), onward];
const cancel = [mail(LAST_PAYMENT), tap('Starter'), press((words) => words.actions.label('cancel')), onward];

/** What the README shows. */
export const SHOWN: Way = [
  ['home'],
  ['key-report', (inbox, words) => inbox.tap(words.card.account('Stripe', 'test'))],
  ['declined', mail(DECLINED)],
  ['refund', mail(LAST_PAYMENT), ...refund],
  ['cancel', ...cancel],
];

/** With a key. */
export const CONNECTED: Way = [
  ['home'],
  ['today', first],
  // The manifest, and so the menu, has one language.
  ['settings', menu(() => 'Settings')],
  ['key-report', (inbox, words) => inbox.tap(words.card.account('Stripe', 'test'))],
  ['declined', mail(DECLINED)],
  ['customer', mail(LAST_PAYMENT)],
  ['payment', tap(/10[.,]00/)],
  ['refund', press((words) => words.actions.label('refund')), onward],
  ['subscription', mail(LAST_PAYMENT), tap('Starter')],
  ['next-invoice', press((words) => words.outlook.preview)],
  ['invoice', mail(LAST_PAYMENT), tap(/\b29[.,]00/), tap(/MONTHLY0-\d{4}/)],
  ['timeline', mail(LAST_PAYMENT), details, press((words) => words.timeline.button)],
  ['paid', mail(LAST_PAYMENT), details, press((words) => words.outlook.paidButton)],
  ['methods', mail(LAST_PAYMENT), details, press((words) => words.outlook.methodsButton)],
  ['invoices-of-year', mail(LAST_PAYMENT), details, press((words) => words.invoicesOfYear.button)],
  ['equal-payments', mail(DOUBLE), first],
  ['choose', mail('Charged three times?')],
  ['guest-payment', mail(PAID_AS_GUEST), tap(/500[.,]00/)],
  ['nobody', mail('Do you offer a plan for schools?')],
  ['find', menu((words) => words.buttons.findCustomer)],
  ['help', menu(() => 'Help')],
  ['insert', (inbox) => inbox.write('monthly@example.com')],
  ['cancel', ...cancel],
  ['outcome', press((words) => words.subscribing.deed({ kind: 'cancelAtEnd' }))],
];

/** Without a key. */
export const ALONE: Way = [
  ['not-connected'],
  ['connect', press((words) => words.buttons.connect)],
  ['connect-key', (inbox, words) => inbox.check(words.connecting.test), press((words) => words.connecting.proceed)],
  ['demo', mail(LAST_PAYMENT), press((words) => words.demo.tryIt)],
];

/** Names each screen that it has come to. */
export async function* walked(way: Way, inbox: OpenInbox, locale: string): AsyncGenerator<string> {
  const words = wordsAt(locale, { timeZone: 'UTC', now: NOW });
  for (const [screen, ...steps] of way) {
    for (const step of steps) await step(inbox, words);
    yield screen;
  }
}

/** The inbox that they need. Few machines have a font for the Japanese mail. */
export async function walkedMails() {
  const mails = (await sampleMail(NOW)).filter((each) => !/[\u3040-\u30ff]/.test(each.plainBody));
  return [
    ...mails,
    mailFrom('Pat Due <pastdue@example.com>', DECLINED),
    mailFrom('Dora Double <twice@example.com>', DOUBLE),
    mailFrom(GUEST.email, PAID_AS_GUEST),
  ];
}
