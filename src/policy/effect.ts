/** What a write does to a customer's billing, whatever Stripe calls it. */
import type { Money } from '../billing/money';
import type { InvoiceVerb } from '../stripe/resources/invoice';

export type Effect =
  /** Given back, or no longer held. */
  | { kind: 'moneyBack'; amount: Money }
  /** Charged, or asked for. */
  | { kind: 'moneyIn'; amount: Money }
  /** Taken off the next invoices. */
  | { kind: 'balance'; amount: Money }
  | { kind: 'subscription'; change: 'start' | 'change' | 'pause' | 'end' }
  | { kind: 'invoice'; change: InvoiceVerb; amount: Money }
  /** Who the customer is, how they are reached, or what is sent to them. */
  | { kind: 'contact' };
