/**
 * What a restricted key can be allowed to do: the rows of Stripe's key page and the ids that Stripe's own 403 messages
 * and pre-filled key links use for them (there with the prefix `rak_`).
 *
 * Source: https://docs.stripe.com/keys/permissions-reference (which permission lets a request in), for what implies what
 * https://docs.stripe.com/stripe-apps/reference/permissions, and the messages of real 403 answers.
 */

/** Row id → label in the Dashboard. Refunds have no row: they belong to charges. */
const ROWS = {
  customer: 'Customers',
  charge: 'Charges and Refunds',
  payment_intent: 'PaymentIntents',
  payment_method: 'PaymentMethods',
  source: 'Sources',
  product: 'Products',
  plan: 'Prices',
  subscription: 'Subscriptions',
  invoice: 'Invoices',
  invoice_item: 'Invoice Items',
  credit_note: 'Credit notes',
  coupon: 'Coupons',
  promotion_code: 'Promotion codes',
  balance: 'Balance',
  dispute: 'Disputes',
  early_fraud_warning: 'Early Fraud Warnings',
  checkout_session: 'Checkout Sessions',
  payment_links: 'Payment Links',
  customer_portal: 'Customer portal',
  tax_id: 'Tax IDs',
  event: 'Events',
  payout: 'Payouts',
  transfer: 'Transfers',
  webhook: 'Webhook Endpoints',
  file: 'Files',
  connected_account: 'Accounts',
  accounts_kyc_basic: 'Basic business contact information',
} as const;

type Row = keyof typeof ROWS;
export type Permission = `${Row}_read` | `${Row}_write`;

/** Every permission there is, in the order of the key page. */
export const PERMISSIONS: readonly Permission[] = (Object.keys(ROWS) as Row[]).flatMap((row): Permission[] => [
  `${row}_read`,
  `${row}_write`,
]);

/** Row → the rows of which each lets it be read too. Taken as they stand there: no row implies what another one implies. */
const IMPLIED_BY: Readonly<Partial<Record<Row, readonly Row[]>>> = {
  invoice: ['credit_note'],
  credit_note: ['invoice'],
  payment_intent: ['checkout_session'],
  payment_links: ['checkout_session'],
  product: ['plan', 'payment_intent', 'payment_links', 'checkout_session'],
  source: ['payment_method'],
};

/** Whether a key with `granted` may do what needs `wanted`: Write includes Read, and some rows include reading others. */
export function allows(granted: ReadonlySet<Permission>, wanted: Permission): boolean {
  if (granted.has(wanted)) return true;
  if (!wanted.endsWith('_read')) return false;
  const row = wanted.replace(/_read$/, '') as Row;
  return [row, ...(IMPLIED_BY[row] ?? [])].some((each) => granted.has(`${each}_read`) || granted.has(`${each}_write`));
}

/** As the Dashboard says it: `Checkout Sessions Read`. */
export function labelOf(permission: Permission): string {
  const cut = permission.lastIndexOf('_');
  const level = permission.slice(cut + 1) === 'read' ? 'Read' : 'Write';
  return `${ROWS[permission.slice(0, cut) as Row]} ${level}`;
}
