import type { Saying } from '../language/words/words';
import type { Writer } from '../language/writer';
import type { PermissionId } from '../stripe/permissions';
import type { Subscription } from '../stripe/resources/subscription';

/** What a form and a confirmation are drawn with. */
export interface Telling {
  /** As the agent reads it: prices are found by their words. */
  said(saying: Saying): string;
  /** Seconds since 1970. */
  now?: number;
  /** How the agent writes amounts. */
  write: Writer;
  /** Names of products by id, as far as they are known. */
  products: Record<string, string>;
  /** The customer's name and address on file. */
  name?: string | null;
  email?: string | null;
  /** The agent's own website, where their address tells it. */
  site?: string;
  /** The customer's subscriptions, as far as they are known. */
  subscriptions?: readonly Subscription[];
  /** Whether every current one is among them. */
  allCurrent?: boolean;
  /** Whether nothing is known of ended ones, since they were not asked for. */
  lacksEnded?: boolean;
  /** Whether the key is not known to lack the permission. */
  may?(permission: PermissionId): boolean;
}
