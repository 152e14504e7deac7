import type { Money } from '../../../billing/money';
import { html } from '../../html';
import type { Catalogue } from '../words';

export const home: Catalogue['home'] = (write) => ({
  title: 'Tillside',
  subtitle: 'Stripe neben Ihrem Posteingang',
  notConnected: () => html`<b>Kein Stripe-Konto ist verbunden.</b>`,
  connectFor: (address) =>
    html`Verbinden Sie eines, um zu sehen, wer <b>${address}</b> in Stripe ist und wie es um die Abrechnung steht.`,
  connectFirst:
    'Verbinden Sie eines und öffnen Sie dann eine E-Mail: Daneben steht, wer der Absender in Stripe ist und wie es um die Abrechnung steht.',
  keyStays: 'Ihr Schlüssel bleibt in Ihrem eigenen Google-Konto.',
  keyDecides: 'Tillside kann, was der Schlüssel darf.',
  openEmail: 'Öffnen Sie eine E-Mail, um zu sehen, wer ihr Absender in Stripe ist.',
  query: 'E-Mail, Name oder Stripe-ID',
  moreWays: 'Erweiterte Suche',
  connected: 'Verbunden',
  connectAnother: 'Weiteres Konto verbinden',
  off: 'Ausgeschaltet: hier wird nicht gesucht',
  on: 'Eingeschaltet',
  outcomeUnknown: 'Ergebnis unbekannt',
  unknown: (title) => html`<b>Ergebnis unbekannt:</b> ${title}`,
  check: 'Tippen zum Prüfen',
  balance: (available, pending) => {
    const sum = (amounts: readonly Money[]) => amounts.map(write.money).join(' + ');
    const now = available.length > 0 ? `Saldo ${sum(available)}` : 'Saldo leer';
    return pending.length > 0 ? `${now}, ${sum(pending)} unterwegs` : now;
  },
  damaged: () =>
    html`<b>Eine gespeicherte Verbindung ist nicht lesbar.</b> Trennen Sie sie und verbinden Sie ihren Schlüssel neu.`,
});
