import type { Blocked } from '../../../billing/mandate';
import { html } from '../../html';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';
import { reasonOf } from './declines';
import { methodName } from './methods';

export const mandates: Catalogue['mandates'] = (write) => {
  const blocking = ({ why }: Blocked) =>
    why ? `Stripe sperrt dieses Bankkonto: ${reasonOf(why)}.` : 'Stripe sperrt dieses Bankkonto.';
  return {
    button: 'Mandat und Bankkonto',
    title: 'Mandat und Bankkonto',
    standing: (status) => {
      switch (status) {
        case 'active':
          return html`<b>Aktiv:</b> Das Lastschriftmandat des Kunden kann genutzt werden.`;
        case 'pending':
          return html`<b>Ausstehend:</b> Das Lastschriftmandat ist neu und noch weder aktiv noch abgelehnt.`;
        case 'inactive':
          return html`<b>Inaktiv:</b> Das Lastschriftmandat wurde abgelehnt, widerrufen oder verbraucht. Vor einer weiteren Lastschrift muss der Kunde neu zustimmen oder anders bezahlen.`;
        default:
          return html`Das Lastschriftmandat ist ${ofStripe(status)}.`;
      }
    },
    single: 'Es wurde für eine einzelne Zahlung erteilt.',
    revoked: (why) => `Grund des Widerrufs durch die Bank des Kunden: ${reasonOf(why)}.`,
    reference: 'Mandatsreferenz',
    id: 'Mandats-ID',
    unread:
      'Das Lastschriftmandat ließ sich nicht lesen. Vielleicht fehlt diesem Schlüssel die Berechtigung, oder Stripe hat nicht geantwortet.',
    blocked: (blocked) => `${blocking(blocked)} Bitten Sie um ein anderes Konto oder eine andere Zahlungsmethode.`,
    begins: ({ method, days }) =>
      `Damit beginnt eine Lastschrift: ${methodName(method)}. Die Bank bestätigt sie meist innerhalb von ${write.number(days)} Bankarbeitstagen oder lehnt sie ab. Es kann länger dauern.`,
    isBlocked: ({ why }) => (why ? `von Stripe gesperrt: ${reasonOf(why)}` : 'von Stripe gesperrt'),
    doubt: (doubt) => {
      switch (doubt.kind) {
        case 'blocked':
          return `${blocking(doubt)} Lastschriften von diesem Konto werden abgelehnt.`;
        case 'failed':
          return `Die letzte Lastschrift von diesem Konto am ${write.date(doubt.at)} schlug fehl: ${reasonOf(doubt.why)}. Eine weitere schlägt wohl auch fehl.`;
        case 'mandate': {
          const why = doubt.revoked
            ? ` Grund des Widerrufs durch die Bank des Kunden: ${reasonOf(doubt.revoked)}.`
            : '';
          if (doubt.status === 'inactive')
            return `Das Lastschriftmandat dieses Kontos ist inaktiv: Es wurde abgelehnt, widerrufen oder verbraucht und gilt für keine weitere Lastschrift.${why}`;
          return doubt.status === 'pending'
            ? 'Das Lastschriftmandat dieses Kontos ist noch nicht aktiv. Die Lastschrift kann abgelehnt werden.'
            : `Das Lastschriftmandat dieses Kontos ist ${ofStripe(doubt.status)}: Ob das Konto belastet werden kann, ist nicht bekannt.`;
        }
      }
    },
  };
};
