/** What a subscription's next invoice comes to, by Stripe's own preview. */
import { dueIn } from '../actions/collected';
import { money } from '../billing/money';
import { dueBy } from '../billing/preview';
import { accountCard, type Card } from '../cards/card';
import { fact } from '../cards/facts';
import { paragraph, row, section } from '../cards/widgets';
import { html, quiet } from '../language/html';
import { isShown, type Part, shown, unreadable } from '../stripe/part';
import { type InvoicePreview, previewInvoice } from '../stripe/resources/invoice-preview';
import type { Screen, Visit } from './screen';

const params = { connection: 'id', customer: 'id', subscription: 'id' } as const;
type Here = Visit<typeof params>;

interface Found {
  /** null where Stripe has nothing to invoice. */
  preview: InvoicePreview | null;
  customer: string | null;
}

export const nextInvoice: Screen<typeof params, Found> = {
  params,
  asks: ({ params: { subscription } }) => previewInvoice({ subscription }),
  load: findPreview,
  customerOf: ({ customer }) => customer,
  draw: previewCard,
};

function findPreview({ params: { subscription, customer }, ask }: Here): Part<Found> {
  const [part] = ask(previewInvoice({ subscription }));
  if (dueIn(part) === 'none') return shown({ preview: null, customer });
  if (!isShown(part)) return part;
  return dueBy(part.value) ? shown({ preview: part.value, customer: part.value.customer }) : unreadable('lines');
}

function previewCard({ preview }: Found, { desk, connection }: Here): Card {
  const { words } = desk;
  const texts = words.outlook;
  const due = preview && dueBy(preview);
  if (!preview || !due)
    return accountCard(words, connection, texts.previewTitle, [section([paragraph(html`${texts.nothingComes}`)])]);
  const { currency, total, starting_balance: balance, next_payment_attempt: at, lines } = preview;
  const all = lines?.data ?? [];
  // Lines are before what is taken off or comes on top.
  const beside = lines?.has_more ? 0 : total - all.reduce((sum, line) => sum + line.amount, 0);
  const amount = (minor: number) => words.write.money(money(minor, currency));
  return accountCard(words, connection, texts.previewTitle, [
    section([
      row({ icon: 'event', text: texts.previewed(due, at), note: texts.previewNote }),
      ...all.map((line) => row({ text: html`${amount(line.amount)}`, note: line.description ?? undefined })),
      beside ? fact(texts.offAndTax, amount(beside)) : null,
      lines?.has_more ? paragraph(quiet`${texts.moreLines}`) : null,
      total === due.minor ? null : fact(texts.total, amount(total)),
      balance === 0 ? null : fact(texts.balanceBefore, amount(balance)),
    ]),
  ]);
}
