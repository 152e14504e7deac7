import type { PermissionId } from './permissions';
import type { DeadWhy } from './problem';

export type PermissionState = 'granted' | 'missing' | 'unknown';

/** A key in use. `reveal` keeps the value out of anything that is printed or serialised by accident. */
export interface KeyInUse {
  /** Which key it is; nothing of the key itself. */
  readonly id: string;
  reveal(): string;
  /** What is known of the permission; `missing` is never sent. */
  state(permission: PermissionId): PermissionState;
  /** Called with what a real answer proves. */
  learn(permission: PermissionId, state: 'granted' | 'missing'): void;
  /** Called with what an answer says of the key itself: why Stripe does not take it, or null where it does. */
  taken(dead: DeadWhy | null): void;
  /** The key to go on with, where it is not this one any more: it was found dead, and another one stood beside it. */
  instead(): KeyInUse | null;
}
