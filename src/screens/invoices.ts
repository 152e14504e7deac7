/** A customer's older invoices: the page of the list that follows the one with the id `after`. */
import { invoiceWidgets, listCard } from '../cards/lists';
import { rememberedPicture } from '../lookup/open';
import type { List } from '../stripe/fields';
import { type Invoice, invoicesOf } from '../stripe/resources/invoice';
import type { Screen } from './screen';

const params = { connection: 'id', customer: 'id', after: 'id' } as const;

export const invoices: Screen<typeof params, List<Invoice>> = {
  params,
  asks: ({ params: { customer, after } }) => invoicesOf(customer, after),
  draw: (list, { desk, connection, params: { customer } }) => {
    const now = Math.floor(desk.now() / 1000);
    const picture = rememberedPicture(desk, connection, customer);
    const widgets = invoiceWidgets(desk.words, { connection, customerId: customer, list, picture }, now);
    return listCard(desk.words, desk.words.paymentLists.olderInvoices, connection, list, widgets);
  },
};
