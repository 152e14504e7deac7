/** A customer's older payments: the page of the list that follows the one with the id `after`. */
import { listCard, paymentWidgets } from '../cards/lists';
import { rememberedPicture } from '../lookup/open';
import type { List } from '../stripe/fields';
import { type Charge, chargesOf } from '../stripe/resources/charge';
import type { Screen } from './screen';

const params = { connection: 'id', customer: 'id', after: 'id' } as const;

export const payments: Screen<typeof params, List<Charge>> = {
  params,
  asks: ({ params: { customer, after } }) => chargesOf(customer, after),
  draw: (list, { desk, connection, params: { customer } }) =>
    listCard(
      desk.words,
      desk.words.paymentLists.olderPayments,
      connection,
      list,
      paymentWidgets(desk.words, {
        connection,
        customerId: customer,
        list,
        picture: rememberedPicture(desk, connection, customer),
      }),
    ),
};
