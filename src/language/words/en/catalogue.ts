/** English: the language that all others are measured by. */
import { buttons } from './buttons';
import { card } from './card';
import { common } from './common';
import { consent } from './consent';
import { declines } from './declines';
import { discounts } from './discounts';
import { disputes } from './disputes';
import { invoices } from './invoices';
import { keys } from './keys';
import { methods } from './methods';
import { monthly } from './monthly';
import { payments } from './payments';
import { permissions } from './permissions';
import { problems } from './problems';
import { refunds } from './refunds';
import { subscriptions } from './subscriptions';

export const english = {
  buttons,
  card,
  common,
  consent,
  declines,
  discounts,
  disputes,
  invoices,
  keys,
  methods,
  monthly,
  payments,
  permissions,
  problems,
  refunds,
  subscriptions,
};
