import type { SubscriptionTurn } from '../../../billing/happenings';
import { html, quiet } from '../../html';
import type { Catalogue } from '../words';
import { wordOf } from './codes';
import { subscriptions } from './subscriptions';

const types: Readonly<Record<string, string>> = {
  adjustment: 'von Hand',
  applied_to_invoice: 'für eine Rechnung',
  checkout_session_subscription_payment: 'für ein Abonnement, das mit Checkout begann',
  checkout_session_subscription_payment_canceled: 'ein Abonnement, das mit Checkout begann, wurde gekündigt',
  credit_note: 'durch Gutschrift',
  initial: 'Anfangssaldo',
  invoice_overpaid: 'eine Rechnung wurde überzahlt',
  invoice_too_large: 'eine Rechnung war zu hoch zum Abbuchen',
  invoice_too_small: 'eine Rechnung war zu niedrig zum Abbuchen',
  migration: 'von Stripe übertragen',
  unapplied_from_invoice: 'von einer Rechnung zurückgenommen',
  unspent_receiver_credit: 'Rest einer Überweisung',
};

const butRefunds = ', bis auf ältere Rückerstattungen von Zahlungen mit vielen';

export const timeline: Catalogue['timeline'] = (write) => {
  const turned = (turn: SubscriptionTurn, at: number): string => {
    const on = write.date(at);
    switch (turn.kind) {
      case 'began':
        return `begann am ${on}`;
      case 'waits':
        return `angelegt am ${on}, wartet auf die erste Zahlung`;
      case 'neverStarted':
        return `angelegt am ${on}, begann nicht`;
      case 'trialEnded':
        return `Testphase endete am ${on}`;
      case 'canceled':
        return turn.ends === null ? `gekündigt am ${on}` : `gekündigt am ${on}, wirksam am ${write.date(turn.ends)}`;
      case 'ended':
        return `endete am ${on}`;
    }
  };
  return {
    title: 'Verlauf',
    button: 'Verlauf',
    subscription: (name, turn, at) =>
      turn.kind === 'began' && turn.isTrial
        ? html`Testphase von <b>${name ?? 'einem Abonnement'}</b> ${turned(turn, at)}`
        : html`<b>${name ?? 'Abonnement'}</b> ${turned(turn, at)}`,
    issued: (amount, at) => html`<b>${write.money(amount)}</b> in Rechnung gestellt am ${write.date(at)}`,
    billedWith: (invoice) => (invoice === null ? 'Abgerechnet mit einer Rechnung' : `Abgerechnet mit ${invoice}`),
    balance: (kind, amount, at) =>
      kind === 'credit'
        ? html`<b>${write.money(amount)}</b> dem Saldo gutgeschrieben am ${write.date(at)}`
        : html`<b>${write.money(amount)}</b> vom Saldo abgezogen am ${write.date(at)}`,
    balanceType: (type) => wordOf(types, type),
    by: (agent, isThisMail) => {
      const whom = agent === null ? 'mit Tillside' : `von ${agent}`;
      return isThisMail ? `${whom}, aus dieser E-Mail` : whom;
    },
    pausedNow: (name, pause) => html`<b>${name ?? 'Abonnement'}</b> jetzt: ${subscriptions(write).paused(pause)}`,
    lateHeader: (at) => `Seit ${write.date(at)} zu diesen älteren`,
    nothing: 'Stripe führt für diesen Kunden nichts, was dieser Schlüssel lesen darf.',
    completeTo: (at, lacksRefunds) =>
      quiet`Vollständig zurück bis ${write.date(at)}${lacksRefunds ? butRefunds : ''}. Was seitdem aus älteren Zahlungen und Rechnungen wurde, kommt mit den älteren.`,
    complete: (lacksRefunds) =>
      quiet`Das reicht bis zum ersten Eintrag zurück, den Stripe auflistet${lacksRefunds ? butRefunds : ''}.`,
    limits: (days) =>
      quiet`Pausen, und Änderungen, die nicht abgerechnet wurden, haben bei Stripe kein Datum. Anfragen einer Bank, die mehr als ${write.number(days)} Tage alt sind, stehen nicht darin.`,
    older: 'Ältere',
  };
};
