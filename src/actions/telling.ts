import type { Formats } from '../language/format';
import type { PermissionId } from '../stripe/permissions';
import type { Subscription } from '../stripe/resources/subscription';

/** What a confirmation and an outcome are told with. */
export interface Telling {
  formats: Formats;
  /** Names of products by id, as far as they are known. */
  products: Record<string, string>;
  /** The customer's name and address on file; where a form or a confirmation is drawn. */
  name?: string | null;
  email?: string | null;
  /** The agent's own website, where their address tells it. */
  site?: string;
  /** The customer's subscriptions, as far as they are known; likewise. */
  subscriptions?: readonly Subscription[];
  /** Whether the key is not known to lack the permission; likewise. */
  may?(permission: PermissionId): boolean;
}
