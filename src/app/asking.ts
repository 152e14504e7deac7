/** Handing over: the draft that asks a colleague for what one may not do, and what their add-on makes of it. */
import { askingSubject, isAsk, readSays, typedOut } from '../actions/asking';
import { findAction } from '../actions/list';
import { asked, type WhatIsAsked } from '../actions/prepare';
import { type Answer, replace } from '../cards/answer';
import { dashboardPage } from '../cards/dashboard';
import { outdatedCard } from '../cards/problems';
import type { OfAction } from '../cards/routes';
import { askedOn } from '../desk/asked';
import type { Desk } from '../desk/desk';
import { noteAsk } from '../desk/own-asks';
import type { DraftText } from '../google/drafts';
import { digest } from '../google/environment';
import { succeeds } from '../google/store';
import type { Connection } from '../keys/vault';
import { isGuest } from '../lookup/guest';
import { holdsKey } from '../secret';
import { isShown, type Part, shown } from '../stripe/part';
import { prepareAsked } from './act';
import { tellingTo, whom } from './whom';

/** What the open mail asks for: nothing of it comes from the button. */
export function openAsked(desk: Desk): Answer {
  const found = askedOn(desk);
  if (found?.kind !== 'asked') return replace(outdatedCard(desk.words));
  const { connection, asking } = found;
  const { action, object, customer, says } = asking;
  const params = { connection: connection.id, action, object, customer };
  return prepareAsked(desk, connection, params, typedOut(says, desk.words.write));
}

/** To a colleague. null for what is no longer there to be asked for. `ask`: of this request, however often its draft is opened. */
export function askingDraft(
  desk: Desk,
  connection: Connection,
  { says: text, ask, ...params }: OfAction & { says: string; ask: string },
): Part<DraftText> | null {
  const { words } = desk;
  const action = findAction(params.action);
  const says = readSays(text);
  if (!action || !says || !isAsk(ask)) return null;
  const customer = whom(desk, connection, params.customer);
  if (!isShown(customer)) return customer;
  if (!customer.value) return null;
  const { name, email } = customer.value.customer;
  const telling = tellingTo(desk, connection, customer.value);
  const what: WhatIsAsked = asked(desk, connection, { ...params, action, sent: typedOut(says, words.write) }, telling);
  const { account, mode } = connection;
  const head = words.asking.subject(words.said(what.deed), name ?? email, mode);
  const subject = account === null ? head : askingSubject(head, { ...params, account, mode, ask, says }, digest);
  const page = isGuest(params.customer) ? `payments/${params.customer}` : `customers/${params.customer}`;
  const body = words.asking.body({
    deed: words.said(what.deed),
    lines: what.lines.map(words.said),
    name,
    email,
    account: connection.name,
    mode,
    url: dashboardPage(connection, page),
    isReadable: account !== null,
  });
  // Somebody put one where it does not belong: it goes nowhere.
  if (holdsKey(subject) || holdsKey(body)) return null;
  // Where it can't be kept, a colleague's address is still told from one's own.
  succeeds(() => noteAsk(desk.properties, ask, desk.now()));
  return shown({ to: '', subject, body });
}
