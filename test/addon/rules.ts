/** The rules of a team, as whoever owns the script sets them. */
import type { Agent } from './harness';

/** A text: as it stands there, readable or not. */
export function setRules({ session }: Pick<Agent, 'session'>, rules: object | string): void {
  const json = typeof rules === 'string' ? rules : JSON.stringify({ v: 1, ...rules });
  session.stores.scriptProperties.set('rules', json);
}
