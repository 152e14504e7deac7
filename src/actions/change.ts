import { say } from '../language/words/words';
import type { SubscriptionItem } from '../stripe/resources/subscription';
import { payerAsks, withPayerRead } from './beside';
import { anotherPrice, catalogueAsks, needsCatalogue, withPrices } from './catalogue';
import { count, id, maybe } from './fields';
import { faultless, type Said, wrong } from './form';
import {
  fitsItems,
  fixedItems,
  itemChange,
  itemOptions,
  offeredBeside,
  onItems,
  proration,
  prorationQuestion,
} from './items';
import type { Offer, Subject } from './subject';
import { formOnSubscription, onSubscription } from './subscription';

const fields = {
  item: maybe(id),
  price: anotherPrice,
  quantity: count,
  proration,
};

const nothing = say('subscribing', 'chooseOther');

const form = formOnSubscription(fields, (subscription, telling) => {
  const items = itemOptions(subscription, telling);
  return {
    item: items[1] ? { label: say('subscribing', 'which'), options: items } : null,
    price: { prices: offered(subscription), pricesCut: subscription.pricesCut ?? false, telling },
    quantity: { label: say('subscribing', 'quantity'), hint: say('subscribing', 'emptyAsItIs'), wrong: nothing },
    proration: prorationQuestion,
  };
});
type Values = Said<typeof form>;

/** Another price, another quantity, or both, for one item. */
export const change = onSubscription({
  name: 'change',
  label: say('actions', 'label', 'change'),
  deed: () => ({ kind: 'change' }),
  needs: needsCatalogue,
  load: (id, ask, known) => {
    const [part, payer, methods, ...catalogue] = ask(...payerAsks(id, known.customer), ...catalogueAsks(known));
    return withPrices(ask, withPayerRead(ask, part, payer, methods), ({ currency }) => currency, known, catalogue);
  },
  fit: fitsItems,
  form,
  fault: (subscription, values) => {
    const { item, after } = chosen(subscription, values);
    const differs = values.price === null ? item.quantity !== after.quantity : item.price !== after.price;
    return differs ? faultless : wrong(nothing);
  },
  ...onItems(changed),
});

/** With several items all must renew alike. */
const offered = ({ items: { data }, prices }: Subject): Offer[] => offeredBeside(data, data[1] ? data : [], prices);

function chosen(subscription: Subject, values: Values) {
  const items = fixedItems(subscription);
  const item = items.find(({ id }) => id === values.item) || (items[0] as SubscriptionItem);
  const price = offered(subscription).find(({ id }) => id === values.price) || item.price;
  return { item, after: { ...item, price, quantity: values.quantity ?? item.quantity ?? 1 } };
}

/** The price that is written is the confirmed one, though no longer on offer. */
function changed(subscription: Subject, values: Values) {
  const { item, after } = chosen(subscription, values);
  const { id } = item;
  const price = values.price === null ? {} : { price: values.price };
  return itemChange(subscription, [item, after], { id, quantity: after.quantity, ...price }, values);
}
