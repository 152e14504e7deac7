/** What a colleague asks for by the subject of the open mail. */
import { type Asking, isAmount, readAsking, typedOut } from '../actions/asking';
import type { Sent } from '../actions/form';
import { findAction } from '../actions/list';
import { digest } from '../google/environment';
import type { Connection } from '../keys/vault';
import type { NotAsked } from '../language/words/facts';
import { kindBarred } from '../policy/rules';
import type { Desk } from './desk';
import { isOwnAsk } from './own-asks';

/** `id`: the same for every colleague who was sent it, whatever else they are asked. */
export type Asked =
  | { kind: 'asked'; by: string; id: string; asking: Asking; connection: Connection }
  | { kind: 'not'; why: NotAsked };

/** null where the subject asks for nothing. */
export function askedOn(desk: Desk): Asked | null {
  const people = desk.people();
  const asking = people && readAsking(people.subject, digest);
  if (!asking || !findAction(asking.action)) return null;
  const { asker } = people;
  if (asker.kind !== 'colleague') return { kind: 'not', why: asker.kind };
  // Under another address of theirs.
  if (isOwnAsk(desk.properties, asking.ask)) return { kind: 'not', why: 'yourself' };
  const connection = accountOf(desk, asking);
  const id = `asked-${digest(JSON.stringify(asking))}`;
  return connection ? { kind: 'asked', by: asker.address, id, asking, connection } : { kind: 'not', why: 'noAccount' };
}

/**
 * By which request on the open mail this was asked for; null where by none. Where it is about an amount, that alone makes it this
 * request. `by`: who asked for just this; null where other words were asked for. `sent`: what the form says by now; null where it
 * was not filled in.
 */
export function askerOf(
  desk: Desk,
  connection: Connection,
  { action, object, customer }: { action: string; object: string; customer: string },
  sent: Sent | null,
): { by: string | null; id: string } | null {
  const asked = askedOn(desk);
  if (asked?.kind !== 'asked') return null;
  const { asking, by, id } = asked;
  const isThis = asking.action === action && asking.object === object && asking.customer === customer;
  if (!isThis || !isOf(asking)(connection)) return null;
  const says = typedOut(asking.says, desk.words.write);
  const isSaid = (name: string) => sent === null || (sent[name] ?? '') === says[name];
  const names = Object.keys(says);
  const amounts = names.filter((name) => isAmount(asking.says[name] ?? ''));
  if (names.every(isSaid)) return { by, id };
  return amounts[0] && amounts.every(isSaid) ? { by: null, id } : null;
}

/** The account by its id, and never one of the other mode; of several keys to it, one that may do it. */
function accountOf(desk: Desk, asking: Asking): Connection | null {
  const all = desk.vault.connections().filter(isOf(asking));
  const action = findAction(asking.action);
  const may = (connection: Connection) =>
    action?.needs.every((permission) => desk.use(connection).state(permission) !== 'missing') &&
    !kindBarred(desk.policy(connection, asking.customer, null), action.does);
  return all.find(may) ?? all[0] ?? null;
}

const isOf =
  ({ account, mode }: Asking) =>
  (connection: Connection) =>
    connection.account === account && connection.mode === mode;
