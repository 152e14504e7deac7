import { wordIn } from '../codes';
import type { Catalogue } from '../words';

/** By Stripe's code: https://docs.stripe.com/api/invoices/object#invoice_object-collection_method */
const collection: Readonly<Record<string, string>> = {
  charge_automatically: 'Automatische Abbuchung',
  send_invoice: 'Per Rechnung',
};

export const facts: Catalogue['facts'] = () => ({
  details: 'Details',
  description: 'Beschreibung',
  collectedBy: 'Einzug',
  collection: (method) => wordIn(collection, method),
});
