import { say } from '../language/words/words';
import type { TaxId } from '../stripe/resources/tax-id';
import type { Action } from './action';
import { form, type Said } from './form';
import { adding, newTaxId, newTaxIdFault, newTaxIdLines, newTaxIdQuestions, type TaxPayer } from './tax-ids';

const asked = form(newTaxId, newTaxIdQuestions);

/** It stands on the invoices that are issued from then on: https://docs.stripe.com/billing/customer/tax-ids */
export const addTaxId: Action<TaxPayer, Said<typeof asked>, TaxId> = {
  ...adding,
  name: 'addTaxId',
  label: say('actions', 'label', 'addTaxId'),
  form: asked,
  fault: newTaxIdFault,
  confirm: ({ along = [] }, _, values) => {
    const deed = say('actions', 'label', 'addTaxId');
    return { title: say('contacts', 'taxIdQuestion'), deed, lines: newTaxIdLines(values, along), button: deed };
  },
};
