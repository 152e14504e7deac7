/** What an execution does last: keep what it has learned and found, and sweep what is nobody's any more. */
import { lastUnderUserLock, succeeds } from '../google/store';
import { cacheSeconds } from '../lookup/memory';
import type { Desk } from './desk';
import { outdatedAsks } from './own-asks';

/** With less of the run than this left, in ms, the card alone matters. */
const reserveMs = 2_000;

/**
 * It may fail, or be left out, and costs the next execution some speed then. Without the lock at once nothing is stored: a
 * write or a change of keys is under way, and an opening does not wait for it.
 */
export function keep(desk: Desk): void {
  if (desk.budget.left() < reserveMs) return;
  succeeds(() => sweep(desk));
  if (hasNews(desk)) lastUnderUserLock(() => succeeds(() => store(desk)));
}

function hasNews(desk: Desk): boolean {
  const { vault, memory, remembered } = desk;
  const isNew = (values: Record<string, string>) => Object.keys(values).length > 0;
  const { entries } = memory.pending();
  return vault.hasLearned() || isNew(entries) || isNew(remembered.pending()) || outdatedIn(desk).length > 0;
}

const outdatedIn = ({ intentions, ledger, properties, now }: Desk) => [
  ...intentions.outdated(),
  ...ledger.outdated(),
  ...outdatedAsks(properties, now()),
];

function store(desk: Desk): void {
  const { vault, memory, remembered, properties, cache } = desk;
  // What another window did meanwhile stands; only what was seen of customers may be lost, to save a call.
  const isWord = Object.keys(remembered.pending()).some((name) => !/^(seen|named)\./.test(name));
  const isOutdated = outdatedIn(desk).length > 0;
  if (isWord || vault.hasLearned() || isOutdated) properties.reread();
  properties.remove(outdatedIn(desk));
  const { properties: kept, entries } = memory.pending();
  vault.saveLearned({ ...remembered.pending(), ...kept });
  cache.putAll(entries, cacheSeconds);
}

/** What is left of connections and keys that are gone. */
function sweep({ vault, memory, properties, cache }: Desk): void {
  const strays = vault.strays();
  cache.removeAll(memory.entriesOf(strays));
  properties.remove(strays);
}
