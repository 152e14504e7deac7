/** A credit note as a row. */
import { taxIn } from '../billing/credit-note';
import { money } from '../billing/money';
import { dotted } from '../language/dotted';
import type { Words } from '../language/words/words';
import type { CreditNote } from '../stripe/resources/credit-note';
import { isLinkable } from './link-prefixes';
import { row } from './widgets';

/** `$10.00 credited 4 Nov`, with its number and why below. `pdf`: to where it leads; null: nowhere. */
export function creditNoteRow({ creditNotes, invoiceCard }: Words, note: CreditNote, pdf: string | null) {
  const { amount, currency, created, status, number, reason, memo } = note;
  const tax = taxIn(note);
  const url = pdf && isLinkable(pdf) ? pdf : undefined;
  return row({
    label: url && invoiceCard.pdf,
    icon: 'undo',
    text: creditNotes.standing(money(amount, currency), created, status === 'void'),
    note: dotted(
      creditNotes.numbered(number),
      tax.minor > 0 ? creditNotes.taxOfIt(tax) : null,
      reason && creditNotes.reason(reason),
      memo,
    ),
    url,
  });
}
