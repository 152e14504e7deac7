import { capitalized } from '../codes';
import type { Catalogue } from '../words';

export const drafting: Catalogue['drafting'] = (write) => {
  const collected = (days: number | null): string =>
    days === null
      ? 'Abbuchung von der hinterlegten Zahlungsmethode'
      : `per E-Mail, fällig nach ${write.plural(days, { one: '1 Tag', other: `${write.number(days)} Tagen` })}`;
  const howPaid = 'Wie bezahlt wird';
  return {
    question: (amount) => `Rechnung über ${write.money(amount)} entwerfen?`,
    deed: (amount) => `Rechnung über ${write.money(amount)} entwerfen`,
    howPaid,
    collected: (days) => capitalized(collected(days)),
    willBe: (days) => `${howPaid}: ${collected(days)}`,
    onlyIssued:
      'Es ist ein Entwurf: Bevor er ausgestellt wird, bekommt ihn niemand, und niemandem wird etwas abgebucht.',
    steps: (amount) =>
      `Zwei Schritte: zuerst ein leerer Entwurf, dann, sobald er laut Stripe angelegt ist, eine Schaltfläche, die ${write.money(amount)} darauf setzt.`,
    mayDiffer: 'Ein Rabatt, Steuern oder das Kundenguthaben können ändern, was zu zahlen ist.',
    made: 'Der Rechnungsentwurf ist angelegt. Er ist noch leer.',
    line: (amount) => `${write.money(amount)} auf den Rechnungsentwurf setzen`,
    lineQuestion: (amount) => `${write.money(amount)} auf den Rechnungsentwurf setzen?`,
    onItBefore: (amount) => `Bisher darauf: ${write.money(amount)}, vor Rabatten und Steuern`,
    lineDone: (amount) => `${write.money(amount)} auf dem Rechnungsentwurf. Er ist nicht ausgestellt.`,
    open: 'Rechnungsentwurf öffnen',
  };
};
