/** All screens, under the names by which links lead to them. */
import { account, askAccount, moveBefore, renameAccount, switchAccount } from './account';
import { billedTo } from './billed-to';
import { choose } from './choice';
import { composeFor, composeGuest, composeTo } from './compose';
import { connect, connectKey, replaceKey } from './connect';
import { connectedAccount } from './connected-account';
import { connectedAccounts } from './connected-accounts';
import { customer, refreshCustomer } from './customer';
import { disputes } from './disputes';
import { equalPayments } from './equal-payments';
import { find, findNow, findPayment } from './find';
import { guestPayment } from './guest-payment';
import { help } from './help';
import { home } from './home';
import { invoice } from './invoice';
import { invoices } from './invoices';
import { keyReport } from './key-report';
import { mandate } from './mandate';
import { filterMatches, inAccount, lookAgain, person } from './message';
import { methods } from './methods';
import { chosenKey, newKey } from './new-key';
import { nextInvoice } from './next-invoice';
import { paid } from './paid';
import { payment } from './payment';
import { payments } from './payments';
import { recent } from './recent';
import { savedSettings, settings } from './settings';
import { subscription } from './subscription';
import { subscriptions } from './subscriptions';
import { timeline } from './timeline';
import { today } from './today';
import { together } from './together';
import { unpaid } from './unpaid';
import { yearInvoices } from './year-invoices';

export const screens = {
  home,
  today,
  help,
  settings,
  saveSettings: savedSettings,
  account,
  askAccount,
  renameAccount,
  moveBefore,
  switchAccount,
  connect,
  connectKey,
  replaceKey,
  keyReport,
  newKey,
  chosenKey,
  person,
  lookAgain,
  inAccount,
  filterMatches,
  composeTo,
  composeFor,
  composeGuest,
  find,
  findNow,
  findPayment,
  customer,
  refreshCustomer,
  recent,
  choose,
  subscription,
  subscriptions,
  payment,
  guestPayment,
  invoice,
  payments,
  invoices,
  unpaid,
  together,
  equalPayments,
  disputes,
  nextInvoice,
  paid,
  mandate,
  methods,
  timeline,
  yearInvoices,
  billedTo,
  connectedAccounts,
  connectedAccount,
};
