import type { Blocked } from '../../../billing/mandate';
import { html } from '../../html';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';
import { reasonOf } from './declines';
import { methodName } from './methods';

export const mandates: Catalogue['mandates'] = (write) => {
  const blocking = ({ why }: Blocked) =>
    why ? `Stripe bloque ce compte bancaire : ${reasonOf(why)}.` : 'Stripe bloque ce compte bancaire.';
  return {
    button: 'Mandat et compte bancaire',
    title: 'Mandat et compte bancaire',
    standing: (status) => {
      switch (status) {
        case 'active':
          return html`<b>Actif :</b> le mandat du client permet un prélèvement.`;
        case 'pending':
          return html`<b>En attente :</b> le mandat est récent, et n’est encore ni actif ni refusé.`;
        case 'inactive':
          return html`<b>Inactif :</b> le mandat a été refusé, révoqué ou déjà utilisé. Avant un autre prélèvement, le client doit l’accepter de nouveau ou payer autrement.`;
        default:
          return html`État du mandat : ${ofStripe(status)}.`;
      }
    },
    single: 'Il a été donné pour un seul paiement.',
    revoked: (why) => `La banque du client l’a révoqué : ${reasonOf(why)}.`,
    reference: 'Référence du mandat',
    id: 'ID du mandat',
    unread: 'Le mandat n’a pas pu être lu. Cette clé n’en a peut-être pas l’autorisation, ou Stripe n’a pas répondu.',
    blocked: (blocked) => `${blocking(blocked)} Demandez un autre compte ou un autre moyen de paiement.`,
    begins: ({ method, days }) =>
      `Un prélèvement commence maintenant : ${methodName(method)}. La banque le confirme ou le refuse en général sous ${write.number(days)} jours ouvrables. Cela peut prendre plus longtemps.`,
    isBlocked: ({ why }) => (why ? `compte bloqué par Stripe : ${reasonOf(why)}` : 'compte bloqué par Stripe'),
    doubt: (doubt) => {
      switch (doubt.kind) {
        case 'blocked':
          return `${blocking(doubt)} Un prélèvement sur ce compte est refusé.`;
        case 'failed':
          return `Le dernier prélèvement sur ce compte, le ${write.date(doubt.at)}, a échoué : ${reasonOf(doubt.why)}. Un autre échouera probablement aussi.`;
        case 'mandate': {
          const why = doubt.revoked ? ` La banque du client l’a révoqué : ${reasonOf(doubt.revoked)}.` : '';
          if (doubt.status === 'inactive')
            return `Le mandat de ce compte est inactif : il a été refusé, révoqué ou déjà utilisé, et ne permet pas un autre prélèvement.${why}`;
          return doubt.status === 'pending'
            ? 'Le mandat de ce compte n’est pas encore actif. Le prélèvement peut être refusé.'
            : `État du mandat de ce compte : ${ofStripe(doubt.status)}. On ne sait pas s’il peut être débité.`;
        }
      }
    },
  };
};
