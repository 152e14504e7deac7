/** The confirmation of an action, and what became of it. */
import type { Confirmation } from '../actions/action';
import type { Input } from '../actions/form';
import type { Intention } from '../actions/intention';
import type { Connection } from '../keys/vault';
import { type Html, html, lines, quiet } from '../language/html';
import type { Doubt } from '../language/words/en/sighting';
import type { Words } from '../language/words/words';
import { isSender, type Person } from '../people/people';
import type { Customer } from '../stripe/resources/customer';
import { accountCard, accountLine, type Card, card, type Reader } from './card';
import { type RouteParams, to, which, whose } from './routes';
import {
  type Button,
  buttons,
  checkField,
  choiceField,
  dateField,
  paragraph,
  row,
  section,
  textField,
} from './widgets';

export interface FormFacts {
  connection: Connection;
  title: string;
  /** For whom. */
  customer: Pick<Customer, 'id' | 'name' | 'email'>;
  /** What one must know to fill it in; null for what need not be said. */
  lines: readonly (string | null)[];
  inputs: readonly Input[];
  /** Why what was filled in can't be done; empty where nothing is wrong. */
  fault: string;
  params: RouteParams<'prepareForm'>;
}

export function formCard(words: Words, { connection, title, customer, fault, params, ...form }: FormFacts): Card {
  return card(words, {
    title,
    subtitle: `${customer.name ?? customer.email ?? customer.id} · ${accountLine(words, connection)}`,
    sections: [
      faultSection(fault),
      section([...form.lines.map(line), ...form.inputs.map((input) => inputWidget(input, params))]),
    ],
    footer: {
      primary: { text: 'Continue', to: to('prepareForm', params) },
      secondary: { text: 'Go back', to: to('back', {}) },
    },
  });
}

const faultSection = (fault: string) =>
  section([fault ? row({ icon: 'error', iconText: 'Careful', text: html`<b>${fault}</b>` }) : null]);

const line = (text: string | null) => (text ? paragraph(html`${text}`) : null);

function inputWidget(input: Input, params: FormFacts['params']) {
  const { name, label, value } = input;
  const redraw = input.redraws ? to('redrawForm', params) : undefined;
  switch (input.kind) {
    case 'text':
      return textField(name, label, value, input.hint, redraw);
    case 'date': {
      const ms = Number(value || Number.NaN);
      return dateField(name, label, Number.isFinite(ms) ? ms : undefined);
    }
    case 'choice':
      return choiceField(name, label, input.options, value, redraw);
  }
}

export interface ConfirmFacts {
  connection: Connection;
  customer: Pick<Customer, 'name' | 'email'>;
  intention: Intention;
  confirmation: Confirmation;
  /** Why the user must say that this is the right person; null where they need not. */
  doubt: Doubt | null;
  /** Who is first on the mail beside which this is done, where their address is not the one on file. */
  other: Person | null;
  /** What went wrong just before; empty where nothing did. */
  fault: string;
}

export function confirmCard(
  { connection, customer, intention, confirmation, doubt, other, fault }: ConfirmFacts,
  { words }: Reader,
): Card {
  const perform = to('perform', which(intention));
  return accountCard(
    words,
    connection,
    confirmation.title,
    [
      faultSection(fault),
      section([
        modeRow(connection),
        row({
          icon: 'person',
          iconText: 'Customer',
          text: html`<b>${customer.name ?? 'No name'}</b>`,
          note: customer.email ?? 'No email on file',
        }),
        other
          ? warningRow(
              html`This email ${isSender(other) ? 'is from' : 'names'} <b>${other.address}</b>, another address.`,
            )
          : null,
        confirmation.isElsewhere || other || intention.careful
          ? warningRow(html`<b>The request may not be theirs.</b> ${makeSure}`)
          : null,
        confirmation.amount
          ? row({ icon: 'payments', text: html`<b>${words.write.money(confirmation.amount)}</b>` })
          : null,
      ]),
      section(confirmation.lines.map(line)),
      intention.careful
        ? section([
            paragraph(html`${doubt ? words.sighting.doubt(doubt) : ''} You are asked this once in the conversation.`),
            checkField('rightPerson', 'This is the right person', false),
          ])
        : null,
    ],
    {
      primary: { text: confirmation.button, to: perform, required: intention.careful ? ['rightPerson'] : [] },
      secondary: { text: 'Go back', to: to('back', {}) },
    },
  );
}

