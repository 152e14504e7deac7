/** Everything that this Stripe serves. */
import { accounts } from './routes/accounts';
import { cashBalances } from './routes/cash_balance';
import { charges } from './routes/charges';
import { checkoutSessions } from './routes/checkout';
import { coupons } from './routes/coupons';
import { creditNotes } from './routes/credit_notes';
import { customerBalanceTransactions } from './routes/customer_balance_transactions';
import { customers } from './routes/customers';
import { disputes } from './routes/disputes';
import { earlyFraudWarnings } from './routes/early_fraud_warnings';
import { emptyLists } from './routes/empty_lists';
import { events } from './routes/events';
import { invoicePayments } from './routes/invoice_payments';
import { invoiceItems } from './routes/invoiceitems';
import { invoices } from './routes/invoices';
import { mandates } from './routes/mandates';
import { paymentIntents } from './routes/payment_intents';
import { paymentLinks } from './routes/payment_links';
import { paymentMethods } from './routes/payment_methods';
import { plans } from './routes/plans';
import { portal } from './routes/portal';
import { prices } from './routes/prices';
import { products } from './routes/products';
import { promotionCodes } from './routes/promotion_codes';
import { refunds } from './routes/refunds';
import { subscriptionItems } from './routes/subscription_items';
import { subscriptionSchedules } from './routes/subscription_schedules';
import { subscriptions } from './routes/subscriptions';
import type { Route } from './types';

export const ROUTES: readonly Route[] = [
  ...accounts,
  ...cashBalances,
  ...charges,
  ...checkoutSessions,
  ...coupons,
  ...creditNotes,
  ...customerBalanceTransactions,
  ...customers,
  ...disputes,
  ...earlyFraudWarnings,
  ...emptyLists,
  ...events,
  ...invoiceItems,
  ...invoicePayments,
  ...invoices,
  ...paymentIntents,
  ...paymentLinks,
  ...mandates,
  ...paymentMethods,
  ...plans,
  ...portal,
  ...prices,
  ...products,
  ...promotionCodes,
  ...refunds,
  ...subscriptionItems,
  ...subscriptionSchedules,
  ...subscriptions,
];
