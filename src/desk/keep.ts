/** What an execution does last: keep what it has learned and found, and sweep what is nobody's any more. */
import { lastUnderUserLock, succeeds } from '../google/store';
import { cacheSeconds } from '../lookup/memory';
import type { Desk } from './desk';
import { outdatedAsks } from './own-asks';

/** With less of the run than this left, in ms, the card alone matters. */
const reserveMs = 2_000;

/**
 * It may fail, or be left out, and costs the next execution some speed then. What is known of keys, and what the user has said,
 * needs the lock: without it at once nothing is stored, since a write or a change of keys is under way, and an opening does not
 * wait for it. What only helps needs none, but where a write was sent: it stands under the key's mark, so beside a change of keys
 * it is a stray at worst.
 */
export function keep(desk: Desk): void {
  if (desk.budget.left() < reserveMs) return;
  succeeds(() => sweep(desk));
  if (isBinding(desk))
    lastUnderUserLock(() => {
      // What another window did meanwhile stands.
      desk.properties.reread();
      store(desk);
    });
  else if (hasNews(desk)) store(desk);
}

/** What only helps, such as what was seen of customers, may be lost. */
const isHelp = (name: string) => /^(seen|named)\./.test(name);

function isBinding(desk: Desk): boolean {
  const { vault, remembered, intentions } = desk;
  const isWord = Object.keys(remembered.pending()).some((name) => !isHelp(name));
  // What was read while a write is under way may be as it was before.
  const isUnderWay = intentions.open().length > 0;
  return isUnderWay || isWord || vault.hasLearned() || outdatedIn(desk).length > 0;
}

function hasNews({ memory, remembered }: Desk): boolean {
  return [memory.pending().entries, remembered.pending()].some((values) => Object.keys(values).length > 0);
}

const outdatedIn = ({ intentions, ledger, properties, now }: Desk) => [
  ...intentions.outdated(),
  ...ledger.outdated(),
  ...outdatedAsks(properties, now()),
];

function store(desk: Desk): void {
  const { vault, memory, remembered, properties, cache } = desk;
  succeeds(() => properties.remove(outdatedIn(desk)));
  const { properties: kept, entries } = memory.pending();
  // First, so that what another window deletes meanwhile is known by the properties that come after.
  cache.putAll(entries, cacheSeconds);
  if (!succeeds(() => vault.saveLearned({ ...remembered.pending(), ...kept }))) cache.removeAll(Object.keys(entries));
}

/** What is left of connections and keys that are gone. */
function sweep({ vault, memory, properties, cache }: Desk): void {
  const strays = vault.strays();
  cache.removeAll(memory.entriesOf(strays));
  properties.remove(strays);
}
