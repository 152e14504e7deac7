import { say } from '../language/words/words';
import { needsCatalogue, onePrice } from './catalogue';
import { change } from './change';
import { count } from './fields';
import type { Said } from './form';
import { fitsAll, itemChange, offeredBeside, onItems, proration, prorationQuestion } from './items';
import type { Subject } from './subject';
import { formOnSubscription, onSubscription } from './subscription';

const fields = { price: onePrice, quantity: count, proration };

const offered = ({ items: { data }, prices }: Subject) => offeredBeside(data, data, prices);

const form = formOnSubscription(fields, (subscription, telling) => ({
  price: { prices: offered(subscription), pricesCut: subscription.pricesCut ?? false, telling },
  quantity: { label: say('subscribing', 'quantity'), value: '1', wrong: say('subscribing', 'wholeQuantity') },
  proration: prorationQuestion,
}));
type Values = Said<typeof form>;

/** One more price beside what it has, such as an add-on. */
export const addItem = onSubscription({
  name: 'addItem',
  label: say('actions', 'label', 'addItem'),
  deed: () => ({ kind: 'addItem' }),
  needs: needsCatalogue,
  load: change.load,
  fit: fitsAll,
  form,
  ...onItems(adding),
});

/** The price that is written is the confirmed one, though no longer on offer. */
function adding(subscription: Subject, values: Values) {
  const written = { price: values.price, quantity: values.quantity ?? 1 };
  const price = offered(subscription).find(({ id }) => id === values.price);
  return itemChange(subscription, [null, price ? { ...written, price } : null], written, values);
}
