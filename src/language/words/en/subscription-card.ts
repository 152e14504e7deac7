import { type Html, html } from '../../html';

export const subscriptionCard = () => ({
  /** `Team × 5 · $49.00 a month`; `total`: empty where it can’t be told. */
  row: (title: string, total: string): Html => (total ? html`<b>${title}</b> · ${total}` : html`<b>${title}</b>`),
  managed: 'Managed by a schedule; change it in Stripe.',
  nothingOnFile: 'No default way to pay on file.',
  nothingToPayWith: 'No default way to pay on file: the next invoice can’t be collected.',
  started: 'Started',
  periodEnds: 'Current period ends',
  ends: 'Ends',
  ended: 'Ended',
  askedToCancel: 'Asked to cancel',
  trialEnds: 'Trial ends',
  id: 'Subscription id',
  onAverage: 'Monthly value',
});
