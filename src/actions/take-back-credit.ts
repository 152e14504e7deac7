import { balanceOf } from '../billing/balance';
import { money } from '../billing/money';
import { say } from '../language/words/words';
import {
  type BalanceTransaction,
  balanceTransactionsOf,
  createBalanceTransaction,
} from '../stripe/resources/balance-transaction';
import { traceMetadata } from '../stripe/trace';
import { type Action, fits, pointless } from './action';
import { balanceLine, credit, type Holder, noteFault } from './credit';
import { loadWith, ofCustomer } from './customer';
import { partOf, text } from './fields';
import { form, type Said } from './form';
import { confirmAmount } from './payment';

/** Stripe counts credit as negative. */
const left = ({ customer: { balance, currency } }: Holder) => money(Math.max(0, -balance), currency ?? 'usd');

const taken = form({ amount: partOf, description: text }, (holder: Holder, { said }) => ({
  amount: { most: left(holder), bound: 'credited' as const },
  description: {
    label: say('paying', 'whatFor'),
    hint: say('paying', 'noteHint'),
    value: said(say('crediting', 'takenBackNote')),
  },
}));

/**
 * What of the customer's credit no invoice has used: a balance transaction can't be deleted, so its contrary is written
 * beside it. https://docs.stripe.com/billing/customer/balance
 */
export const takeBackCredit: Action<Holder, Said<typeof taken>, BalanceTransaction> = {
  ...ofCustomer,
  name: 'takeBackCredit',
  label: say('actions', 'label', 'takeBackCredit'),
  needs: credit.needs,
  about: 'credit',
  load: (id, ask) => loadWith(id, ask, balanceTransactionsOf(id)),
  fit: (holder) => (holder.customer.currency && left(holder).minor > 0 ? fits : pointless),
  fingerprint: credit.fingerprint,
  form: taken,
  fault: (_, { description }) => noteFault(description),
  confirm: (holder, _, { amount, description }) =>
    confirmAmount('takeBackCredit', amount, [
      balanceLine(holder, { ...amount, minor: -amount.minor }),
      description ? say('paying', 'forWhat', description) : null,
      say('crediting', 'takenOffLess'),
    ]),
  does: 'balance',
  effect: (_, { amount }) => ({ kind: 'balance', amount }),
  write: ({ customer: { id } }, trace, { amount: { minor, currency }, description }) =>
    createBalanceTransaction(id, {
      amount: minor,
      currency,
      ...(description && { description }),
      metadata: traceMetadata(trace),
    }),
  outcome: ({ amount, currency, ending_balance: balance }) => {
    const sum = money(amount, currency);
    return {
      kind: 'done',
      says: say('crediting', 'takenBack', sum, balanceOf({ balance, currency })),
      tell: say('telling', 'creditTakenBack', sum),
    };
  },
  trace: credit.trace,
  carriedOut: credit.carriedOut,
};
