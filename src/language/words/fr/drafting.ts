import { capitalized } from '../codes';
import type { Catalogue } from '../words';

export const drafting: Catalogue['drafting'] = (write) => {
  const collected = (days: number | null): string =>
    days === null
      ? 'débit du moyen enregistré'
      : `par e-mail, échéance dans ${write.plural(days, { one: '1 jour', other: `${write.number(days)} jours` })}`;
  const howPaid = 'Mode de paiement';
  return {
    question: (amount) => `Préparer une facture de ${write.money(amount)} ?`,
    deed: (amount) => `Préparer une facture de ${write.money(amount)}`,
    howPaid,
    collected: (days) => capitalized(collected(days)),
    willBe: (days) => `${howPaid} : ${collected(days)}`,
    onlyIssued: 'C’est un brouillon : avant son émission, personne ne le reçoit et personne n’est débité.',
    steps: (amount) =>
      `Deux étapes : d’abord un brouillon vide, puis, dès que Stripe confirme sa création, un bouton qui y porte ${write.money(amount)}.`,
    mayDiffer: 'Une réduction, une taxe ou le solde du client peuvent changer le montant à payer.',
    made: 'Le brouillon de facture est créé. Il est encore vide.',
    line: (amount) => `Porter ${write.money(amount)} sur le brouillon`,
    lineQuestion: (amount) => `Porter ${write.money(amount)} sur le brouillon ?`,
    onItBefore: (amount) => `Déjà sur le brouillon : ${write.money(amount)}, avant réductions et taxes`,
    lineDone: (amount) => `${write.money(amount)} sur le brouillon de facture. Il n’est pas émis.`,
    open: 'Ouvrir le brouillon de facture',
  };
};
