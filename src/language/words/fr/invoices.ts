import type { InvoicePart } from '../../../billing/invoice-amounts';
import type { Billed, Occasion } from '../../../billing/purpose';
import { billingsOwn } from '../../../stripe/descriptions';
import { html } from '../../html';
import type { Writer } from '../../writer';
import { capitalized } from '../codes';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';
import { methodName } from './methods';
import { paidByThemselves, waiting } from './waiting';

/** `Renouvellement : Team`. A name may begin with a vowel, so it follows a colon. */
function occasionText(occasion: Occasion, title: string | null): string {
  const of = title === null ? ' d’un abonnement' : ` : ${title}`;
  switch (occasion) {
    case 'first':
      return `Premier paiement${of}`;
    case 'start':
      return `Début${of}`;
    case 'trial':
      return `Essai${of}`;
    case 'afterTrial':
      return title === null ? 'Après l’essai d’un abonnement' : `Après l’essai : ${title}`;
    case 'renewal':
      return `Renouvellement${of}`;
    case 'change':
      return `Changement de forfait ou de quantité${title ? ` : ${title}` : ''}`;
    case 'threshold':
      return title === null ? 'Consommation d’un abonnement jusqu’ici' : `Consommation jusqu’ici : ${title}`;
    case 'subscription':
      return title === null ? 'Paiement pour un abonnement' : `Paiement pour l’abonnement : ${title}`;
  }
}

/** `Renouvellement d’un abonnement, facture ACME-0004 : 1 × Team (at $49.00 / month) et 2 de plus`. */
function billedBy({ number, occasion, first, others, hasMore }: Billed): string {
  const invoice = number ? `facture ${number}` : 'facture';
  const title = occasion ? `${occasionText(occasion, null)}, ${invoice}` : capitalized(invoice);
  const more = others === 0 ? '' : ` et ${others}${hasMore ? '+' : ''} de plus`;
  return first ? `${title} : ${first}${more}` : title;
}

/** What Stripe Billing describes payments with by itself, in words; what somebody wrote, as it is. */
export function described(description: string): string {
  const own = billingsOwn(description);
  if (!own) return description;
  if (own.kind === 'occasion') return occasionText(own.occasion, null);
  return own.number ? `Facture ${own.number}` : 'Une facture';
}

/** The same after “pour”. */
export function describedWithin(description: string): string {
  const own = billingsOwn(description);
  if (!own) return description;
  if (own.kind === 'invoice') return own.number ? `la facture ${own.number}` : 'une facture';
  return own.occasion === 'first' ? 'le début d’un abonnement' : 'un abonnement';
}

/** `aujourd’hui vers 11:22`, `le 4 novembre vers 11:22`. `at`: seconds since 1970. */
export function about(write: Writer, at: number): string {
  return `${write.isToday(at) ? 'aujourd’hui' : `le ${write.date(at)}`} vers ${write.time(at * 1000)}`;
}

/** The amount follows. */
const parts: Record<InvoicePart['kind'], string> = {
  paid: 'payé',
  paidElsewhere: 'payé hors de Stripe',
  overpaid: 'trop-perçu, devenu crédit',
  credit: 'pris sur le solde',
  owedBefore: 'dû auparavant',
  toBalance: 'versé au solde',
  carriedOver: 'reporté',
  credited: 'crédité',
  refunded: 'remboursé',
  onItsWay: 'en cours de paiement',
};

export const invoices: Catalogue['invoices'] = (write) => {
  const { awaits } = waiting(write);
  return {
    title: (number, status) => number ?? (status === 'draft' ? 'Brouillon de facture' : 'Facture sans numéro'),
    standing: (how, isOwedTold = false) => {
      const { state, at, isPast, isCharged, isCovered, retry, awaited, method, code } = how;
      const on = at === null ? '' : write.date(at);
      const dated = (text: string) => (on ? `${text} le ${on}` : text);
      const next = on
        ? ` ; prochaine tentative ${isPast ? 'prévue ' : ''}le ${on}`
        : retry === 'never'
          ? ' ; Stripe ne réessaie pas automatiquement'
          : '';
      switch (state) {
        case 'draft':
          return isCharged ? 'brouillon, non débité' : 'brouillon, non envoyé';
        case 'coming': {
          if (isCovered) return 'en préparation, rien à payer';
          const verb = isCharged ? 'débit' : 'envoi';
          const planned = isPast ? `${verb} prévu` : verb;
          return `en préparation, ${planned} ${at === null ? 'sous peu' : about(write, at)}`;
        }
        case 'stuck':
          return 'brouillon ; Stripe n’a pas pu émettre la facture';
        case 'open':
          if (!on) return isCharged && retry === 'never' ? 'ouverte, sans débit automatique' : 'ouverte';
          if (!isCharged) return `ouverte, échéance le ${on}`;
          return isPast ? `ouverte, à débiter depuis le ${on}` : `ouverte, débit le ${on}`;
        case 'overdue':
          return on ? `en retard depuis le ${on}` : 'en retard';
        case 'onItsWay':
          return on ? `paiement en cours depuis le ${on}` : 'paiement en cours';
        case 'maybeOnItsWay':
          return on
            ? `ouverte ; un paiement en cours depuis le ${on} la concerne peut-être`
            : 'ouverte ; un paiement en cours la concerne peut-être';
        case 'waiting': {
          if (awaited) return awaits(awaited, at ?? 0);
          const by = `attend que le client paie (${paidByThemselves(method ?? '')})`;
          return on ? `${by}, échéance le ${on}` : by;
        }
        case 'tried':
          return `impayée${next || ' ; aucune nouvelle tentative n’est prévue'}`;
        case 'unpaid':
          return `impayée${next}`;
        case 'paid':
          return dated('payée');
        case 'paidElsewhere':
          return dated('payée hors de Stripe');
        case 'fromBalance':
          return dated('payée avec le solde du client');
        case 'credited':
          return dated('réglée par note de crédit');
        case 'nothing':
          return 'rien à payer';
        case 'toBalance':
          return dated('crédit porté au solde du client');
        case 'carriedOver':
          return 'trop faible pour être débitée, reportée sur la prochaine facture';
        case 'settled':
          return dated('réglée sans paiement');
        case 'uncollectible':
          return dated('encaissement arrêté') + (isOwedTold ? '' : ', encore due');
        case 'void':
          return `${dated('annulée')} (void)`;
        case 'other':
          return code ? ofStripe(code) : 'état inconnu';
      }
    },
    expected: (what) => {
      if (what.kind === 'awaited') return `La facture ${awaits(what.awaited, 0)}`;
      const name = what.method ? methodName(what.method) : 'Un paiement';
      const since = what.since === null ? '' : ` depuis le ${write.date(what.since)}`;
      const text = `${name}, ${write.money(what.amount)} : en cours${since}`;
      return what.isCertain ? text : `${text}, peut-être pour cette facture`;
    },
    part: ({ kind, amount }) => `${parts[kind]} : ${write.money(amount)}`,
    owed: (sums, isCut) => {
      const all = write.list(sums.map(write.money));
      return isCut ? html`<b>Reste dû : ${all}</b> sur celles affichées ici` : html`<b>Reste dû : ${all}</b> en tout`;
    },
    perhapsPaidBy: (at) => `peut-être payée par le paiement du ${write.date(at)}`,
    occasion: occasionText,
    described,
    purpose: (purpose) => {
      switch (purpose.kind) {
        case 'invoices':
          return purpose.billed.map(billedBy).join(' ; ');
        case 'description':
          return described(purpose.text);
        case 'statement':
          return `« ${purpose.text} » sur le relevé bancaire`;
      }
    },
  };
};
