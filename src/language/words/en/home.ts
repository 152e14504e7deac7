import type { Money } from '../../../billing/money';
import { type Html, html } from '../../html';
import type { Writer } from '../../writer';

/** What stands beside the inbox, and before anything is connected. */
export const home = (write: Writer) => ({
  title: 'Tillside',
  subtitle: 'Stripe beside your inbox',
  notConnected: (): Html => html`<b>No Stripe account is connected.</b>`,
  connectFor: (address: string): Html =>
    html`Connect one to see who <b>${address}</b> is in Stripe, and how their billing is.`,
  connectFirst:
    'Connect one, then open an email: beside it stands who the sender is in Stripe, and how their billing is.',
  keyStays: 'Your key stays in your own Google account.',
  keyDecides: 'What the key may do decides what Tillside can do.',
  openEmail: 'Open an email to see who its sender is in Stripe.',
  query: 'Email, name or Stripe id',
  moreWays: 'More ways',
  connected: 'Connected',
  connectAnother: 'Connect another account',
  off: 'Switched off: not looked in',
  on: 'Switched on',
  outcomeUnknown: 'Outcome unknown',
  /** `title`: what was to be done. */
  unknown: (title: string): Html => html`<b>Outcome unknown:</b> ${title}`,
  check: 'Tap to check',
  /** `Balance $120.00, $30.00 on its way`. */
  balance: (available: readonly Money[], pending: readonly Money[]) => {
    const sum = (amounts: readonly Money[]) => amounts.map(write.money).join(' + ');
    const now = available.length > 0 ? `Balance ${sum(available)}` : 'Balance empty';
    return pending.length > 0 ? `${now}, ${sum(pending)} on its way` : now;
  },
  damaged: (): Html => html`<b>A stored connection can’t be read.</b> Disconnect it, then connect its key again.`,
});
