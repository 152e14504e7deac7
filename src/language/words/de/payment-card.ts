import type { Hold, PaymentState } from '../../../billing/payment';
import type { GivenBack } from '../../../billing/refund';
import { html } from '../../html';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';
import { refunds } from './refunds';

const mostTold = 2;

export const paymentCard: Catalogue['paymentCard'] = (write) => {
  const refunded = ({ done, others, isWhole }: GivenBack): string[] => {
    const more = others.length - mostTold;
    return [
      ...(done.minor > 0 ? [`${write.money(done)} erstattet${isWhole ? '' : ' oder unterwegs'}`] : []),
      ...others.slice(0, mostTold).map(refunds(write).standing),
      ...(more > 0 ? [`${write.number(more)} weitere nicht abgeschlossen`] : []),
    ];
  };
  const capturable = (by: number) => `${write.isPast(by) ? 'war zu erfassen' : 'zu erfassen'} bis ${write.date(by)}`;
  /** What moved no money says „nicht abgebucht“. */
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
        return [`bezahlt am ${on}`, ...refunded(back)].join(', ');
      case 'refunded':
        return `bezahlt am ${on}, ganz erstattet`;
      case 'pending':
        return [`unterwegs seit ${on}, noch nicht bestätigt`, ...refunded(back)].join(', ');
      case 'failed':
        return `fehlgeschlagen am ${on}, nicht abgebucht`;
      case 'uncaptured':
        return [`reserviert am ${on}, nicht abgebucht`, ...(captureBy === null ? [] : [capturable(captureBy)])].join(
          '; ',
        );
      case 'released':
        return `reserviert am ${on}, freigegeben${releasedAt === null ? '' : ` am ${write.date(releasedAt)}`}, nie abgebucht`;
      case 'other':
        return `${ofStripe(code)}, ${on}`;
    }
  };
  return {
    standing: (amount, state, at, back, hold, code) =>
      html`<b>${write.money(amount)}</b> ${standing(state, write.date(at), back, hold, code)}`,
    debit: ({ days, leaves }) => {
      const takes = `Die Bank bestätigt die Zahlung meist innerhalb von ${write.number(days)} Bankarbeitstagen oder lehnt sie ab. Es kann länger dauern.`;
      return leaves === null ? takes : `${takes} Abbuchung voraussichtlich am ${write.date(leaves)}.`;
    },
    nextTry: (next) => {
      const on = 'at' in next ? write.date(next.at) : '';
      switch (next.kind) {
        case 'planned':
          return `Am ${on} versucht Stripe erneut, die Rechnung einzuziehen.`;
        case 'due':
          return `Stripes nächster Versuch, die Rechnung einzuziehen, war für den ${on} angesetzt.`;
        case 'none':
          return 'Stripe hat für die Rechnung keinen weiteren Versuch angesetzt.';
        case 'never':
          return 'Stripe versucht nicht von selbst erneut, die Rechnung einzuziehen.';
        case 'paid':
          return 'Die Rechnung ist inzwischen bezahlt.';
        case 'unknown':
          return 'Ob Stripe es erneut versucht, ist hier nicht bekannt.';
      }
    },
    triedBefore: (on) => `zuvor fehlgeschlagen: ${on.map(write.date).join(', ')}`,
    disputedIcon: 'Angefochten',
    whyIcon: 'Grund',
    why: (reason) => html`<b>Grund:</b> ${reason}`,
    dispute: (text) => html`<b>${text}</b>`,
    split: ({ kind, account, share, fee, isDone }) => {
      if (kind === 'passedOn') {
        return isDone
          ? html`<b>${write.money(share)} weitergegeben</b> an ${account ?? ''}`
          : html`${write.money(share)} gehen weiter an ${account ?? ''}, sobald abgebucht ist`;
      }
      return isDone
        ? html`${write.money(fee)} davon gingen als Gebühr an die Plattform`
        : html`${write.money(fee)} davon gehen als Gebühr an die Plattform, sobald abgebucht ist`;
    },
    keeps: ({ kind, share, fee, isDone }, isBeforeRefunds) => {
      const left = write.money(kind === 'passedOn' ? fee : share);
      const text = isDone ? `${left} blieben hier` : `${left} bleiben hier`;
      return isBeforeRefunds ? `${text}, vor Rückerstattungen` : text;
    },
    onBehalfOf: 'Eingezogen für',
    refund: 'Rückerstattung',
    refunds: 'Rückerstattungen',
    created: 'Erstellt am',
    createdAt: (at) => `${write.date(at)}, ${write.time(at * 1000)}`,
    left: 'Nach Rückerstattung übrig',
    leftOfBoth: 'Weder erstattet noch zurückgeholt',
    takenBack: 'Von der Bank zurückgeholt',
    statement: 'Auf dem Kontoauszug',
    receiptTo: 'Beleg gesendet an',
    paymentId: 'Zahlungs-ID',
    intentId: 'PaymentIntent-ID',
    receipt: 'Beleg',
  };
};
