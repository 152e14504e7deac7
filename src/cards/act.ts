/** The confirmation of an action, and what became of it. */
import type { Confirmation, First } from '../actions/action';
import type { Input } from '../actions/form';
import type { Intention } from '../actions/intention';
import type { Connection } from '../keys/vault';
import { type Html, html, lines, quiet } from '../language/html';
import type { Doubt } from '../language/words/facts';
import type { Saying, Words } from '../language/words/words';
import { isGuest } from '../lookup/guest';
import { isSender, type Person } from '../people/people';
import type { Customer } from '../stripe/resources/customer';
import { askedByRow } from './asking';
import { accountCard, accountLine, type Card, card, type Reader, testMark } from './card';
import { deadKeyButtons } from './connections';
import { dashboardPage } from './dashboard';
import { type RouteParams, to, which, whose } from './routes';
import {
  type Button,
  buttons,
  checkField,
  choiceField,
  dateField,
  draftButton,
  paragraph,
  row,
  section,
  textField,
  type Widget,
} from './widgets';
import { draftedAs, inBoth, type Writing } from './writing';

export interface FormFacts {
  connection: Connection;
  title: string;
  /** For whom. */
  customer: Pick<Customer, 'id' | 'name' | 'email'>;
  first: readonly First[];
  /** What one must know to fill it in; null for what need not be said. */
  lines: readonly (Saying | null)[];
  inputs: readonly Input[];
  /** Why what was filled in can't be done, in sentences; empty where nothing is wrong. */
  faults: readonly string[];
  /** Who asked for it by mail; null where nobody did. */
  askedBy: string | null;
  params: RouteParams<'prepareForm'>;
}

export function formCard(
  words: Words,
  { connection, title, customer, faults, askedBy, params, ...form }: FormFacts,
): Card {
  return card(words, {
    title,
    subtitle: `${customer.name ?? customer.email ?? customer.id} · ${accountLine(words, connection)}`,
    sections: [
      testMark(words, connection),
      section([askedBy ? askedByRow(words, askedBy) : null]),
      faultSection(words, faults),
      firstSection(words, form.first, whose(connection, customer.id)),
      section([
        ...form.lines.map((each) => line(words, each)),
        ...form.inputs.flatMap((input) => (input.fold ? [] : inputWidget(words, input, params))),
      ]),
      ...form.inputs.map((input) =>
        input.fold
          ? section([inputWidget(words, input, params)], { header: words.said(input.fold), unfolded: 0 })
          : null,
      ),
    ],
    footer: {
      primary: { text: words.acts.continue, to: to('prepareForm', params) },
      secondary: { text: words.buttons.goBack, to: to('back', {}) },
    },
  });
}

const faultSection = ({ common, write }: Words, faults: readonly string[]) =>
  section([
    faults[0] ? row({ icon: 'error', iconText: common.careful, text: html`<b>${write.sentences(faults)}</b>` }) : null,
  ]);

/** Each with a button to where it can be seen to. */
const firstSection = (words: Words, first: readonly First[], place: RouteParams<'refreshCustomer'>) =>
  section(
    first.flatMap(({ says, leadsTo }) => [
      row({ icon: 'warning', iconText: words.common.careful, text: html`<b>${words.said(says)}</b>` }),
      leadsTo
        ? buttons(
            leadsTo.kind === 'invoice'
              ? { text: words.owing.toInvoice, to: to('invoice', { ...place, invoice: leadsTo.id }) }
              : { text: words.owing.toPayment, to: to('payment', { ...place, charge: leadsTo.id }) },
          )
        : null,
    ]),
  );

const line = (words: Words, saying: Saying | null) => (saying ? paragraph(html`${words.said(saying)}`) : null);

function inputWidget({ said, write }: Words, input: Input, params: FormFacts['params']) {
  const { name } = input;
  const label = said(input.label);
  const redraw = input.redraws ? to('redrawForm', params) : undefined;
  switch (input.kind) {
    case 'text':
      return textField(name, label, input.value, input.hint && said(input.hint), redraw);
    case 'amount':
      return textField(name, label, write.typed(input.value), input.hint && said(input.hint), redraw);
    case 'date': {
      const ms = Number(input.value || Number.NaN);
      return dateField(name, label, Number.isFinite(ms) ? ms : undefined);
    }
    case 'tick':
      return checkField(name, label, input.value);
    case 'choice':
      return choiceField(
        name,
        label,
        input.options.map(([option, words]) => [option, said(words)] as const),
        input.value,
        redraw,
      );
  }
}

