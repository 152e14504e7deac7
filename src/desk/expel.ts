/** Deletes the keys that the team wants gone, before anything is done with them. */
import { succeeds } from '../google/store';
import type { Desk } from './desk';

/**
 * With their connections: of each whose key, in use or beside, was put here before the moment that the rules name, and of
 * what can't be read. Nobody is waited for: a note makes them unreadable, whoever is about to save one of them.
 */
export function expel({ vault, team }: Desk): void {
  const { disconnectBefore } = team();
  if (disconnectBefore === null) return;
  const isOld = (key: { keyAt: number } | null) => key !== null && key.keyAt < disconnectBefore;
  const old = vault.connections().filter((each) => isOld(each) || isOld(each.beside));
  for (const id of [...old.map(({ id }) => id), ...vault.damaged()]) succeeds(() => vault.forget(id, false));
}
