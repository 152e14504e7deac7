import type { Claims } from './absolutes/claims';
import { doing } from './absolutes/doing';
import { keys } from './absolutes/keys';
import { seeing } from './absolutes/seeing';

/**
 * Every sentence that claims nothing, none, no, all, every, always, never, already, only or any more, by where it stands in
 * the words: the claim as it is written, and what makes it true. A claim whose condition is not checked is a fault.
 */
export const absolutes: Claims = { ...doing, ...seeing, ...keys };
