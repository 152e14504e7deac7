/** The button that lets the customer pay what failed or is still owed, or why there is none. */
import type { WayToPay } from '../billing/way-to-pay';
import type { Connection } from '../keys/vault';
import { html } from '../language/html';
import type { Doubt } from '../language/words/facts';
import type { Words } from '../language/words/words';
import type { PermissionState } from '../stripe/key';
import type { PermissionId } from '../stripe/permissions';
import { type RouteParams, whose } from './routes';
import { askFirst } from './sighting';
import { buttons, draftButton, row } from './widgets';

/** How a customer is written to beside the open mail. */
export interface Writing {
  /** Whether there is one address to write to. */
  hasAddress: boolean;
  /** Why the user must say first that this is the right person; null where they need not. */
  doubt: Doubt | null;
  /** Whether a reply to the open mail goes to the customer's address, and to nobody else. */
  isReply: boolean;
  /** The tag of the language in which they are written to. */
  tellIn: string;
  /** Whether drafts can be opened. */
  mayDraft: boolean;
}

/** One of them is enough: the invoice's page, or the portal's, where they can change how they pay. */
export const pagePermissions = (on: WayToPay['on']): readonly PermissionId[] =>
  on === 'customer' ? ['customer_portal_read'] : ['invoice_read', 'customer_portal_read'];

export function wayWidgets(
  words: Words,
  { on, object, why }: WayToPay,
  {
    connection,
    customer,
    state,
  }: { connection: Connection; customer: string; state(id: PermissionId): PermissionState },
  { hasAddress, doubt, isReply, tellIn, mayDraft }: Writing,
) {
  const texts = words.wayToPay;
  const off = (note: string) => [row({ icon: 'block', iconText: words.acts.off, text: html`${texts.send}`, note })];
  if (!hasAddress) return off(words.contacts.noEmail);
  const either = pagePermissions(on);
  if (either.every((permission) => state(permission) === 'missing')) return off(texts.needs(either));
  const place = whose(connection, customer);
  // Of a customer alone it is offered only after something was done for them, which asked for the right person.
  if (doubt) return on === 'customer' ? [] : askFirst(words, doubt, { ...place, on, object }, 'way');
  const button = (text: string, speaks: RouteParams<'wayToPay'>['speaks']) => {
    const params = { ...place, on, object, why, speaks, as: isReply ? 'reply' : 'message' } as const;
    return draftButton(text, { name: 'wayToPay', params }, mayDraft, isReply);
  };
  if (tellIn === words.language) return [buttons(button(texts.send, 'theirs'))];
  return [buttons(button(texts.sendIn(tellIn), 'theirs'), button(texts.sendIn(words.language), 'own'))];
}
