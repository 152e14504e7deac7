/** Finding a customer whom no address led to. */
import type { Connection } from '../keys/vault';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import { barredIn, isShown, type Part } from '../stripe/part';
import type { Customer } from '../stripe/resources/customer';
import { accountLine, type Card, card, type Reader } from './card';
import { customerRow } from './lookup';
import { unshownCard, unshownText } from './problems';
import { to } from './routes';
import { buttons, dateField, paragraph, row, section, textField } from './widgets';

export interface FindFacts {
  connections: readonly Connection[];
  /** Whether a connected key can search payments, and invoices. */
  payments: boolean;
  invoices: boolean;
  /** What the form could not make sense of. */
  fault: string | null;
  /** What was filled in before. */
  typed: Readonly<Record<string, string>>;
}

export function findCard(words: Words, { connections, payments, invoices, fault, typed }: FindFacts): Card {
  const what = `Email, name${invoices ? ', invoice number' : ''} or Stripe id`;
  return card(words, {
    title: 'Find a customer',
    subtitle: connections.map((each) => accountLine(words, each)).join(', '),
    sections: [
      fault ? section([row({ icon: 'error', iconText: 'Not found', text: html`${fault}` })]) : null,
      section([
        textField('query', what, typed.query ?? ''),
        buttons({ text: 'Find', to: to('findNow', {}), filled: true, required: ['query'] }),
      ]),
      payments
        ? section(
            [
              textField('last4', 'Last 4 digits of the card', typed.last4 ?? '', 'For example 4242'),
              textField('amount', 'Amount, if known', typed.amount ?? '', 'For example 49.00'),
              textField('currency', 'Currency of the amount', typed.currency ?? '', 'For example usd'),
              dateField('day', 'Day, if known', typed.day ? Number(typed.day) : undefined),
              buttons({ text: 'Find payment', to: to('findPayment', {}), required: ['last4'] }),
            ],
            { header: 'By a card payment' },
          )
        : null,
    ],
  });
}

export interface FindResult {
  connection: Connection;
  customers: Part<Customer[]>;
}

export function findResultCard(what: string, results: readonly FindResult[], { formats, words }: Reader): Card {
  const count = results.reduce((sum, { customers }) => sum + (isShown(customers) ? customers.value.length : 0), 0);
  const unasked = results.filter(({ customers }) => !isShown(customers));
  const [first] = unasked;
  // Of several accounts each says why; what Google does not allow, it allows for none.
  if (first && !isShown(first.customers) && (results.length === 1 || barredIn(first.customers)))
    return unshownCard(words, first.connection, first.customers, to('find', { query: what }));
  return card(words, {
    title: count > 0 ? 'Found' : unasked.length > 0 ? 'Could not look everywhere' : 'Nobody found',
    subtitle: results.map(({ connection }) => accountLine(words, connection)).join(', '),
    sections: [
      section([paragraph(count === 0 ? html`Nothing in Stripe fits <b>${what}</b>.` : html`For <b>${what}</b>:`)]),
      ...results.map(({ connection, customers }) =>
        isShown(customers)
          ? section(
              customers.value.map((customer) =>
                customerRow({ connection, customer, address: '', weak: null }, formats),
              ),
              { header: results.length > 1 ? accountLine(words, connection) : undefined, unfolded: 5 },
            )
          : section([paragraph(unshownText(words, customers))], { header: accountLine(words, connection) }),
      ),
      section([buttons({ text: 'Find something else', to: to('find', { query: '' }) })]),
    ],
  });
}
