import { html } from '../../html';
import type { Catalogue } from '../words';

export const subscriptionCard: Catalogue['subscriptionCard'] = () => ({
  row: (title, total) => (total ? html`<b>${title}</b> · ${total}` : html`<b>${title}</b>`),
  managed: 'Von einem Abonnementplan gesteuert; nur in Stripe zu ändern.',
  nothingOnFile: 'Keine Standard-Zahlungsmethode hinterlegt.',
  nothingToPayWith: 'Keine Standard-Zahlungsmethode hinterlegt: Die nächste Rechnung lässt sich nicht einziehen.',
  started: 'Begonnen am',
  periodEnds: 'Zeitraum endet am',
  ends: 'Endet am',
  ended: 'Beendet am',
  askedToCancel: 'Gekündigt am',
  trialEnds: 'Testphase endet am',
  id: 'Abonnement-ID',
  onAverage: 'Monatlicher Wert',
});
