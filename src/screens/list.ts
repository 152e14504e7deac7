/** All screens, under the names by which links lead to them. */
import { equalPayments } from './equal-payments';
import { invoice } from './invoice';
import { invoices } from './invoices';
import { payment } from './payment';
import { payments } from './payments';
import { subscription } from './subscription';
import { together } from './together';

export const screens = {
  subscription,
  payment,
  invoice,
  payments,
  invoices,
  together,
  equalPayments,
};
