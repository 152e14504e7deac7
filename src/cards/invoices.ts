/** The invoices on a customer's card. */
import { isUnsettled, stillOwed } from '../billing/invoice';
import { totals } from '../billing/money';
import type { Connection } from '../keys/vault';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import type { Picture } from '../lookup/picture';
import { listOf } from '../stripe/part';
import { invoiceWidgets } from './lists';
import { problemSection } from './problems';
import { paragraph, row, section } from './widgets';

/** Paid ones say what the payments said: only what is owed, or moves soon, must be seen at once. */
export function invoicesSection(
  words: Words,
  connection: Connection,
  { invoices, charges, intents, customer, asOf }: Picture,
) {
  const texts = words.customerCard;
  const header = { header: texts.invoices };
  if (invoices.kind === 'problem') return problemSection(words, invoices, header);
  if (invoices.kind === 'notPermitted') return null;
  const { data, has_more } = invoices.value;
  if (data.length === 0) return section([paragraph(html`${texts.noInvoices}`)], header);
  const owed = data.map(stillOwed).filter(({ minor }) => minor > 0);
  const sum = owed.length > 1 ? row({ icon: 'functions', text: words.invoices.owed(totals(owed), has_more) }) : null;
  const list = { connection, customerId: customer.id, list: invoices.value };
  const known = { charges: listOf(charges), intents: listOf(intents) };
  return section([sum, ...invoiceWidgets(words, list, asOf / 1000, known)], {
    header: texts.invoicesCount(data.length, has_more),
    unfolded: data.filter(isUnsettled).length + (sum ? 1 : 0),
  });
}
