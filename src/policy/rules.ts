/** What the user does not allow, though the key does. */
import { type Saying, say } from '../language/words/words';
import type { Effect } from './effect';

/** What the user has settled for an account. */
export interface Policy {
  /** Nothing is written there. */
  readOnly: boolean;
}

/** Why not; null where it allows it. `effect`: null where an action is offered, before what it does is known. */
type Rule = (policy: Policy, effect: Effect | null) => Saying | null;

const readOnly: Rule = (policy) => (policy.readOnly ? say('policy', 'readOnly') : null);

const rules = [readOnly];

/** What the first rule says that does not allow it; null where all do. */
export function barred(policy: Policy, effect: Effect | null): Saying | null {
  for (const rule of rules) {
    const why = rule(policy, effect);
    if (why) return why;
  }
  return null;
}
