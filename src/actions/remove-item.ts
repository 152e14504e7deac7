import { say } from '../language/words/words';
import { pointless } from './action';
import { loadWithPayer } from './beside';
import { id } from './fields';
import { faultless, type Said, wrong } from './form';
import { fitsAll, fixedItems, itemChange, itemOptions, onItems, proration, prorationQuestion } from './items';
import type { Subject } from './subject';
import { formOnSubscription, onSubscription } from './subscription';

const fields = { item: id, proration };

const form = formOnSubscription(fields, (subscription, telling) => ({
  // None beforehand: the first is often the plan itself.
  item: {
    label: say('subscribing', 'which'),
    options: [['none', say('subscribing', 'choose')] as const, ...itemOptions(subscription, telling)],
  },
  proration: prorationQuestion,
}));
type Values = Said<typeof form>;

const itemOf = (subscription: Subject, { item }: Values) =>
  fixedItems(subscription).find(({ id }) => id === item) ?? null;

const removing = (subscription: Subject, values: Values) =>
  itemChange(subscription, [itemOf(subscription, values), null], { id: values.item, deleted: true }, values);

/** One of several, while the rest goes on: a subscription keeps one item at least. */
export const removeItem = onSubscription({
  name: 'removeItem',
  label: say('actions', 'label', 'removeItem'),
  deed: () => ({ kind: 'removeItem' }),
  load: loadWithPayer,
  fit: (subscription) => (subscription.items.data[1] ? fitsAll(subscription) : pointless),
  form,
  fault: (subscription, values) => (itemOf(subscription, values) ? faultless : wrong(say('actions', 'chooseOption'))),
  ...onItems(removing),
});
