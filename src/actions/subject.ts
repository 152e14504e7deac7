import type { LastPaid } from '../billing/give-back';
import type { PeriodPaid } from '../billing/period-paid';
import type { UnsettledInvoices } from '../billing/unsettled';
import type { Customer } from '../stripe/resources/customer';
import type { PaymentMethod } from '../stripe/resources/payment-method';
import type { Price } from '../stripe/resources/price';
import type { Subscription } from '../stripe/resources/subscription';

/** A price that can be chosen. */
export interface Offer extends Price {
  /** Its product's name. */
  sold: string;
}

/** What of the account's prices was read. */
export interface Priced {
  prices: readonly Offer[];
  /** Whether there are others: they are searched for. */
  pricesCut: boolean;
}

/** What an action asks for beside the subscription; the prices are what it can be changed to. */
export type Subject = Subscription &
  Partial<Priced> & {
    /** Who pays, and what they have saved, as far as the key can read it. */
    payer?: Customer;
    methods?: readonly PaymentMethod[];
    /** null: the key can't see them. */
    unsettled?: UnsettledInvoices | null;
    /** Whether the current period is paid for. */
    paid?: PeriodPaid;
    /** What was last paid for it, where that is known and can be refunded. */
    lastPaid?: LastPaid | null;
    /** Whether money is known to have been paid for it. */
    hasPaid?: boolean;
  };
