/** Equal payments side by side, and what follows: a refund where one is proven to be too many, else a question. */
import { refund } from '../actions/refund';
import { type Compared, creditedOf, type Double } from '../billing/double';
import { marksOf } from '../billing/order-mark';
import { purposeOf } from '../billing/purpose';
import type { Connection } from '../keys/vault';
import { dotted } from '../language/dotted';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import type { PermissionState } from '../stripe/key';
import type { PermissionId } from '../stripe/permissions';
import { offReason, offRow } from './action-offers';
import type { Reader } from './card';
import { paymentRow } from './payment';
import { type RouteParams, to } from './routes';
import { askFirst } from './sighting';
import { buttons, draftButton, paragraph, row, type Widget } from './widgets';
import { draftedAs, inBoth, type Writing } from './writing';

type Compares = RouteParams<'equalPayments'>;

/** `label`: what tells its customer from others. */
export function comparedRow(words: Words, payment: Compared, connection: Connection, label?: string) {
  const { charge, invoices } = payment;
  const purpose = purposeOf(
    charge,
    (invoices ?? []).map((invoice) => ({ invoice })),
  );
  return paymentRow(words, charge, {
    connection: connection.id,
    customer: charge.customer ?? '',
    label,
    more: dotted(
      words.write.time(charge.created * 1000),
      purpose ? words.invoices.purpose(purpose) : words.paymentLists.unknownPurpose,
      behindText(words, payment),
    ),
  });
}

/** What stands behind it beside its purpose; empty where that can't be told. */
function behindText({ double: texts }: Words, { charge, invoices, sessions }: Compared): string {
  const [mark] = marksOf({ charge, sessions });
  const isAlone = invoices?.length === 0 && !sessions?.length;
  const nothing = isAlone ? (sessions ? texts.noInvoiceNorCheckout : texts.noInvoice) : null;
  return dotted(mark && texts.mark(mark), sessions?.length ? texts.checkout : null, nothing);
}

export interface Verdict {
  connection: Connection;
  double: Double | null;
  equal: readonly Compared[];
  state(permission: PermissionId): PermissionState;
  /** How the customer of the newest is written to; null where they can't be read. */
  writing: Writing | null;
  params: Compares;
}

/** What the objects prove, and the next step. */
export function verdictWidgets(reader: Reader, verdict: Verdict): (Widget | null)[] {
  const { words } = reader;
  const { double, equal, state } = verdict;
  const texts = words.double;
  if (double) return refundWidgets(reader, double, verdict);
  const credited = creditedOf(equal);
  if (credited) return [paragraph(html`${texts.credited(credited.amount, credited.number)}`)];
  const isUnread = equal.some(({ invoices, charge }) => invoices === null && charge.payment_intent !== null);
  const needs = isUnread && state('invoice_read') === 'missing' ? words.permissions.needs(['invoice_read']) : null;
  return [paragraph(html`${words.write.sentences([texts.unproven, needs])}`), ...questionWidgets(words, verdict)];
}

function refundWidgets(reader: Reader, { tooMany, stays, proof }: Double, { connection, params, state }: Verdict) {
  const { words } = reader;
  const texts = words.double;
  const text = texts.refund(tooMany.created >= stays.created);
  const off = offReason(reader, connection, refund, state);
  return [
    row({ icon: 'fact_check', text: html`<b>${texts.proof(proof)}</b>` }),
    off
      ? offRow(words, text, off)
      : buttons({ text, filled: true, to: to('refundDouble', { ...params, charge: tooMany.id }) }),
  ];
}

/** Only the customer knows whether they meant to pay twice. */
function questionWidgets(words: Words, { connection, equal, writing, params }: Verdict): Widget[] {
  const texts = words.double;
  const customer = equal[0]?.charge.customer;
  if (!writing || !customer) return [];
  const { hasAddress, doubt, isReply, mayDraft } = writing;
  if (!hasAddress) return [offRow(words, texts.ask, words.contacts.noEmail)];
  const { customers, charges, intents } = params;
  if (doubt) {
    const object = [customers, charges, intents].join(' ');
    return askFirst(words, doubt, { connection: connection.id, customer, on: 'equalPayments', object }, 'question');
  }
  const as = draftedAs(writing);
  const ask = inBoth(words, writing, (speaks, tag) => {
    const draft = { connection: connection.id, customer, customers, charges, speaks, as } as const;
    const text = tag === null ? texts.ask : texts.askIn(tag);
    return draftButton(text, { name: 'askDouble', params: draft }, mayDraft, isReply);
  });
  return [buttons(...ask)];
}
