import { say } from '../language/words/words';
import { isShown, shown } from '../stripe/part';
import { type Customer, createCustomer as create, customersByEmail } from '../stripe/resources/customer';
import { carries, traceMetadata } from '../stripe/trace';
import { type Action, blocked, fits } from './action';
import { text } from './fields';
import { form, type Said } from './form';

/** An address, in place of the id of a customer who does not exist yet, and who has it in Stripe by now. */
export interface Newcomer {
  address: string;
  customers: readonly Customer[];
}

const named = form(
  { name: text },
  (_: Newcomer, { name }) => ({ name: { label: say('contacts', 'field', 'name'), value: name ?? '' } }),
  ({ address }) => [say('contacts', 'email', address)],
);

/** A customer with the address of somebody on the mail. Stripe would take a second one with the same address. */
export const createCustomer: Action<Newcomer, Said<typeof named>, Customer> = {
  name: 'createCustomer',
  label: say('actions', 'label', 'createCustomer'),
  needs: ['customer_write'],
  load: (address, ask) => {
    const [part] = ask(customersByEmail(address, []));
    return isShown(part) ? shown({ address, customers: part.value.data }) : part;
  },
  customerOf: ({ address }) => address,
  fit: ({ customers }) => (customers[0] ? blocked(say('contacts', 'somebodyNow')) : fits),
  fingerprint: ({ customers }) => customers.map(({ id }) => id).join(),
  form: named,
  confirm: ({ address }, _, { name }) => ({
    title: say('contacts', 'createQuestion'),
    deed: say('contacts', 'createDeed'),
    lines: [say('contacts', 'name', name), say('contacts', 'email', address), say('contacts', 'nobodyYet')],
    button: say('contacts', 'createDeed'),
  }),
  does: 'contact',
  effect: () => ({ kind: 'contact' }),
  write: ({ address: email }, trace, { name }) =>
    create({ email, ...(name && { name }), metadata: traceMetadata(trace) }),
  outcome: ({ id }) => ({ kind: 'done', says: say('contacts', 'created'), customer: id }),
  trace: 'the metadata of the customers on that address',
  carriedOut: ({ customers }, intention) => customers.find(carries(intention)) ?? null,
};
