import type { AttentionKind } from '../../../billing/attention';
import { html } from '../../html';
import type { Forms } from '../../writer';
import type { FailedPayment } from '../facts';
import type { Catalogue } from '../words';
import { refunds } from './refunds';

/** Several of a kind, after their number. */
const kinds: Record<AttentionKind, Forms> = {
  pastDue: { one: 'überfälliges Abonnement', other: 'überfällige Abonnements' },
  failed: { one: 'fehlgeschlagene Zahlung', other: 'fehlgeschlagene Zahlungen' },
  disputed: { one: 'angefochtene Zahlung', other: 'angefochtene Zahlungen' },
  refund: { one: 'Rückerstattung', other: 'Rückerstattungen' },
  chargedTwice: { one: 'doppelt abgebuchter Betrag', other: 'doppelt abgebuchte Beträge' },
  overdue: { one: 'überfällige Rechnung', other: 'überfällige Rechnungen' },
  uncaptured: { one: 'nicht erfasste Zahlung', other: 'nicht erfasste Zahlungen' },
  delinquent: { other: 'unbezahlte Rechnungen' },
};

export const attention: Catalogue['attention'] = (write) => {
  const failed = ({ at, reason }: FailedPayment) =>
    reason ? `Zahlung am ${write.date(at)} fehlgeschlagen, ${reason}` : `Zahlung am ${write.date(at)} fehlgeschlagen`;
  return {
    pastDue: (title, payment) =>
      payment ? html`<b>${title} ist überfällig</b>: ${failed(payment)}` : html`<b>${title} ist überfällig</b>`,
    unpaid: (title, payment) =>
      payment ? html`<b>${title} ist unbezahlt</b>: ${failed(payment)}` : html`<b>${title} ist unbezahlt</b>`,
    failed: (payment) => html`<b>${failed(payment)}</b>`,
    overdue: ({ amount, of, at }) => {
      const sum = of ? `${write.money(amount)} von ${write.money(of)}` : write.money(amount);
      return at === null ? html`<b>${sum} überfällig</b>` : html`<b>${sum} überfällig</b> seit ${write.date(at)}`;
    },
    notCaptured: (amount, since, by) => {
      const held = html`<b>${write.money(amount)} nicht erfasst</b>: reserviert seit ${write.date(since)}, nicht abgebucht`;
      return by === null ? held : html`${held}; zu erfassen bis ${write.date(by)}`;
    },
    delinquent: () => html`<b>Mit einer Rechnung im Rückstand</b>, laut Stripe`,
    disputed: (kind, amount, at, deadline) => {
      const what = `${write.money(amount)} vom ${write.date(at)}`;
      const by = deadline && `${deadline.isPast ? 'Frist war am' : 'Antwort bis'} ${write.date(deadline.on)}`;
      const stands =
        kind === 'inquiry'
          ? html`<b>Die Bank fragt nach ${what}</b>`
          : kind === 'chargeback'
            ? html`<b>${what} angefochten</b>`
            : html`<b>${what} wurden angefochten</b>`;
      return by ? html`${stands}: ${by}` : stands;
    },
    refund: (made, code) =>
      code
        ? html`<b>${refunds(write).title(made)}</b>: ${refunds(write).failure(code)}`
        : html`<b>${refunds(write).title(made)}</b>`,
    more: (rest) => {
      const all = rest.reduce((sum, { count }) => sum + count, 0);
      const each = rest.map(({ kind, count }) => `${write.number(count)} ${write.plural(count, kinds[kind])}`);
      return html`und ${write.number(all)} weitere: ${write.list(each)}`;
    },
  };
};
