import type { Hold, PaymentState } from '../../../billing/payment';
import type { GivenBack } from '../../../billing/refund';
import { html } from '../../html';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';
import { refunds } from './refunds';

/** So many that are not done are told one by one. */
const mostTold = 2;

export const paymentCard: Catalogue['paymentCard'] = (write) => {
  /** `remboursé : 5,00 €`, `remboursement de 10,00 € en cours depuis le 3 novembre`. */
  const refunded = ({ done, others, isWhole }: GivenBack): string[] => {
    const more = others.length - mostTold;
    return [
      ...(done.minor > 0 ? [`remboursé${isWhole ? '' : ' ou en cours'} : ${write.money(done)}`] : []),
      ...others.slice(0, mostTold).map(refunds(write).standing),
      ...(more > 0
        ? [
            write.plural(more, {
              one: `${write.number(more)} autre non effectué`,
              other: `${write.number(more)} autres non effectués`,
            }),
          ]
        : []),
    ];
  };
  const capturable = (by: number) =>
    write.isPast(by)
      ? `capture possible jusqu’au ${write.date(by)}, délai dépassé`
      : `à capturer au plus tard le ${write.date(by)}`;
  const standing = (
    state: PaymentState,
    on: string,
    back: GivenBack,
    { captureBy, releasedAt }: Hold,
    code: string,
  ) => {
    switch (state) {
      case 'succeeded':
      case 'partlyRefunded':
      case 'refunding':
        return [`payé le ${on}`, ...refunded(back)].join(', ');
      case 'refunded':
        return `payé le ${on}, remboursé en totalité`;
      case 'pending':
        return [`en cours depuis le ${on}, pas encore confirmé`, ...refunded(back)].join(', ');
      case 'failed':
        return `échec le ${on}, non débité`;
      case 'uncaptured':
        return [`bloqué le ${on}, non débité`, ...(captureBy === null ? [] : [capturable(captureBy)])].join(' ; ');
      case 'released':
        return `bloqué le ${on}, libéré${releasedAt === null ? '' : ` le ${write.date(releasedAt)}`}, jamais débité`;
      case 'other':
        return `${ofStripe(code)}, ${on}`;
    }
  };
  return {
    standing: (amount, state, at, back, hold, code) =>
      html`<b>${write.money(amount)}</b> · ${standing(state, write.date(at), back, hold, code)}`,
    debit: ({ days, leaves }) => {
      const takes = `La banque confirme ou refuse en général sous ${write.number(days)} jours ouvrables. Cela peut prendre plus longtemps.`;
      return leaves === null ? takes : `${takes} Le compte devrait être débité le ${write.date(leaves)}.`;
    },
    nextTry: (next) => {
      const on = 'at' in next ? write.date(next.at) : '';
      switch (next.kind) {
        case 'planned':
          return `Stripe réessaie d’encaisser la facture le ${on}.`;
        case 'due':
          return `La prochaine tentative de Stripe pour la facture était prévue le ${on}.`;
        case 'none':
          return 'Stripe n’a fixé aucune date pour une nouvelle tentative d’encaisser la facture.';
        case 'never':
          return 'Stripe ne réessaie pas automatiquement d’encaisser la facture.';
        case 'paid':
          return 'La facture a été payée depuis.';
        case 'unknown':
          return 'On ne sait pas ici si Stripe réessaiera.';
      }
    },
    triedBefore: (on) =>
      `${on.length === 1 ? 'échec précédent' : 'échecs précédents'} : ${on.map(write.date).join(', ')}`,
    disputedIcon: 'Contesté',
    whyIcon: 'Motif de l’échec',
    why: (reason) => html`<b>Motif :</b> ${reason}`,
    dispute: (text) => html`<b>${text}</b>`,
    split: ({ kind, account, share, fee, isDone }) => {
      if (kind === 'passedOn') {
        const to = account === null ? '' : ` (compte ${account})`;
        return isDone
          ? html`<b>Reversé : ${write.money(share)}</b>${to}`
          : html`Sera reversé après le débit : ${write.money(share)}${to}`;
      }
      return isDone
        ? html`Dont versé à la plateforme comme commission : ${write.money(fee)}`
        : html`Dont commission de la plateforme, versée après le débit : ${write.money(fee)}`;
    },
    keeps: ({ kind, share, fee, isDone }, isBeforeRefunds) => {
      const left = write.money(kind === 'passedOn' ? fee : share);
      const text = isDone ? `Resté ici : ${left}` : `Restera ici : ${left}`;
      return isBeforeRefunds ? `${text}, avant remboursements` : text;
    },
    onBehalfOf: 'Encaissé pour le compte de',
    refund: 'Remboursement',
    refunds: 'Remboursements',
    created: 'Créé le',
    createdAt: (at) => `${write.date(at)}, ${write.time(at * 1000)}`,
    left: 'Reste après remboursements',
    leftOfBoth: 'Ni remboursé ni repris',
    takenBack: 'Repris par la banque',
    statement: 'Sur le relevé bancaire',
    receiptTo: 'Reçu envoyé à',
    paymentId: 'ID du paiement',
    intentId: 'ID du PaymentIntent',
    receipt: 'Reçu',
  };
};
