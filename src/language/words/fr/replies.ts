import type { Money } from '../../../billing/money';
import type { SettledBy, ToldInvoice, ToldRefund, ToldStanding } from '../../../billing/told';
import { lined } from '../../letter';
import type { Writer } from '../../writer';
import { capitalized } from '../codes';
import type { Cost, Due } from '../facts';
import type { Catalogue } from '../words';
import { methodName } from './methods';
import { refunds } from './refunds';
import { subscribing } from './subscribing';
import { reasons } from './way-to-pay';
import { why } from './why';

const labels = {
  billing: { reply: 'Répondre', message: 'Rédiger un e-mail' },
  object: { reply: 'Répondre avec ces infos', message: 'Écrire ces infos au client' },
  creditNote: { reply: 'Répondre avec la note de crédit', message: 'Écrire la note de crédit au client' },
  price: { reply: 'Répondre avec ce prix', message: 'Écrire ce prix au client' },
};

export const replies: Catalogue['replies'] = (write) => ({
  label: (on, as, tag) => (tag === null ? labels[on][as] : `${labels[on][as]} (${write.language(tag)})`),
  payment: (told) => {
    const { bill, description, receipt } = told;
    return lined(
      paymentStanding(write, told),
      bill ? why(write).forCustomer(bill) : description ? `Objet : ${description}` : '',
      ...told.refunds.map((each) => refund(write, each)),
      receipt ? `Votre reçu : ${receipt}` : '',
    );
  },
  paymentStands: (told) => paymentStanding(write, told),
  refunds: (all) => lined(...all.map((each) => refund(write, each))),
  next: (due, at, isSent) => {
    if (due.minor === 0) return `Dans l’état actuel, rien n’est à payer le ${write.date(at)}.`;
    return `Dans l’état actuel, ${isSent ? 'votre prochaine facture' : 'votre prochain débit'} sera de ${write.money(due)}, le ${write.date(at)}.`;
  },
  comes: (next) => {
    switch (next.kind) {
      case 'notCharged':
        return next.until === null
          ? 'Pour le moment, nous ne vous débitons pas pour cet abonnement.'
          : `Nous ne vous débitons pas pour cet abonnement jusqu’au ${write.date(next.until)}.`;
      case 'owes': {
        const owed = `Il reste ${next.isCut ? 'au moins ' : ''}${write.money(next.amount)} à payer pour cet abonnement`;
        return next.nextTry === null
          ? `${owed}.`
          : `${owed} ; la prochaine tentative de débit aura lieu le ${write.date(next.nextTry)}.`;
      }
      case 'coming':
        return next.isSent
          ? `Une facture de ${write.money(next.amount)} vous sera envoyée à ce titre le ${write.date(next.at)}.`
          : `Un débit de ${write.money(next.amount)} est prévu à ce titre le ${write.date(next.at)}.`;
      case 'renewsBefore':
        return `D’ici là, il se renouvelle encore, la prochaine fois le ${write.date(next.at)}.`;
      case 'trialEndsBefore':
        return `Avant cela, votre essai prend fin le ${write.date(next.at)}.`;
      case 'withoutMethod':
        return next.outcome === 'trialCancels'
          ? 'Aucun moyen de paiement n’est enregistré. Si aucun n’est ajouté d’ici là, votre abonnement prend fin avec l’essai.'
          : 'Aucun moyen de paiement n’est enregistré. Si aucun n’est ajouté d’ici là, votre abonnement est suspendu à la fin de l’essai.';
      case 'changes': {
        const { at, agreed, ends } = next;
        const to = agreed ? ` et devient ${subscribing(write).agreed(agreed)}` : '';
        return `Le ${write.date(at)}, il change${to}.${ends === null ? '' : ` Il prend fin le ${write.date(ends)}.`}`;
      }
    }
  },
  quote: ({ from, to, cost, renews, ends, at }) =>
    lined(
      `Vous avez actuellement ${subscribing(write).agreed(from)}.`,
      `Après la modification, vous auriez ${subscribing(write).agreed(to)}, avant réductions et taxes.`,
      quoted(write, cost),
      renews === null
        ? ''
        : `Une nouvelle période commencerait immédiatement et se renouvellerait le ${write.date(renews)}.`,
      ends === null ? '' : `Votre abonnement prendrait toujours fin le ${write.date(ends)}.`,
      `Voici la situation au ${write.date(at)} ; rien n’a été modifié. Merci de nous dire si vous souhaitez cette modification.`,
    ),
  invoiceStands: (told) => invoiceStanding(write, told),
  invoice: (told) => {
    const { page, pdf } = told;
    return lined(
      invoiceStanding(write, told),
      page ? `Vous pouvez la consulter ${isToPay(told) ? 'et la payer ' : ''}ici : ${page}` : '',
      pdf ? `En PDF : ${pdf}` : '',
    );
  },
});

