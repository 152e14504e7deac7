import { say } from '../language/words/words';
import type { TaxId } from '../stripe/resources/tax-id';
import type { Action, Follow } from './action';
import { form, type Said, wrong } from './form';
import { removeTaxId } from './remove-tax-id';
import {
  adding,
  chosenOf,
  fitsWhereSome,
  newTaxId,
  newTaxIdFault,
  newTaxIdLines,
  newTaxIdQuestions,
  oldTaxId,
  oldTaxIdQuestion,
  type TaxPayer,
} from './tax-ids';

const asked = form({ which: oldTaxId, ...newTaxId }, (holder: TaxPayer) => ({
  which: oldTaxIdQuestion(holder),
  ...newTaxIdQuestions(),
}));

/** Stripe changes none: the new one is added, and then the old one removed, so that they never have less than before. */
export const replaceTaxId: Action<TaxPayer, Said<typeof asked>, TaxId> = {
  ...adding,
  name: 'replaceTaxId',
  label: say('actions', 'label', 'replaceTaxId'),
  fit: fitsWhereSome,
  form: asked,
  fault: (holder, values) =>
    chosenOf(holder, values) ? newTaxIdFault(holder, values) : wrong(say('actions', 'chooseOption')),
  confirm: (holder, _, values) => {
    const deed = say('actions', 'label', 'replaceTaxId');
    const old = chosenOf(holder, values);
    const others = (holder.along ?? []).filter((each) => each !== old);
    return {
      title: say('contacts', 'taxIdReplaceQuestion'),
      deed,
      lines: [
        old && say('contacts', 'taxIdGoes', old.value, old.type),
        ...newTaxIdLines(values, others),
        say('contacts', 'taxIdSteps'),
      ],
      button: deed,
    };
  },
  follow: (holder, values): Follow | null => {
    const old = chosenOf(holder, values);
    if (!old) return null;
    const { id, type, value } = old;
    return {
      action: removeTaxId as Follow['action'],
      object: holder.customer.id,
      subject: holder,
      values: {
        at: values.at,
        which: id,
        gone: { type, value },
        instead: { type: values.type, value: values.value },
      } as Follow['values'],
      title: say('contacts', 'taxIdRemove', value),
    };
  },
};
