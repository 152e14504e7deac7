import { byMethod } from './methods';

/** What many objects have. */
export const facts = () => ({
  details: 'Details',
  description: 'Description',
  collectedBy: 'Payment',
  /**
   * By Stripe's code: https://docs.stripe.com/api/invoices/object#invoice_object-collection_method `type`: Stripe's, of what
   * is charged; null where that is not known.
   */
  collection: (method: string, type: string | null) => {
    if (method === 'send_invoice') return 'The customer pays from the invoice';
    if (method !== 'charge_automatically') return null;
    return type ? `Charged automatically by ${byMethod(type)}` : 'Charged automatically';
  },
});
