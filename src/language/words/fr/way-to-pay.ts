import type { ToldReason } from '../../../billing/way-to-pay';
import { permissionName } from '../names';
import type { Catalogue } from '../words';

/** After « Votre paiement … ». */
export const reasons: Record<ToldReason, string> = {
  open: 'est encore à effectuer.',
  confirm: 'attend votre accord : votre banque vous demande de le confirmer.',
  notConfirmed: 'n’a pas abouti, car il n’a pas été confirmé auprès de votre banque.',
  expired: 'n’a pas abouti, car votre carte a expiré.',
  funds: 'n’a pas abouti, car la provision de la carte ou du compte était insuffisante.',
  details: 'n’a pas abouti, car les coordonnées de votre carte ou de votre compte sont incorrectes.',
  bankAccount: 'n’a pas abouti, car votre compte bancaire ne peut pas être débité.',
  noMethod: 'n’a pas pu être débité, car aucune carte ni aucun compte n’est enregistré à cet effet.',
  declined: 'n’a pas abouti, car il a été refusé.',
};

export const wayToPay: Catalogue['wayToPay'] = (write) => ({
  send: 'Envoyer un lien pour payer',
  sendIn: (tag) => `Envoyer un lien pour payer (${write.language(tag)})`,
  needs: (either) => `Nécessite ${either.map(permissionName).join(' ou ')}.`,
  notOpen: 'Il n’y a rien à payer là en ce moment.',
  noPage: 'Cette clé ne voit aucune page sur laquelle le client pourrait payer.',
  text: ({ kind, url, amount, number, why }) => {
    const of = amount ? ` de ${write.money(amount)}` : '';
    const what = `Votre paiement${of}${number ? ` pour la facture ${number}` : ''}`;
    const can =
      kind === 'portal'
        ? 'Vous pouvez changer votre moyen de paiement ici'
        : `Vous pouvez ${deeds[why] ?? 'payer'} ici`;
    return `${what} ${reasons[why]} ${can} : ${url}`;
  },
});

const deeds: Partial<Record<ToldReason, string>> = { confirm: 'confirmer et payer' };
