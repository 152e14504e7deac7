/** English: the language that all others are measured by. */
import { buttons } from './buttons';
import { card } from './card';
import { common } from './common';
import { connecting } from './connecting';
import { consent } from './consent';
import { declines } from './declines';
import { discounts } from './discounts';
import { disputes } from './disputes';
import { help } from './help';
import { home } from './home';
import { invoices } from './invoices';
import { keyReport } from './key-report';
import { keys } from './keys';
import { methods } from './methods';
import { monthly } from './monthly';
import { payments } from './payments';
import { permissions } from './permissions';
import { policy } from './policy';
import { problems } from './problems';
import { refunds } from './refunds';
import { settings } from './settings';
import { subscriptions } from './subscriptions';

export const english = {
  buttons,
  card,
  common,
  connecting,
  consent,
  declines,
  discounts,
  disputes,
  help,
  home,
  invoices,
  keyReport,
  keys,
  methods,
  monthly,
  payments,
  permissions,
  problems,
  policy,
  refunds,
  settings,
  subscriptions,
};