const warningRow = (text: Html) => row({ icon: 'warning', iconText: 'Careful', text });

const makeSure = 'If in doubt, ask them in a way that you knew before this request, such as their phone number.';

function modeRow(connection: Connection) {
  return connection.mode === 'live'
    ? row({ icon: 'bolt', iconText: 'Live', text: html`<b>LIVE: real money</b> · account ${connection.name}` })
    : row({
        icon: 'science',
        iconText: 'Test',
        text: html`<b>TEST MODE: no real money</b> · account ${connection.name}`,
      });
}

/** No answer came to a write: it may or may not have happened. */
export function unknownCard(
  words: Words,
  connection: Connection,
  intention: Intention | null,
  why: string | null,
): Card {
  return accountCard(words, connection, 'Outcome unknown', [
    section([
      row({ icon: 'help', iconText: 'Unknown', text: html`<b>${intention?.title ?? 'The action'}</b>` }),
      paragraph(
        html`It was sent to Stripe, and no answer came that tells what became of it. It may have happened, or not. Checking only reads.`,
      ),
      why ? paragraph(quiet`${why}`) : null,
      intention
        ? buttons({
            text: 'Check',
            to: to('checkOutcome', which(intention)),
            filled: true,
          })
        : null,
    ]),
  ]);
}

/** Another execution of this user has not ended yet. `isThis`: it is sending the same thing. */
export function atWorkCard(words: Words, connection: Connection, intention: Intention, isThis: boolean): Card {
  return accountCard(words, connection, isThis ? 'The first tap is still at work' : 'Still at work', [
    section([
      row({ icon: 'help', iconText: 'At work', text: html`<b>${intention.title}</b>` }),
      paragraph(
        isThis
          ? html`It was sent to Stripe by an earlier tap, which waits for the answer. This tap sent nothing.`
          : html`The first tap, or another action of yours, has not ended yet. This tap sent nothing.`,
      ),
      buttons({ text: 'Check', to: to('checkOutcome', which(intention)), filled: true }),
    ]),
  ]);
}

/** What was just done, where the customer's card can't be drawn. `why`: what that needed and did not get. */
export function toldCard(words: Words, connection: Connection, customer: string, notice: Html, why: Html | null): Card {
  return accountCard(words, connection, 'Outcome', [
    section([row({ icon: 'check_circle', iconText: 'Outcome', text: notice })]),
    section([
      paragraph(
        why
          ? lines(html`The customer could not be shown after it.`, why)
          : html`The customer could not be shown after it.`,
      ),
      buttons(backTo(connection, customer)),
    ]),
  ]);
}

/** Checked: Stripe shows no trace of it. */
export function notDoneCard(words: Words, connection: Connection, intention: Intention, resumable: boolean): Card {
  return accountCard(words, connection, resumable ? 'Not carried out yet' : 'Could not be confirmed', [
    section([
      row({ icon: 'help', text: html`<b>${intention.title}</b>` }),
      paragraph(
        resumable
          ? html`Stripe shows no sign of it. You can send it again: it is done once.`
          : html`Whether it was done can’t be told any more, and it can’t be sent again. Look in Stripe before starting again.`,
      ),
      buttons(
        ...(resumable
          ? [
              {
                text: 'Do it now',
                to: to('resume', which(intention)),
                filled: true,
              },
            ]
          : []),
        backTo(connection, intention.customer),
      ),
    ]),
  ]);
}

/** Who is no customer yet is looked up once more. */
function backTo(connection: Connection, customer: string): Button {
  return customer.includes('@')
    ? { text: 'Look again', to: to('lookAgain', { address: customer }) }
    : { text: 'Back to customer', to: to('refreshCustomer', whose(connection, customer)) };
}

/** Nothing was written, and why. */
export function notWrittenCard(
  words: Words,
  connection: Connection,
  customerId: string | null,
  title: string,
  reason: string,
): Card {
  return accountCard(words, connection, title, [
    section([paragraph(html`${reason}`), customerId ? buttons(backTo(connection, customerId)) : null]),
  ]);
}
