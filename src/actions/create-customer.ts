import { isShown, shown } from '../stripe/part';
import { type Customer, createCustomer as create, customersByEmail } from '../stripe/resources/customer';
import { carries, traceMetadata } from '../stripe/trace';
import type { Action } from './action';
import { textField } from './fields';

/** An address, in place of the id of a customer who does not exist yet, and who has it in Stripe by now. */
export interface Newcomer {
  address: string;
  customers: readonly Customer[];
}

/** A customer with the address of somebody on the mail. Stripe would take a second one with the same address. */
export const createCustomer: Action<Newcomer, Customer> = {
  name: 'createCustomer',
  label: 'Create customer',
  needs: ['customer_write'],
  load: (address, ask) => {
    const [part] = ask(customersByEmail(address, []));
    return isShown(part) ? shown({ address, customers: part.value.data }) : part;
  },
  customerOf: ({ address }) => address,
  blocked: ({ customers }) => (customers[0] ? 'A customer has this address by now. Look again.' : null),
  fingerprint: ({ customers }) => customers.map(({ id }) => id).join(),
  form: ({ address }, { name }) => ({
    lines: [`Email: ${address}`],
    fields: [textField('name', 'Name', name ?? '')],
  }),
  confirm: ({ address }, _, { name = 'none' }) => ({
    title: 'Create customer?',
    lines: [`Name: ${name}`, `Email: ${address}`, 'No customer has this address yet.'],
    button: 'Create customer',
  }),
  write: ({ address: email }, trace, { name }) =>
    create({ email, ...(name && { name }), metadata: traceMetadata(trace) }),
  outcome: ({ id }) => ({ kind: 'done', text: 'The customer was created.', customer: id }),
  carriedOut: ({ customers }, intention) => customers.find(carries(intention)) ?? null,
};
