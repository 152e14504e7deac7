/** What the actions on a customer's tax IDs have in common. */
import { taxIdName } from '../language/words/names';
import { type Saying, say } from '../language/words/words';
import { createTaxId, type TaxId, taxIdsOf } from '../stripe/resources/tax-id';
import { type Asker, type Fit, fits, type Outcome, pointless } from './action';
import { loadWith, ofCustomer, type With } from './customer';
import { choice, id, text } from './fields';
import { type Fault, faultless, wrong } from './form';

export type TaxPayer = With<TaxId>;

/** Stripe's names of the kinds that are asked for most: https://docs.stripe.com/billing/customer/tax-ids */
const types = [
  'eu_vat',
  'gb_vat',
  'ch_vat',
  'no_vat',
  'us_ein',
  'ca_bn',
  'ca_gst_hst',
  'au_abn',
  'nz_gst',
  'in_gst',
  'jp_trn',
  'sg_gst',
  'br_cnpj',
  'mx_rfc',
  'za_vat',
] as const;

const named = () => Object.fromEntries(types.map((type) => [type, say('actions', 'verbatim', taxIdName(type))]));

/** A new one, as a form asks for it. */
export const newTaxId = { type: choice(...types), value: text };
export const newTaxIdQuestions = () => ({
  type: { label: say('contacts', 'taxIdKind'), options: named() },
  value: { label: say('contacts', 'taxIdValue') },
});
type Asked = { type: (typeof types)[number]; value: string };
type NewTaxId = Pick<TaxId, 'type' | 'value'>;

const plain = (value: string) => value.replace(/[\s.-]/g, '').toUpperCase();

export const isThis =
  ({ type, value }: NewTaxId) =>
  (each: TaxId) =>
    each.type === type && plain(each.value) === plain(value);

export function newTaxIdFault({ along = [] }: TaxPayer, values: NewTaxId): Fault {
  if (!/^.{2,50}$/.test(values.value.trim())) return wrong(say('contacts', 'enterTaxId'));
  return along.some(isThis(values)) ? wrong(say('contacts', 'hasTaxId')) : faultless;
}

/** What is said of a new one: it stands on the invoices that are issued from then on. `others`: those that stay. */
export const newTaxIdLines = ({ value, type }: NewTaxId, others: readonly TaxId[]): Saying[] => [
  say('contacts', 'taxIdNew', value.trim(), type),
  ...others.map((each) => say('contacts', 'taxIdStays', each.value, each.type)),
  ...onInvoices,
];

export const onInvoices = [say('contacts', 'issuedStay'), say('contacts', 'taxMayChange')] as const;

/** One that they have, by its id. */
export const oldTaxId = id;
export function oldTaxIdQuestion({ along = [] }: TaxPayer) {
  const all = along.map((each) => [each.id, say('customerCard', 'taxIdText', each.value, each.type)] as const);
  const unchosen = ['none', say('subscribing', 'choose')] as const;
  return { label: say('contacts', 'taxIdWhich'), options: all.length > 1 ? [unchosen, ...all] : all };
}

export const chosenOf = ({ along = [] }: TaxPayer, { which }: { which: string }): TaxId | null =>
  along.find((each) => each.id === which) ?? null;

export const ofTaxPayer = {
  ...ofCustomer,
  about: 'invoices',
  needs: ['tax_id_write'],
  load: (customer: string, ask: Asker) => loadWith(customer, ask, taxIdsOf(customer)),
} as const;

/** Makes a new one. */
export const adding = {
  ...ofTaxPayer,
  fingerprint: ({ customer, along = [] }: TaxPayer) => JSON.stringify([customer.id, along.map(({ id }) => id)]),
  does: 'contact',
  effect: () => ({ kind: 'contact' }) as const,
  write: ({ customer: { id } }: TaxPayer, _: unknown, { type, value }: Asked) =>
    createTaxId(id, { type, value: value.trim() }),
  outcome: ({ value, type }: TaxId): Outcome => ({
    kind: 'done',
    says: say('contacts', 'taxIdAdded', value, type),
    tell: say('telling', 'taxIdAdded', value),
  }),
  // Right before the write it was not there.
  trace: 'that they have this tax ID',
  carriedOut: ({ along = [] }: TaxPayer, _: unknown, values: Asked) => along.find(isThis(values)) ?? null,
} as const;

/** Where none is known to be there, nobody would ask. */
export const fitsWhereSome = ({ along, customer: { tax_ids } }: TaxPayer): Fit =>
  (along ?? tax_ids?.data)?.length === 0 ? pointless : fits;
