import type { InvoicePart } from '../../../billing/invoice-amounts';
import type { Billed, Occasion } from '../../../billing/purpose';
import { billingsOwn } from '../../../stripe/descriptions';
import { html } from '../../html';
import type { Writer } from '../../writer';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';
import { methodName } from './methods';
import { paidByThemselves, waiting } from './waiting';

/** `Verlängerung: Team`. */
function occasionText(occasion: Occasion, title: string | null): string {
  const of = (text: string, ofSome: string) => (title ? `${text}: ${title}` : `${text} ${ofSome}`);
  switch (occasion) {
    case 'first':
      return of('Erste Zahlung', 'für ein Abonnement');
    case 'start':
      return of('Beginn', 'eines Abonnements');
    case 'trial':
      return of('Testphase', 'eines Abonnements');
    case 'afterTrial':
      return of('Nach der Testphase', 'eines Abonnements');
    case 'renewal':
      return of('Verlängerung', 'eines Abonnements');
    case 'change':
      return title ? `Tarif oder Plätze geändert: ${title}` : 'Tarif oder Plätze geändert';
    case 'threshold':
      return of('Bisherige Nutzung', 'eines Abonnements');
    case 'subscription':
      return of('Zahlung', 'für ein Abonnement');
  }
}

/** `Verlängerung eines Abonnements, Rechnung ACME-0004: 1 × Team (at $49.00 / month) und 2 weitere`. */
function billedBy({ number, occasion, first, others, hasMore }: Billed): string {
  const invoice = number ? `Rechnung ${number}` : 'Rechnung';
  const title = occasion ? `${occasionText(occasion, null)}, ${invoice}` : invoice;
  const more = others === 0 ? '' : ` und ${hasMore ? 'mehr als ' : ''}${others} weitere`;
  return first ? `${title}: ${first}${more}` : title;
}

/** What Stripe Billing describes payments with by itself, in words; what somebody wrote, as it is. */
export function described(description: string): string {
  const own = billingsOwn(description);
  if (!own) return description;
  if (own.kind === 'occasion') return occasionText(own.occasion, null);
  return own.number ? `Rechnung ${own.number}` : 'Eine Rechnung';
}

/** The same as it stands after „für“. */
export function describedWithin(description: string): string {
  const own = billingsOwn(description);
  if (!own) return description;
  if (own.kind === 'invoice') return own.number ? `Rechnung ${own.number}` : 'eine Rechnung';
  return own.occasion === 'first' ? 'den Beginn eines Abonnements' : 'ein Abonnement';
}

/** `heute gegen 11:22`. */
export function about(write: Writer, at: number): string {
  return `${write.isToday(at) ? 'heute' : `am ${write.date(at)}`} gegen ${write.time(at * 1000)}`;
}

const parts: Record<InvoicePart['kind'], string> = {
  paid: 'bezahlt',
  paidElsewhere: 'außerhalb von Stripe bezahlt',
  overpaid: 'zu viel, jetzt Guthaben',
  credit: 'aus dem Saldo',
  owedBefore: 'von früher offen',
  toBalance: 'kommen ins Guthaben',
  carriedOver: 'übertragen',
  credited: 'gutgeschrieben',
  refunded: 'erstattet',
  onItsWay: 'unterwegs',
};

