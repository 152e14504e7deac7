import type { Billed } from '../../../billing/purpose';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';

/** `Abonnementrechnung ACME-0004: 1 × Team (at $49.00 / month) und 2 weitere`. */
function billedBy({ number, isSubscription, first, others, hasMore }: Billed): string {
  const kind = isSubscription ? 'Abonnementrechnung' : 'Rechnung';
  const title = number ? `${kind} ${number}` : kind;
  const more = others === 0 ? '' : ` und ${hasMore ? 'mehr als ' : ''}${others} weitere`;
  return first ? `${title}: ${first}${more}` : title;
}

export const invoices: Catalogue['invoices'] = (write) => ({
  title: (number) => number ?? 'Rechnungsentwurf',
  standing: ({ state, at, code }) => {
    const on = at === null ? null : write.date(at);
    switch (state) {
      case 'draft':
        return 'Entwurf, nicht gesendet';
      case 'open':
        return on ? `offen, fällig am ${on}` : 'offen';
      case 'overdue':
        return on ? `überfällig seit ${on}` : 'überfällig';
      case 'tried':
        return on ? `offen, Einzug versucht; nächster Versuch am ${on}` : 'offen, Einzug versucht';
      case 'paid':
        return on ? `bezahlt am ${on}` : 'bezahlt';
      case 'credited':
        return on ? `durch Gutschrift ausgeglichen am ${on}` : 'durch Gutschrift ausgeglichen';
      case 'uncollectible':
        return on ? `abgeschrieben am ${on}` : 'abgeschrieben';
      case 'void':
        return on ? `storniert am ${on}` : 'storniert';
      case 'other':
        return code ? ofStripe(code) : 'Status unbekannt';
    }
  },
  purpose: (purpose) => {
    switch (purpose.kind) {
      case 'invoices':
        return purpose.billed.map(billedBy).join('; ');
      case 'description':
        return purpose.text;
      case 'statement':
        return `„${purpose.text}“ auf dem Kontoauszug`;
    }
  },
});
