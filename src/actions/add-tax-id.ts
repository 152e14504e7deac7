import { taxIdName } from '../language/words/names';
import { say } from '../language/words/words';
import { createTaxId, type TaxId, taxIdsOf } from '../stripe/resources/tax-id';
import type { Action } from './action';
import { loadWith, ofCustomer, type With } from './customer';
import { choice, text } from './fields';
import { faultless, form, type Said, wrong } from './form';

type Holder = With<TaxId>;

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

const asked = form({ type: choice(...types), value: text }, () => ({
  type: { label: say('contacts', 'taxIdKind'), options: named() },
  value: { label: say('contacts', 'taxIdValue') },
}));
type Values = Said<typeof asked>;

const plain = (value: string) => value.replace(/[\s.-]/g, '').toUpperCase();

const isThis =
  ({ type, value }: Values) =>
  (each: TaxId) =>
    each.type === type && plain(each.value) === plain(value);

/** It stands on the invoices that are issued from then on: https://docs.stripe.com/billing/customer/tax-ids */
export const addTaxId: Action<Holder, Values, TaxId> = {
  ...ofCustomer,
  name: 'addTaxId',
  label: say('actions', 'label', 'addTaxId'),
  about: 'invoices',
  needs: ['tax_id_write'],
  load: (id, ask) => loadWith(id, ask, taxIdsOf(id)),
  fingerprint: ({ customer, along = [] }) => JSON.stringify([customer.id, along.map(({ id }) => id)]),
  form: asked,
  fault: ({ along = [] }, values) => {
    if (!/^.{2,50}$/.test(values.value.trim())) return wrong(say('contacts', 'enterTaxId'));
    return along.some(isThis(values)) ? wrong(say('contacts', 'hasTaxId')) : faultless;
  },
  confirm: ({ along = [] }, _, values) => {
    const deed = say('actions', 'label', 'addTaxId');
    return {
      title: say('contacts', 'taxIdQuestion'),
      deed,
      lines: [
        say('contacts', 'taxIdNew', values.value.trim(), values.type),
        ...along.map(({ value, type }) => say('contacts', 'taxIdStays', value, type)),
        say('contacts', 'issuedStay'),
        say('contacts', 'taxMayChange'),
      ],
      button: deed,
    };
  },
  does: 'contact',
  effect: () => ({ kind: 'contact' }),
  write: ({ customer: { id } }, _, { type, value }) => createTaxId(id, { type, value: value.trim() }),
  outcome: ({ value, type }) => ({
    kind: 'done',
    says: say('contacts', 'taxIdAdded', value, type),
    tell: say('telling', 'taxIdAdded', value),
  }),
  // Right before the write it was not there.
  trace: 'that they have this tax ID',
  carriedOut: ({ along = [] }, _, values) => along.find(isThis(values)) ?? null,
};