export const invoices: Catalogue['invoices'] = (write) => {
  const { awaits } = waiting(write);
  return {
    title: (number, status) => number ?? (status === 'draft' ? 'Rechnungsentwurf' : 'Rechnung ohne Nummer'),
    standing: ({ state, at, isPast, isCharged, isCovered, retry, awaited, method, code }, isOwedTold = false) => {
      const on = at === null ? '' : write.date(at);
      const onDay = (text: string) => (on ? `${text} am ${on}` : text);
      const next = on
        ? `; nächster Versuch ${isPast ? 'war fällig ' : ''}am ${on}`
        : retry === 'never'
          ? '; Stripe versucht es nicht von selbst wieder'
          : '';
      switch (state) {
        case 'draft':
          return isCharged ? 'Entwurf, nicht eingezogen' : 'Entwurf, nicht gesendet';
        case 'coming': {
          if (isCovered) return 'in Vorbereitung, nichts zu zahlen';
          const verb = isCharged ? 'eingezogen' : 'gesendet';
          const time = at === null ? 'bald' : about(write, at);
          return isPast ? `in Vorbereitung, sollte ${time} ${verb} werden` : `in Vorbereitung, wird ${time} ${verb}`;
        }
        case 'stuck':
          return 'Entwurf; Stripe konnte ihn nicht ausstellen';
        case 'open':
          if (!on) return isCharged && retry === 'never' ? 'offen, wird nicht von selbst eingezogen' : 'offen';
          if (!isCharged) return `offen, fällig am ${on}`;
          return isPast ? `offen, Einzug war fällig am ${on}` : `offen, Einzug am ${on}`;
        case 'overdue':
          return on ? `überfällig seit ${on}` : 'überfällig';
        case 'onItsWay':
          return on ? `unterwegs seit ${on}` : 'unterwegs';
        case 'maybeOnItsWay':
          return on
            ? `offen; eine Zahlung, unterwegs seit ${on}, ist vielleicht dafür`
            : 'offen; eine Zahlung, die unterwegs ist, ist vielleicht dafür';
        case 'waiting': {
          if (awaited) return awaits(awaited, at ?? 0);
          const by = `wartet auf Zahlung des Kunden per ${paidByThemselves(method ?? '')}`;
          return on ? `${by}, fällig am ${on}` : by;
        }
        case 'tried':
          return `unbezahlt${next || '; kein weiterer Versuch geplant'}`;
        case 'unpaid':
          return `unbezahlt${next}`;
        case 'paid':
          return onDay('bezahlt');
        case 'paidElsewhere':
          return onDay('außerhalb von Stripe bezahlt');
        case 'fromBalance':
          return onDay('aus dem Saldo des Kunden bezahlt');
        case 'credited':
          return onDay('durch Gutschrift ausgeglichen');
        case 'nothing':
          return 'nichts zu zahlen';
        case 'toBalance':
          return onDay('Guthaben, in den Saldo des Kunden gelegt');
        case 'carriedOver':
          return 'zu wenig zum Einziehen, in die nächste Rechnung übernommen';
        case 'settled':
          return onDay('ohne Zahlung ausgeglichen');
        case 'uncollectible':
          return onDay('Einzug beendet') + (isOwedTold ? '' : ', noch geschuldet');
        case 'void':
          return onDay('storniert');
        case 'other':
          return code ? ofStripe(code) : 'Status unbekannt';
      }
    },
    expected: (what) => {
      if (what.kind === 'awaited') return `Sie ${awaits(what.awaited, 0)}`;
      const name = what.method ? methodName(what.method) : 'Eine Zahlung';
      const since = what.since === null ? '' : ` seit ${write.date(what.since)}`;
      const text = `${name} über ${write.money(what.amount)} ist${since} unterwegs`;
      return what.isCertain ? text : `${text}, vielleicht für diese Rechnung`;
    },
    part: ({ kind, amount }) => `${write.money(amount)} ${parts[kind]}`,
    owed: (sums, isCut) => {
      const all = write.list(sums.map(write.money));
      return isCut ? html`<b>${all} offen</b> auf den hier gezeigten` : html`<b>Insgesamt ${all} offen</b>`;
    },
    perhapsPaidBy: (at) => `vielleicht mit der Zahlung vom ${write.date(at)} bezahlt`,
    occasion: occasionText,
    described,
    purpose: (purpose) => {
      switch (purpose.kind) {
        case 'invoices':
          return purpose.billed.map(billedBy).join('; ');
        case 'description':
          return described(purpose.text);
        case 'statement':
          return `„${purpose.text}“ auf dem Kontoauszug`;
      }
    },
  };
};
