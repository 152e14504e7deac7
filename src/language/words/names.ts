/** Names that are the same in every language: brands as their owners write them, by Stripe's codes, and the rows of Stripe's key page. */
import { type PermissionId, permissionParts, type Resource } from '../../stripe/permissions';

export const cardBrands: Readonly<Record<string, string>> = {
  amex: 'American Express',
  cartes_bancaires: 'Cartes Bancaires',
  diners: 'Diners Club',
  discover: 'Discover',
  eftpos_au: 'eftpos',
  girocard: 'girocard',
  interac: 'Interac',
  jcb: 'JCB',
  link: 'Link',
  mastercard: 'Mastercard',
  unionpay: 'UnionPay',
  visa: 'Visa',
};

/** https://docs.stripe.com/api/charges/object#charge_object-payment_method_details-card-wallet-type */
export const walletBrands: Readonly<Record<string, string>> = {
  amex_express_checkout: 'Amex Express Checkout',
  apple_pay: 'Apple Pay',
  google_pay: 'Google Pay',
  link: 'Link',
  masterpass: 'Masterpass',
  samsung_pay: 'Samsung Pay',
  visa_checkout: 'Visa Checkout',
};

/** https://docs.stripe.com/api/payment_methods/object#payment_method_object-type */
export const methodBrands = {
  affirm: 'Affirm',
  afterpay_clearpay: 'Afterpay / Clearpay',
  alipay: 'Alipay',
  alma: 'Alma',
  amazon_pay: 'Amazon Pay',
  bancontact: 'Bancontact',
  billie: 'Billie',
  bizum: 'Bizum',
  blik: 'BLIK',
  boleto: 'Boleto',
  cashapp: 'Cash App Pay',
  eps: 'EPS',
  fpx: 'FPX',
  giropay: 'giropay',
  grabpay: 'GrabPay',
  ideal: 'iDEAL',
  interac_present: 'Interac',
  kakao_pay: 'Kakao Pay',
  klarna: 'Klarna',
  konbini: 'Konbini',
  link: 'Link',
  mb_way: 'MB WAY',
  mobilepay: 'MobilePay',
  multibanco: 'Multibanco',
  naver_pay: 'Naver Pay',
  oxxo: 'OXXO',
  p24: 'Przelewy24',
  payco: 'PAYCO',
  paynow: 'PayNow',
  paypal: 'PayPal',
  paypay: 'PayPay',
  payto: 'PayTo',
  pix: 'Pix',
  promptpay: 'PromptPay',
  revolut_pay: 'Revolut Pay',
  samsung_pay: 'Samsung Pay',
  satispay: 'Satispay',
  scalapay: 'Scalapay',
  sequra: 'SeQura',
  sofort: 'Sofort',
  sunbit: 'Sunbit',
  swish: 'Swish',
  twint: 'TWINT',
  upi: 'UPI',
  wechat: 'WeChat Pay',
  wechat_pay: 'WeChat Pay',
  zip: 'Zip',
};

/** `eu_vat` → `EU VAT`: the country, and what the number is called there. */
export function taxIdName(type: string): string {
  return type.replace(/_/g, ' ').toUpperCase();
}

/** As Stripe's Dashboard names the rows of a key in English; how it names them elsewhere is not known. */
const permissionRows: Record<Resource, string> = {
  customer: 'Customers',
  charge: 'Charges and Refunds',
  product: 'Products',
  plan: 'Prices',
  subscription: 'Subscriptions',
  invoice: 'Invoices',
  credit_note: 'Credit notes',
  invoice_item: 'Invoice Items',
  balance: 'Balance',
  coupon: 'Coupons',
  promotion_code: 'Promotion codes',
  payment_intent: 'PaymentIntents',
  payment_method: 'PaymentMethods',
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
  connected_account: 'Connect: Accounts',
};

export function permissionRow(resource: Resource): string {
  return permissionRows[resource];
}

/** As a person finds it in the Dashboard: `Charges and Refunds: Write`. */
export function permissionName(permission: PermissionId): string {
  const { resource, level } = permissionParts(permission);
  return `${permissionRow(resource)}: ${level === 'write' ? 'Write' : 'Read'}`;
}
