import { digest } from '../google/environment';
import { oneLine } from '../language/direction';
import { type Customer, updateCustomer } from '../stripe/resources/customer';
import { carries, traceMetadata } from '../stripe/trace';
import type { Action, Values } from './action';
import { type Holder, ofCustomer } from './customer';
import { addressFault, textField } from './fields';

/** What can be edited: by Stripe's names, and as they are called here. */
const labels = {
  name: 'Name',
  email: 'Email',
  phone: 'Phone',
  description: 'Description',
  line1: 'Address',
  line2: 'Address, line 2',
  postal_code: 'Postal code',
  city: 'City',
  state: 'State',
  country: 'Country (2 letters)',
} as const;
type Name = keyof typeof labels;
const names = Object.keys(labels) as Name[];
/** Those that Stripe keeps within the address. */
const places = names.slice(4);

/** Where the customer is reached from then on. */
const reached: readonly Name[] = ['email', 'phone', ...places];

const before = ({ customer }: Holder, name: Name): string => ({ ...customer.address, ...customer })[name] ?? '';
const after = (values: Values, name: Name): string => values[name] ?? '';
/** A field of one line has no breaks and no controls: that they are lost is no change. */
const plain = (text: string) => oneLine(text).replace(/\s+/g, ' ').trim();
const changed = (it: Holder, values: Values) =>
  names.filter((name) => plain(before(it, name)) !== plain(after(values, name)));

/** What is cleared in the form is cleared in Stripe; what is not changed is not written. */
export const editCustomer: Action<Holder, Customer> = {
  ...ofCustomer,
  name: 'editCustomer',
  label: 'Edit customer',
  needs: ['customer_write'],
  // A digest: a description may be long, and an intention must fit into one of Google's properties.
  fingerprint: ({ customer }) => digest(JSON.stringify(customer, ['address', ...names])),
  form: (it) => ({
    fields: names.map((name) => textField(name, labels[name], before(it, name))),
  }),
  fault: (it, values) => {
    if (!changed(it, values)[0]) return 'Change something first.';
    if (values.country && !/^[a-z]{2}$/i.test(values.country)) return 'Enter the country as two letters, such as US.';
    return values.email ? addressFault(values.email) : null;
  },
  confirm: (it, _, values) => ({
    title: 'Edit customer?',
    lines: changed(it, values).map(
      (name) => `${labels[name]}: ${before(it, name) || 'none'} → ${after(values, name) || 'none'}`,
    ),
    button: 'Save',
    isElsewhere: changed(it, values).some((name) => reached.includes(name)),
  }),
  write: (it, trace, values) => {
    const all = changed(it, values);
    const said = (some: readonly Name[]) => Object.fromEntries(some.map((name) => [name, after(values, name)]));
    const isPlace = (name: Name) => places.includes(name);
    return updateCustomer(it.customer.id, {
      ...said(all.filter((name) => !isPlace(name))),
      // As a whole, so that nothing of the one before is left in it.
      ...(all.some(isPlace) && { address: said(places) }),
      metadata: traceMetadata(trace, 'change'),
    });
  },
  outcome: () => ({ kind: 'done', text: 'The customer was updated.' }),
  carriedOut: ({ customer }, intention) => (carries(intention)(customer) ? customer : null),
};
