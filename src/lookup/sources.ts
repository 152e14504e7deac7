import type { Connection } from '../keys/vault';
import type { Budget } from '../stripe/budget';
import type { KeyInUse } from '../stripe/key';
import type { Memory } from './memory';
import type { Picture } from './picture';
import type { Remembered } from './remembered';

/** What a lookup stands on: time, memory, and keys to ask with. */
export interface Sources {
  budget: Budget;
  memory: Memory;
  remembered: Remembered;
  now(): number;
  use(connection: Connection): KeyInUse;
  /** Whether a customer's ended subscriptions are read with their card, by what is known of the customer so far. */
  wantsEnded(known: Pick<Picture, 'customer'> & Partial<Picture>): boolean;
}