export interface ConfirmFacts {
  connection: Connection;
  customer: Pick<Customer, 'name' | 'email'>;
  first: readonly First[];
  intention: Intention;
  confirmation: Confirmation;
  /** Why the user must say that this is the right person; null where they need not. */
  doubt: Doubt | null;
  /** Who is first on the mail beside which this is done, where their address is not the one on file. */
  other: Person | null;
  /** Where a reply to that mail would go besides, that is not the one on file. */
  replyTo: Person | null;
  /** How the customer is written to; null where they have nothing to be told before. */
  writing: Writing | null;
  /** Who asked for it by mail; null where nobody did. */
  askedBy: string | null;
  /** It is done beside a draft of the user's own: nobody has asked for it. */
  isWriting: boolean;
  /** What went wrong just before, in sentences; empty where nothing did. */
  faults: readonly string[];
}

export function confirmCard(
  {
    connection,
    customer,
    first,
    intention,
    confirmation,
    doubt,
    other,
    replyTo,
    writing,
    askedBy,
    isWriting,
    faults,
  }: ConfirmFacts,
  { words }: Reader,
): Card {
  const { acts } = words;
  const perform = to('perform', which(intention));
  return accountCard(
    words,
    connection,
    words.said(confirmation.title),
    [
      faultSection(words, faults),
      section([
        liveRow(words, connection),
        askedBy ? askedByRow(words, askedBy) : null,
        row({
          icon: 'person',
          iconText: acts.customer,
          text: html`<b>${customer.name ?? acts.noName}</b>`,
          note: customer.email ?? acts.noEmail,
        }),
        other ? warningRow(words, acts.isElsewhere(isSender(other), other.address)) : null,
        replyTo ? warningRow(words, acts.repliesElsewhere(replyTo.address)) : null,
        (confirmation.isElsewhere && !isWriting) || other || replyTo || intention.careful
          ? warningRow(words, acts.mayNotBeTheirs())
          : null,
        confirmation.amount
          ? row({ icon: 'payments', text: html`<b>${words.write.money(confirmation.amount)}</b>` })
          : null,
      ]),
      firstSection(words, first, whose(connection, intention.customer)),
      section([...confirmation.lines.map((each) => line(words, each)), ...quoteWidgets(words, intention, writing)]),
      intention.careful
        ? section([
            paragraph(html`${words.write.sentences([doubt && words.sighting.doubt(doubt), acts.askedOnce])}`),
            checkField('rightPerson', words.buttons.rightPerson, false),
          ])
        : null,
    ],
    {
      primary: {
        text: words.said(confirmation.button),
        to: perform,
        required: intention.careful ? ['rightPerson'] : [],
      },
      secondary: { text: words.buttons.goBack, to: to('back', {}) },
    },
  );
}

/** What the customer can be told before, once it is sure to whom. */
function quoteWidgets(words: Words, intention: Intention, writing: Writing | null): Widget[] {
  if (!intention.quote || !writing?.hasAddress || writing.doubt) return [];
  const as = draftedAs(writing);
  return [
    buttons(
      ...inBoth(words, writing, (speaks, tag) => {
        const draft = { name: 'quote', params: { ...which(intention), speaks, as } } as const;
        return draftButton(words.replies.label('price', as, tag), draft, writing.mayDraft, writing.isReply);
      }),
    ),
  ];
}

const warningRow = ({ common }: Words, text: Html) => row({ icon: 'warning', iconText: common.careful, text });

/** Of test mode the card has its mark. */
function liveRow({ acts }: Words, { mode, name }: Connection) {
  return mode === 'live' ? row({ icon: 'bolt', iconText: acts.live, text: acts.liveMode(name) }) : null;
}

/** Confirmed together with something that is done since: it is carried out by a tap of its own, or left. */
export function toDoCard(
  words: Words,
  connection: Connection,
  customer: Pick<Customer, 'name' | 'email'>,
  intention: Intention,
): Card {
  const { acts } = words;
  return accountCard(
    words,
    connection,
    acts.toDo,
    [
      section([
        liveRow(words, connection),
        row({
          icon: 'person',
          iconText: acts.customer,
          text: html`<b>${customer.name ?? acts.noName}</b>`,
          note: customer.email ?? acts.noEmail,
        }),
        row({ icon: 'pending_actions', iconText: acts.toDo, text: html`<b>${words.said(intention.title)}</b>` }),
        ...doneBefore(words, intention),
        paragraph(html`${acts.confirmedWith}`),
        buttons({ text: acts.leave, to: to('checkOutcome', which(intention)) }),
      ]),
    ],
    {
      primary: { text: words.said(intention.title), to: to('perform', which(intention)) },
      secondary: { text: words.buttons.goBack, to: to('back', {}) },
    },
  );
}

