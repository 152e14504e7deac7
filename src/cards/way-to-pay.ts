/** The button that lets the customer pay what failed or is still owed, or why there is none. */
import type { WayToPay } from '../billing/way-to-pay';
import type { Connection } from '../keys/vault';
import type { Words } from '../language/words/words';
import type { PermissionState } from '../stripe/key';
import type { PermissionId } from '../stripe/permissions';
import { offRow } from './action-offers';
import { type RouteParams, whose } from './routes';
import { askFirst } from './sighting';
import { type Button, buttons, draftButton } from './widgets';
import { draftedAs, inBoth, type Writing } from './writing';

/** One of them is enough: the invoice's page, or the portal's, where they can change how they pay. */
const pagePermissions = (on: WayToPay['on']): readonly PermissionId[] =>
  on === 'customer' ? ['customer_portal_read'] : ['invoice_read', 'customer_portal_read'];

interface Payer {
  connection: Connection;
  /** Id. */
  customer: string;
  state(id: PermissionId): PermissionState;
}

export function wayWidgets(words: Words, way: WayToPay, payer: Payer, writing: Writing) {
  const { on, object } = way;
  const { connection, customer, state } = payer;
  const { hasAddress, doubt } = writing;
  const texts = words.wayToPay;
  const off = (note: string) => [offRow(words, texts.send, note)];
  if (!hasAddress) return off(words.contacts.noEmail);
  const either = pagePermissions(on);
  if (either.every((permission) => state(permission) === 'missing')) return off(texts.needs(either));
  const place = whose(connection, customer);
  // Of a customer alone it is offered only after something was done for them, which asked for the right person.
  if (doubt) return on === 'customer' ? [] : askFirst(words, doubt, { ...place, on, object }, 'way');
  const text = (tag: string | null) => (tag === null ? texts.send : texts.sendIn(tag));
  return [buttons(...inBoth(words, writing, (speaks, tag) => draft(text(tag), speaks, way, payer, writing)))];
}

/** The button alone, in the customer's language; null where it has to be asked for first, or there is no such way. */
export function wayButton({ wayToPay: texts, language }: Words, way: WayToPay, payer: Payer, writing: Writing) {
  const { hasAddress, doubt, tellIn } = writing;
  const isOff = pagePermissions(way.on).every((permission) => payer.state(permission) === 'missing');
  if (!hasAddress || doubt || isOff) return null;
  return draft(tellIn === language ? texts.send : texts.sendIn(tellIn), 'theirs', way, payer, writing);
}

function draft(
  text: string,
  speaks: RouteParams<'wayToPay'>['speaks'],
  { on, object, why }: WayToPay,
  { connection, customer }: Payer,
  writing: Writing,
): Button {
  const params = {
    ...whose(connection, customer),
    on,
    object,
    why,
    speaks,
    as: draftedAs(writing),
  } as const;
  return draftButton(text, { name: 'wayToPay', params }, writing.mayDraft, writing.isReply);
}
