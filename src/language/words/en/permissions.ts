import type { PermissionId } from '../../../stripe/permissions';
import type { Writer } from '../../writer';
import { permissionName, permissionRow } from '../names';

/** What each turns on here. */
const uses: Partial<Record<PermissionId, string>> = {
  customer_read: 'find the customer: name, email, balance',
  customer_write: 'create and edit customers; give them credit; set their default card',
  charge_read: 'payments and refunds',
  charge_write: 'refund, re-send receipts, charge old cards',
  product_read: 'names of what the customer bought',
  plan_read: 'what can be subscribed to',
  subscription_read: 'subscriptions, their status and renewal',
  subscription_write: 'start, change, pause and cancel subscriptions',
  invoice_read: 'invoices, why an amount is what it is, and exact previews of a change',
  invoice_write: 'draft, issue, send, retry and cancel invoices, or stop collecting them',
  credit_note_read: 'credit notes of an invoice, with their PDF',
  credit_note_write: 'refund with a credit note; a credit note for a refund',
  invoice_item_read: 'what waits to be billed with the next invoice',
  invoice_item_write: 'new invoices, and lines on a draft invoice',
  balance_read: 'the account’s balance on the home card',
  coupon_read: 'discounts and their amounts; changing them',
  promotion_code_read: 'discounts by a promotion code',
  payment_intent_read: 'payments by their pi_ id; what waits for a voucher or a transfer',
  payment_intent_write: 'charge saved cards; capture or release held payments',
  payment_method_read: 'saved cards: what each pays, and when it expires; the mandates of bank debits',
  dispute_read: 'disputes: how they stand, and by when to answer',
  early_fraud_warning_read: 'warnings of fraud by the card’s bank, before a refund is decided',
  checkout_session_read: 'guests who paid in Checkout, and whether a Checkout Session stands behind a payment',
  checkout_session_write: 'a payment page for one customer, for 24 hours',
  payment_links_write: 'a payment link that does not end by itself',
  customer_portal_read: 'the link to change the card (customer portal), to put into a reply',
  tax_id_read: 'the customer’s tax IDs',
  tax_id_write: 'change a customer’s tax IDs',
  connected_account_read: 'which connected account somebody has, and what Stripe needs of it',
};

export const permissions = ({ list }: Writer) => ({
  row: permissionRow,
  name: permissionName,
  /** Empty where nothing here needs it. */
  gives: (permission: PermissionId) => uses[permission] ?? '',
  /** Why something is off: all that is missing. */
  needs: (missing: readonly PermissionId[]) => `Needs ${list(missing.map(permissionName))}.`,
  names: (all: readonly PermissionId[]) => all.map(permissionName).join(', '),
});
