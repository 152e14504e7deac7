import type { PermissionId } from './permissions';
import type { DeadWhy } from './problem';

export type PermissionState = 'granted' | 'missing' | 'unknown';

/** A key in use. `reveal` keeps the value out of anything that is printed or serialised by accident. */
export interface KeyInUse {
  reveal(): string;
  /** What is known of the permission; `missing` is never sent. */
  state(permission: PermissionId): PermissionState;
  /** Called with what a real answer proves. */
  learn(permission: PermissionId, state: 'granted' | 'missing'): void;
  /** Called with what an answer says of the key itself: why Stripe does not take it, or null where it does. */
  taken(dead: DeadWhy | null): void;
}
