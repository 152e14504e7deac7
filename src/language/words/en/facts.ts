/** By Stripe's code: https://docs.stripe.com/api/invoices/object#invoice_object-collection_method */
const collection: Readonly<Record<string, string>> = {
  charge_automatically: 'charging the customer automatically',
  send_invoice: 'sending invoices',
};

/** What many objects have. */
export const facts = () => ({
  details: 'Details',
  description: 'Description',
  collectedBy: 'Collected by',
  collection: (method: string) => collection[method] ?? null,
});
