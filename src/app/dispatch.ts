/** One function for each route; the compiler asks for all of them. */

import { type Answer, push, replace } from '../cards/answer';
import { helpCard } from '../cards/home';
import { outdatedCard } from '../cards/problems';
import type { RouteName, RouteParams, Target } from '../cards/routes';
import type { Desk } from '../desk/desk';
import type { Connection } from '../keys/vault';
import { checkOutcome, openOutcome, performAction, prepareAction, prepareForm, redrawForm, resumeAction } from './act';
import {
  askDisconnect,
  chooseMode,
  disconnect,
  enterKey,
  keyReport,
  mended,
  replaceKey,
  saveKey,
  testAgain,
} from './connect';
import { showDraft } from './drafts';
import {
  chooseAgain,
  findNow,
  findPayment,
  link,
  openFind,
  pick,
  sayRightPerson,
  takeBackPerson,
  together,
  unlink,
} from './find';
import { homeOf, saveSettings, settingsOf } from './home';
import { olderInvoices, olderPayments, openEqualPayments, openInvoice, openPayment, openSubscription } from './objects';
import { customerCardById, messageCard } from './open-message';

type Handlers = { [N in RouteName]: (desk: Desk, params: RouteParams<N>) => Answer };

/** For routes about one connection; a connection that is gone answers for itself. */
function connected<P extends { connection: string }>(
  handle: (desk: Desk, connection: Connection, params: P) => Answer,
): (desk: Desk, params: P) => Answer {
  return (desk, params) => {
    const connection = desk.vault.find(params.connection);
    return connection ? handle(desk, connection, params) : replace(outdatedCard());
  };
}

const handlers: Handlers = {
  home: (desk) => ({ show: 'root', card: homeOf(desk) }),
  back: () => ({ show: 'below' }),
  help: () => push(helpCard()),
  settings: (desk) => push(settingsOf(desk)),
  connect: chooseMode,
  connectKey: enterKey,
  saveKey: (desk, { mode }) => saveKey(desk, { mode, old: null }),
  replaceKey: connected(replaceKey),
  saveReplacement: connected((desk, old) => saveKey(desk, { mode: old.mode, old })),
  keyReport: connected((_, connection) => keyReport(connection)),
  testAgain: connected(testAgain),
  mended: connected(mended),
  askDisconnect: (desk, { connection }) => askDisconnect(desk, connection),
  disconnect: (desk, { connection }) => disconnect(desk, connection),
  lookAgain: (desk, { address }) => replace(messageCard(desk, { fresh: true, address })),
  filterMatches: connected((desk, connection, { address }) =>
    replace(messageCard(desk, { connection, address, filter: desk.event.field('filter') ?? '' })),
  ),
  person: (desk, { address }) => push(messageCard(desk, { address })),
  inAccount: connected((desk, connection, { address }) => push(messageCard(desk, { address, connection }))),
  pick: connected((desk, connection, { customer, address }) => pick(desk, connection, customer, address)),
  chooseAgain,
  link: connected((desk, connection, { customer, address }) => link(desk, connection, customer, address)),
  confirmPerson: connected(sayRightPerson),
  unconfirmPerson: connected((desk, connection, { customer }) => takeBackPerson(desk, connection, customer)),
  unlink: connected((desk, connection, { customer, address }) => unlink(desk, connection, customer, address)),
  together: connected((desk, connection, { customers }) => together(desk, connection, customers)),
  find: (desk, { query }) => openFind(desk, query),
  findNow,
  findPayment,
  saveSettings,
  customer: connected((desk, connection, { customer }) => push(customerCardById(desk, connection, customer))),
  refreshCustomer: connected((desk, connection, { customer }) =>
    replace(customerCardById(desk, connection, customer, { fresh: true })),
  ),
  subscription: connected(openSubscription),
  payment: connected(openPayment),
  equalPayments: connected(openEqualPayments),
  invoice: connected(openInvoice),
  payments: connected(olderPayments),
  invoices: connected(olderInvoices),
  prepare: connected(prepareAction),
  prepareForm: connected(prepareForm),
  redrawForm: connected(redrawForm),
  perform: connected((desk, connection, { intention }) => performAction(desk, connection, intention)),
  checkOutcome: connected((desk, connection, { intention }) => checkOutcome(desk, connection, intention)),
  openOutcome: connected((desk, connection, { intention }) => openOutcome(desk, connection, intention)),
  resume: connected((desk, connection, { intention }) => resumeAction(desk, connection, intention)),
  askAdmin: (desk, params) => showDraft(desk, { name: 'askAdmin', params }),
  tellCustomer: (desk, params) => showDraft(desk, { name: 'tellCustomer', params }),
};

export function dispatch(desk: Desk, { name, params }: Target): Answer {
  const handle = handlers[name] as (desk: Desk, params: Target['params']) => Answer;
  return handle(desk, params);
}
