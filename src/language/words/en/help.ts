import { type Html, html } from '../../html';

export const help = () => ({
  title: 'Help',
  what: 'What it does',
  looksUp:
    'Open an email. Tillside looks up its sender in your Stripe account by the address, and shows what the connected key may read.',
  match: (): Html =>
    html`A match says that the <b>address</b> is the customer’s. Whether the mail really came from it is the sender check, as Gmail’s servers saw it.`,
  keys: 'Keys',
});
