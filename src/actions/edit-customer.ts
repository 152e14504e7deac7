import { digest } from '../google/environment';
import { oneLine } from '../language/direction';
import { say } from '../language/words/words';
import { type Customer, updateCustomer } from '../stripe/resources/customer';
import { carries, traceMetadata } from '../stripe/trace';
import type { Action } from './action';
import { type Holder, ofCustomer } from './customer';
import { addressFault, text } from './fields';
import { faultless, form, type Said, wrong } from './form';

/** Those that Stripe keeps within the address. */
const places = ['line1', 'line2', 'postal_code', 'city', 'state', 'country'] as const;
/** What can be edited. */
const names = ['name', 'email', 'phone', 'description', ...places] as const;
type Name = (typeof names)[number];

/** Where the customer is reached from then on. */
const reached: readonly Name[] = ['email', 'phone', ...places];

/** What invoices say of them. */
const billed: readonly Name[] = ['name', 'email', 'phone', ...places];

const before = ({ customer }: Holder, name: Name): string => ({ ...customer.address, ...customer })[name] ?? '';
/** A field of one line has no breaks and no controls: that they are lost is no change. */
const plain = (text: string) => oneLine(text).replace(/\s+/g, ' ').trim();
const changed = (holder: Holder, values: Values) =>
  names.filter((name) => plain(before(holder, name)) !== plain(values[name]));

const ofEach = <T>(of: (name: Name) => T) =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, T>;

const details = form(
  ofEach(() => text),
  (holder: Holder) => ofEach((name) => ({ label: say('contacts', 'field', name), value: before(holder, name) })),
);
type Values = Said<typeof details>;

/** What is cleared in the form is cleared in Stripe; what is not changed is not written. */
export const editCustomer: Action<Holder, Values, Customer> = {
  ...ofCustomer,
  name: 'editCustomer',
  replaces: true,
  label: say('actions', 'label', 'editCustomer'),
  needs: ['customer_write'],
  // A digest: a description may be long, and an intention must fit into one of Google's properties.
  fingerprint: ({ customer }) => digest(JSON.stringify(customer, ['address', ...names])),
  form: details,
  fault: (holder, values) => {
    if (!changed(holder, values)[0]) return wrong(say('contacts', 'changeSomething'));
    if (values.country && !/^[a-z]{2}$/i.test(values.country)) return wrong(say('contacts', 'twoLetters'));
    return values.email ? addressFault(values.email) : faultless;
  },
  confirm: (holder, _, values) => ({
    title: say('contacts', 'editQuestion'),
    deed: say('contacts', 'editDeed'),
    lines: [
      ...changed(holder, values).map((name) => say('contacts', 'change', name, before(holder, name), values[name])),
      changed(holder, values).some((name) => billed.includes(name)) ? say('contacts', 'issuedStay') : null,
    ],
    button: say('contacts', 'save'),
    isElsewhere: changed(holder, values).some((name) => reached.includes(name)),
  }),
  does: 'contact',
  effect: () => ({ kind: 'contact' }),
  write: (holder, trace, values) => {
    const all = changed(holder, values);
    const said = (some: readonly Name[]) => Object.fromEntries(some.map((name) => [name, values[name]]));
    const isPlace = (name: Name) => (places as readonly Name[]).includes(name);
    return updateCustomer(holder.customer.id, {
      ...said(all.filter((name) => !isPlace(name))),
      // As a whole, so that nothing of the one before is left in it.
      ...(all.some(isPlace) && { address: said(places) }),
      metadata: traceMetadata(trace, 'change'),
    });
  },
  outcome: () => ({ kind: 'done', says: say('contacts', 'updated') }),
  trace: 'their metadata',
  carriedOut: ({ customer }, intention) => (carries(intention)(customer) ? customer : null),
};
