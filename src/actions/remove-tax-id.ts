import { say } from '../language/words/words';
import { deleteTaxId, type TaxId } from '../stripe/resources/tax-id';
import type { Action } from './action';
import { isText, lookedUp } from './fields';
import { faultless, form, type Said, wrong } from './form';
import {
  chosenOf,
  fitsWhereSome,
  isThis,
  ofTaxPayer,
  oldTaxId,
  oldTaxIdQuestion,
  onInvoices,
  type TaxPayer,
} from './tax-ids';

type Named = Pick<TaxId, 'type' | 'value'>;

const isNamed = (stored: unknown): stored is Named => {
  const { type, value } = Object(stored);
  return isText(type) && isText(value);
};

const fields = {
  which: oldTaxId,
  gone: lookedUp(isNamed),
  /** The one that was added in its place; null for none. */
  instead: lookedUp(isNamed),
};

const asked = form(fields, (holder: TaxPayer) => ({ which: oldTaxIdQuestion(holder), gone: null, instead: null }));
type Values = Said<typeof asked>;

/** Issued invoices keep it: https://docs.stripe.com/billing/customer/tax-ids */
export const removeTaxId: Action<TaxPayer, Values, { id: string }> = {
  ...ofTaxPayer,
  name: 'removeTaxId',
  label: say('actions', 'label', 'removeTaxId'),
  fit: fitsWhereSome,
  // What others they have makes no difference; that this one is there is looked at beside it.
  fingerprint: ({ customer }) => customer.id,
  form: asked,
  lookUp: (holder, values) => {
    const old = chosenOf(holder, values);
    return { ...values, gone: old && { type: old.type, value: old.value } };
  },
  fault: (_, { gone }) => (gone ? faultless : wrong(say('actions', 'chooseOption'))),
  outdated: (holder, values) => {
    const isReplaced = values.instead === null || holder.along?.some(isThis(values.instead));
    return chosenOf(holder, values) && isReplaced ? null : say('contacts', 'taxIdGone');
  },
  confirm: (_, __, { gone }) => {
    const deed = say('contacts', 'taxIdRemove', gone?.value ?? '');
    return {
      title: say('contacts', 'taxIdRemoveQuestion'),
      deed,
      lines: [gone && say('contacts', 'taxIdGoes', gone.value, gone.type), ...onInvoices],
      button: deed,
    };
  },
  does: 'contact',
  effect: () => ({ kind: 'contact' }),
  write: ({ customer: { id } }, _, { which }) => deleteTaxId(id, which),
  outcome: (_, { gone }) => ({
    kind: 'done',
    says: say('contacts', 'taxIdRemoved', gone?.value ?? '', gone?.type ?? ''),
    tell: say('telling', 'taxIdRemoved', gone?.value ?? ''),
  }),
  trace: 'that they have this tax ID no more',
  carriedOut: ({ along }, _, { which }) => (along && !along.some(({ id }) => id === which) ? { id: which } : null),
};
