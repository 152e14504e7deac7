/** English: the language that all others are measured by. */
import { common } from './common';
import { declines } from './declines';
import { discounts } from './discounts';
import { disputes } from './disputes';
import { invoices } from './invoices';
import { keys } from './keys';
import { methods } from './methods';
import { monthly } from './monthly';
import { payments } from './payments';
import { permissions } from './permissions';
import { refunds } from './refunds';
import { subscriptions } from './subscriptions';

export const english = {
  common,
  declines,
  discounts,
  disputes,
  invoices,
  keys,
  methods,
  monthly,
  payments,
  permissions,
  refunds,
  subscriptions,
};
