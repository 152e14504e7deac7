/** English: the language that all others are measured by. */
import { common } from './common';
import { declines } from './declines';
import { discounts } from './discounts';
import { disputes } from './disputes';
import { invoices } from './invoices';
import { methods } from './methods';
import { monthly } from './monthly';
import { payments } from './payments';
import { refunds } from './refunds';
import { subscriptions } from './subscriptions';

export const english = {
  common,
  declines,
  discounts,
  disputes,
  invoices,
  methods,
  monthly,
  payments,
  refunds,
  subscriptions,
};
