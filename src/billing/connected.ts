/** What a connected account is called, and what Stripe still needs of it. Pure. */
import type { Account } from '../stripe/resources/account';

/** As the Dashboard labels it; null where it has no name. */
export function labelOf({ business_profile, settings }: Account): string | null {
  return settings?.dashboard?.display_name ?? business_profile?.name ?? null;
}

export interface Requirements {
  /** By Stripe's names, each once: what is past due first. */
  pastDue: string[];
  due: string[];
  /** How many Stripe is looking at. */
  pending: number;
  /** Seconds since 1970; null for none. */
  deadline: number | null;
  /** Stripe's reason for what is off. */
  disabled: string | null;
}

/** null where the key does not see them. */
export function requirementsOf({ requirements }: Account): Requirements | null {
  if (!requirements?.currently_due) return null;
  const { currently_due, past_due, pending_verification, current_deadline, disabled_reason } = requirements;
  const pastDue = [...new Set(past_due ?? [])];
  return {
    pastDue,
    due: [...new Set(currently_due)].filter((each) => !pastDue.includes(each)),
    pending: pending_verification?.length ?? 0,
    deadline: current_deadline,
    disabled: disabled_reason,
  };
}
