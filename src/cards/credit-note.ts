/** A credit note as a row. */
import { money } from '../billing/money';
import { dotted } from '../language/dotted';
import type { Words } from '../language/words/words';
import type { CreditNote } from '../stripe/resources/credit-note';
import { isLinkable } from './link-prefixes';
import { row } from './widgets';

/** `$10.00 credited 4 Nov`, with its number and why below. `pdf`: to where it leads; null: nowhere. */
export function creditNoteRow(
  { creditNotes, invoiceCard }: Words,
  { amount, currency, created, status, number, reason, memo }: CreditNote,
  pdf: string | null,
) {
  const url = pdf && isLinkable(pdf) ? pdf : undefined;
  return row({
    label: url && invoiceCard.pdf,
    icon: 'undo',
    text: creditNotes.standing(money(amount, currency), created, status === 'void'),
    note: dotted(creditNotes.numbered(number), reason && creditNotes.reason(reason), memo),
    url,
  });
}
