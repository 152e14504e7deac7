import { type Html, html } from '../../html';

export const help = () => ({
  title: 'Help',
  what: 'What it does',
  looksUp:
    'Open an email. Tillside looks up its sender in your Stripe account by the address, and shows what the connected key may read.',
  match: (): Html =>
    html`A match says that the <b>address</b> is the customer’s. Whether the mail really came from it is the sender check, as Gmail’s servers saw it.`,
  keys: 'Keys',
  build: (version: string, fingerprint: string): Html =>
    html`Version ${version}, fingerprint ${fingerprint}. An admin can compare it with the code that was reviewed.`,
  leaving: 'What is stored, and leaving',
  stored: (): Html =>
    html`<b>In your own Google account</b>: your keys and settings, your address, which customer an address led to, names of your products, what your coupons take off, your last thirty actions in each account, and Stripe’s answers for ten minutes. Other users of the add-on can’t see them.`,
  inStripe: (): Html =>
    html`<b>In Stripe</b>: what you did there and, unless you switch it off in Settings, your address and the conversation with it. That stays.`,
  disconnecting: (): Html =>
    html`<b>Disconnect</b> deletes the key and what is remembered under it, at once. Settings and your address stay; what a limit of your team counts, for 24 hours; that you asked a colleague, for 90 days.`,
  uninstalling: (): Html =>
    html`<b>Uninstalling</b> need not delete anything: Google does not say that it does. Disconnect first. The same holds where an admin removes the add-on.`,
  expiring: (): Html =>
    html`The key stays valid until it is <b>expired or deleted in Stripe</b>. That works at once, wherever a copy is.`,
});
