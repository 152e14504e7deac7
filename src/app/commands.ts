/** What else a tap can do, under the names by which buttons lead to it: its parameters, and its function. */
import { comparing } from '../screens/comparison';
import { connected, none, tap } from '../screens/screen';
import {
  checkOutcome,
  openOutcome,
  openToDo,
  performAction,
  prepareAction,
  prepareForm,
  redrawForm,
  resumeAction,
  undoAction,
} from './act';
import { openAsked } from './asking';
import {
  askDisconnect,
  askDisconnectAll,
  checkAllRows,
  disconnect,
  disconnectAll,
  dropKey,
  lookOnly,
  mended,
  reconnect,
  saveKey,
  testAgain,
  toKeyReport,
} from './connect';
import { chooseAgain, link, pick, sayRightPerson, takeBackPerson, unlink } from './decisions';
import { leaveDemo, tryDemo } from './demo';
import { refundDouble } from './double';
import { asText } from './drafts';
import { insert, inserting } from './insert';

const ofConnection = { connection: 'id' } as const;
const ofCustomer = { ...ofConnection, customer: 'id' } as const;
/** Somebody on the open mail; not known where a tap is about its first person. */
const ofPerson = { address: 'text' } as const;
const ofIntention = { ...ofConnection, intention: 'id' } as const;
const ofAction = { ...ofCustomer, action: 'id', object: 'id' } as const;

export const commands = {
  /** To the card below. */
  back: tap(none, () => ({ show: 'below' })),
  /** Sample data in place of an account, while none is connected. */
  tryDemo: tap(none, tryDemo),
  leaveDemo: tap(none, leaveDemo),
  /** Tests and saves the key of the form. */
  saveKey: tap({ mode: ['live', 'test'] }, (desk, { mode }) => saveKey(desk, { mode, old: null })),
  saveReplacement: tap(
    ofConnection,
    connected(({ desk, connection: old }) => saveKey(desk, { mode: old.mode, old })),
  ),
  /** What a new key that may write with real money is for at first. */
  lookOnly: tap(
    ofConnection,
    connected(({ desk, connection }) => lookOnly(desk, connection)),
  ),
  actToo: tap(
    ofConnection,
    connected(({ desk, connection }) => toKeyReport(desk, connection.id)),
  ),
  testAgain: tap(
    ofConnection,
    connected(({ desk, connection }) => testAgain(desk, connection)),
  ),
  /** What the key has for nothing, row by row. */
  checkAllRows: tap(
    ofConnection,
    connected(({ desk, connection }) => checkAllRows(desk, connection)),
  ),
  /** The same, and then the open message. */
  mended: tap(
    ofConnection,
    connected(({ desk, connection }) => mended(desk, connection)),
  ),
  /** Deletes the key that stands beside the one in use. */
  dropKey: tap(
    { ...ofConnection, key: 'id' },
    connected(({ desk, connection, params }) => dropKey(desk, connection, params.key)),
  ),
  askDisconnect: tap(ofConnection, (desk, { connection }) => askDisconnect(desk, connection)),
  askDisconnectAll: tap(none, (desk) => askDisconnectAll(desk)),
  disconnectAll: tap({ accounts: 'id' }, (desk, { accounts }) => disconnectAll(desk, accounts)),
  reconnect: tap(ofConnection, (desk, { connection }) => reconnect(desk, connection)),
  disconnect: tap(ofConnection, (desk, { connection }) => disconnect(desk, connection)),
  /** The user's choice, kept for this conversation. */
  pick: tap({ ...ofCustomer, ...ofPerson }, connected(pick)),
  /** Takes the choice back. */
  chooseAgain: tap(none, chooseAgain),
  /** The user's word that an address is this customer's; taken back by `unlink`. */
  link: tap({ ...ofCustomer, ...ofPerson }, connected(link)),
  unlink: tap({ ...ofCustomer, ...ofPerson }, connected(unlink)),
  /** The user's word that a customer is the right person in this conversation; `on`: where it was asked. */
  confirmPerson: tap(
    { ...ofCustomer, object: 'id', on: ['payment', 'invoice', 'subscription', 'equalPayments', 'outcome'] },
    connected(sayRightPerson),
  ),
  /** Takes the word back. */
  unconfirmPerson: tap(ofCustomer, connected(takeBackPerson)),
  /** Draws the confirmation of an action. */
  prepare: tap(
    ofAction,
    connected(({ desk, connection, params }) => prepareAction(desk, connection, params)),
  ),
  /** The same, with what its form says. */
  prepareForm: tap(
    ofAction,
    connected(({ desk, connection, params }) => prepareForm(desk, connection, params)),
  ),
  /** The form once more: what it asks depends on what it says. */
  redrawForm: tap(
    ofAction,
    connected(({ desk, connection, params }) => redrawForm(desk, connection, params)),
  ),
  /** The confirmation of the refund of one of equal payments, if it is still proven to be too many. */
  refundDouble: tap(
    { ...comparing, charge: 'id' },
    connected(({ desk, connection, params }) => refundDouble(desk, connection, params)),
  ),
  perform: tap(
    ofIntention,
    connected(({ desk, connection, params }) => performAction(desk, connection, params.intention)),
  ),
  checkOutcome: tap(
    ofIntention,
    connected(({ desk, connection, params }) => checkOutcome(desk, connection, params.intention)),
  ),
  /** The same, from a list that stays below. */
  openOutcome: tap(
    ofIntention,
    connected(({ desk, connection, params }) => openOutcome(desk, connection, params.intention)),
  ),
  /** What is still to do, from a list that stays below. */
  toDo: tap(
    ofIntention,
    connected(({ desk, connection, params }) => openToDo(desk, connection, params.intention)),
  ),
  /** The confirmation of what takes back what was just done, or its form. */
  undo: tap(
    ofIntention,
    connected(({ desk, connection, params }) => undoAction(desk, connection, params.intention)),
  ),
  resume: tap(
    ofIntention,
    connected(({ desk, connection, params }) => resumeAction(desk, connection, params.intention)),
  ),
  /** What a colleague asks for by the open mail, filled in. */
  asked: tap(none, openAsked),
  /** What can be told of an object, into the draft that is being written. */
  insert: tap(inserting, connected(insert)),
  /** Drafts as texts on a card, where none can be opened. */
  askAdmin: asText('askAdmin'),
  askColleague: asText('askColleague'),
  tellCustomer: asText('tellCustomer'),
  answer: asText('answer'),
  tellInOwnLanguage: asText('tellInOwnLanguage'),
  wayToPay: asText('wayToPay'),
  askDouble: asText('askDouble'),
  quote: asText('quote'),
};