function quoted(write: Writer, cost: Cost): string {
  if (cost.kind === 'trial') return 'Rien ne serait débité pour cela avant la fin de votre essai.';
  if (cost.kind === 'unknown')
    return 'Le montant pour le reste de la période en cours ne peut pas être indiqué d’avance.';
  const { amount, by, due, isMore } = cost;
  const sum = `un montant ${isMore ? 'supplémentaire ' : ''}de ${write.money(amount)} serait ${dueThen(write, due)}`;
  return by === 'stripe' ? capitalized(sum) : `Estimation, avant réductions, taxes et crédit : ${sum}`;
}

function dueThen(write: Writer, due: Due | 'credited'): string {
  if (due === 'credited') return 'crédité sur vos prochaines factures.';
  if (due === 'invoicedNow') return 'facturé immédiatement.';
  if (due === 'dueNext') return 'à payer avec votre prochaine facture.';
  return due === 'dueNow' ? 'débité immédiatement.' : `à payer le ${write.date(due.dueOn)}.`;
}

function paymentStanding(write: Writer, { amount, at, method, state, isDisputed, reason }: ToldStanding): string {
  const by = method ? ` (${methodName(method)})` : '';
  const payment = `Votre paiement de ${write.money(amount)} du ${write.date(at)}${by}`;
  switch (state) {
    case 'failed':
      return `${payment} ${reasons[reason ?? 'declined']}`;
    case 'pending':
      return `${payment} est en cours et n’a pas encore abouti.`;
    case 'other':
      return `Nous n’avons pas encore la confirmation de votre paiement de ${write.money(amount)} du ${write.date(at)}${by}.`;
    case 'uncaptured':
      return `Un montant de ${write.money(amount)} est bloqué${by} depuis le ${write.date(at)}. Rien ne vous a été débité pour cela jusqu’ici.`;
    case 'released':
      return `Un montant de ${write.money(amount)} a été bloqué${by} le ${write.date(at)}, puis libéré. Rien ne vous a été débité.`;
    default:
      return isDisputed
        ? `Un paiement de ${write.money(amount)} a été effectué le ${write.date(at)}${by}.`
        : `${payment} a bien été effectué.`;
  }
}

const shouldBeThere =
  'Cela prend habituellement 5 à 10 jours ouvrables, il devrait donc être arrivé ; si vous ne le trouvez pas, merci de nous le signaler.';

function refund(write: Writer, { amount, at, standing, asked, shows, reference }: ToldRefund): string {
  const texts = refunds(write);
  const [sum, on] = [write.money(amount), write.date(at)];
  switch (standing) {
    case 'done':
    case 'onItsWay':
      return write.sentences([
        standing === 'done'
          ? `Nous avons effectué un remboursement de ${sum} le ${on}.`
          : `Un remboursement de ${sum} est en cours depuis le ${on}.`,
        shows === 'past' ? shouldBeThere : shows && texts.onStatement(shows),
        reference?.kind === 'there' ? `${texts.reference(reference)}.` : '',
      ]);
    case 'waits':
      return `Un remboursement de ${sum} a été lancé le ${on} et n’a pas encore été envoyé.`;
    case 'asks':
      return write.sentences([`Un remboursement de ${sum} attend votre réponse.`, asked ? texts.askedYou(asked) : '']);
    case 'vain':
      return `Un remboursement de ${sum} que nous avons effectué le ${on} n’a pas abouti.`;
  }
}

const isToPay = ({ standing: { kind } }: ToldInvoice) => kind === 'open' || kind === 'overdue';

const settled: Record<SettledBy, string> = {
  balance: 'a été réglée avec votre solde.',
  creditNote: 'a été réglée par note de crédit.',
  nextInvoice: 'est reportée sur votre prochaine facture.',
};

function invoiceStanding(write: Writer, { number, total, standing }: ToldInvoice): string {
  const invoice = `Votre facture ${number} de ${write.money(total)}`;
  const rest = (owed: Money) => (owed.minor === total.minor ? '' : ` : ${write.money(owed)} à payer`);
  switch (standing.kind) {
    case 'paid':
      return standing.at === null ? `${invoice} est payée.` : `${invoice} a été payée le ${write.date(standing.at)}.`;
    case 'open':
      return `${invoice} ${standing.due === null ? 'est ouverte' : `arrive à échéance le ${write.date(standing.due)}`}${rest(standing.owed)}.`;
    case 'overdue':
      return `${invoice} est en retard depuis le ${write.date(standing.since)}${rest(standing.owed)}.`;
    case 'settled':
      return `${invoice} ${standing.by ? settled[standing.by] : 'est réglée sans paiement.'}`;
    case 'nothing':
      return `Votre facture ${number} s’élève à ${write.money(total)} : il n’y a rien à payer.`;
    case 'onItsWay':
      return `${invoice} n’est pas encore payée ; un paiement est en cours.`;
    case 'void':
      return `${invoice} a été annulée : il n’y a rien à payer.`;
  }
}