/** What was done before, whatever became of this. */
export function doneBefore({ acts, said }: Words, { before }: Intention): Widget[] {
  return before ? [paragraph(html`${acts.doneBefore(said(before))}`)] : [];
}

/** No answer came to a write: it may or may not have happened. */
export function unknownCard(
  words: Words,
  connection: Connection,
  intention: Intention | null,
  why: string | null,
): Card {
  const { acts } = words;
  return accountCard(words, connection, acts.outcomeUnknown, [
    section([
      row({
        icon: 'help',
        iconText: acts.unknown,
        text: html`<b>${intention ? words.said(intention.title) : acts.theAction}</b>`,
      }),
      paragraph(html`${acts.mayHaveHappened}`),
      why ? paragraph(quiet`${why}`) : null,
      connection.dead ? deadKeyButtons(words, connection) : null,
      ...(intention ? doneBefore(words, intention) : []),
      intention
        ? buttons({
            text: acts.check,
            to: to('checkOutcome', which(intention)),
            filled: true,
          })
        : null,
    ]),
  ]);
}

/** Another execution of this user has not ended yet. `isThis`: it is sending the same thing. */
export function atWorkCard(words: Words, connection: Connection, intention: Intention, isThis: boolean): Card {
  const { acts } = words;
  return accountCard(words, connection, isThis ? acts.firstAtWork : acts.stillAtWork, [
    section([
      row({ icon: 'help', iconText: acts.atWork, text: html`<b>${words.said(intention.title)}</b>` }),
      paragraph(html`${isThis ? acts.firstWaits : acts.notEnded}`),
      buttons({ text: acts.check, to: to('checkOutcome', which(intention)), filled: true }),
    ]),
  ]);
}

/** What was just done, where the customer's card can't be drawn. `why`: what that needed and did not get. */
export function toldCard(words: Words, connection: Connection, customer: string, notice: Html, why: Html | null): Card {
  const { acts } = words;
  return accountCard(words, connection, acts.outcome, [
    section([row({ icon: 'check_circle', iconText: acts.outcome, text: notice })]),
    section([
      paragraph(why ? lines(html`${acts.customerNotShown}`, why) : html`${acts.customerNotShown}`),
      buttons(backTo(words, connection, customer)),
    ]),
  ]);
}

/** Checked: Stripe shows no trace of it. */
export function notDoneCard(words: Words, connection: Connection, intention: Intention, resumable: boolean): Card {
  const { acts } = words;
  return accountCard(words, connection, resumable ? acts.notYet : acts.notConfirmed, [
    section([
      row({ icon: 'help', text: html`<b>${words.said(intention.title)}</b>` }),
      paragraph(html`${resumable ? acts.noSign : acts.canNotTell}`),
      ...doneBefore(words, intention),
      buttons(
        ...(resumable
          ? [
              {
                text: acts.doItNow,
                to: to('resume', which(intention)),
                filled: true,
              },
            ]
          : inStripe(words, connection, intention.customer)),
        backTo(words, connection, intention.customer),
      ),
    ]),
  ]);
}

/** Where all that can be known stands. Who is no customer yet has no page. */
export function inStripe({ buttons }: Words, connection: Connection, customer: string): Button[] {
  if (customer.includes('@')) return [];
  const page = isGuest(customer) ? `payments/${customer}` : `customers/${customer}`;
  return [{ text: buttons.openInStripe, url: dashboardPage(connection, page), filled: true }];
}

/** Who is no customer yet is looked up once more. */
function backTo(words: Words, connection: Connection, customer: string): Button {
  const { acts, buttons } = words;
  if (isGuest(customer))
    return { text: words.owing.toPayment, to: to('payment', { ...whose(connection, customer), charge: customer }) };
  return customer.includes('@')
    ? { text: buttons.lookAgain, to: to('lookAgain', { address: customer }) }
    : { text: acts.backToCustomer, to: to('refreshCustomer', whose(connection, customer)) };
}

/** Nothing was written, and why. `steps`: what can be done next. */
export function notWrittenCard(
  words: Words,
  connection: Connection,
  customerId: string | null,
  title: string,
  reason: string,
  steps: readonly Widget[] = [],
): Card {
  return accountCard(words, connection, title, [
    section([
      paragraph(html`${reason}`),
      connection.dead ? deadKeyButtons(words, connection) : null,
      ...steps,
      customerId ? buttons(backTo(words, connection, customerId)) : null,
    ]),
  ]);
}
