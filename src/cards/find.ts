/** Finding a customer whom no address led to. */
import type { Connection } from '../keys/vault';
import { html } from '../language/html';
import type { Customer } from '../stripe/schemas';
import type { Part } from '../stripe/wave';
import { accountLine, type Card, card, type Reader } from './card';
import { customerRow } from './lookup';
import { unshownText } from './problems';
import { to } from './routes';
import { buttons, dateField, paragraph, row, section, textField } from './widgets';

export interface FindFacts {
  connections: readonly Connection[];
  /** Whether a connected key can search payments, and invoices. */
  payments: boolean;
  invoices: boolean;
  /** What the form could not make sense of. */
  fault: string | null;
}

export function findCard({ connections, payments, invoices, fault }: FindFacts): Card {
  const what = ['email', 'name', 'Stripe id', ...(invoices ? ['invoice number'] : [])].join(', ');
  return card({
    title: 'Find a customer',
    subtitle: connections.map(accountLine).join(', '),
    sections: [
      fault ? section([row({ icon: 'error', iconText: 'Not found', text: html`${fault}` })]) : null,
      section([
        textField('query', 'Find', `By ${what}`),
        buttons({ text: 'Find', to: to('findNow', {}), filled: true, required: ['query'] }),
      ]),
      payments
        ? section(
            [
              textField('last4', 'Last 4 digits of the card', '4242'),
              textField('amount', 'Amount, if known', '49.00'),
              textField('currency', 'Currency of the amount', 'usd'),
              dateField('day', 'Day, if known'),
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

export function findResultCard(what: string, results: readonly FindResult[], { formats }: Reader): Card {
  const count = results.reduce(
    (sum, { customers }) => sum + (customers.kind === 'shown' ? customers.value.length : 0),
    0,
  );
  return card({
    title: count === 0 ? 'Nobody found' : 'Found',
    subtitle: results.map(({ connection }) => accountLine(connection)).join(', '),
    sections: [
      section([paragraph(count === 0 ? html`Nothing in Stripe fits <b>${what}</b>.` : html`For <b>${what}</b>:`)]),
      ...results.map(({ connection, customers }) =>
        customers.kind === 'shown'
          ? section(
              customers.value.map((customer) => customerRow(connection, customer, formats, null)),
              { header: results.length > 1 ? accountLine(connection) : undefined, unfolded: 5 },
            )
          : section([paragraph(unshownText(customers))], { header: accountLine(connection) }),
      ),
      section([buttons({ text: 'Find something else', to: to('find', { query: '' }) })]),
    ],
  });
}
