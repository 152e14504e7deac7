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
  const texts = words.find;
  return card(words, {
    title: texts.title,
    subtitle: connections.map((each) => accountLine(words, each)).join(', '),
    sections: [
      fault ? section([row({ icon: 'error', iconText: texts.notFound, text: html`${fault}` })]) : null,
      section([
        textField('query', texts.query(invoices), typed.query ?? ''),
        buttons({ text: words.buttons.find, to: to('findNow', {}), filled: true, required: ['query'] }),
      ]),
      payments
        ? section(
            [
              textField('last4', texts.last4, typed.last4 ?? '', texts.last4Hint),
              textField('amount', texts.amount, typed.amount ?? '', texts.amountHint),
              textField('currency', texts.currency, typed.currency ?? '', texts.currencyHint),
              dateField('day', texts.day, typed.day ? Number(typed.day) : undefined),
              buttons({ text: texts.findPayment, to: to('findPayment', {}), required: ['last4'] }),
            ],
            { header: texts.byPayment },
          )
        : null,
    ],
  });
}

export interface FindResult {
  connection: Connection;
  customers: Part<Customer[]>;
}

export function findResultCard(what: string, results: readonly FindResult[], { words }: Reader): Card {
  const texts = words.find;
  const count = results.reduce((sum, { customers }) => sum + (isShown(customers) ? customers.value.length : 0), 0);
  const unasked = results.filter(({ customers }) => !isShown(customers));
  const [first] = unasked;
  // Of several accounts each says why; what Google does not allow, it allows for none.
  if (first && !isShown(first.customers) && (results.length === 1 || barredIn(first.customers)))
    return unshownCard(words, first.connection, first.customers, to('find', { query: what }));
  return card(words, {
    title: count > 0 ? texts.found : unasked.length > 0 ? texts.notEverywhere : texts.nobody,
    subtitle: results.map(({ connection }) => accountLine(words, connection)).join(', '),
    sections: [
      section([paragraph(count === 0 ? texts.nothingFits(what) : texts.results(what))]),
      ...results.map(({ connection, customers }) =>
        isShown(customers)
          ? section(
              customers.value.map((customer) => customerRow(words, { connection, customer, address: '', weak: null })),
              { header: results.length > 1 ? accountLine(words, connection) : undefined, unfolded: 5 },
            )
          : section([paragraph(unshownText(words, customers))], { header: accountLine(words, connection) }),
      ),
      section([buttons({ text: texts.somethingElse, to: to('find', { query: '' }) })]),
    ],
  });
}
