/** What is settled for somebody, as tests of the rules need it. */
import type { Money } from '../../src/billing/money';
import type { Policy } from '../../src/policy/rules';
import type { Spent } from '../../src/policy/spent';
import { type Allotment, allotmentsOf, readTeam, type Team } from '../../src/policy/team';

export const NOW = Date.UTC(2026, 10, 20, 10, 42);
export const DAY = 86_400_000;

export interface Readers {
  readTeam(json: string | null): Team;
  allotmentsOf(team: Team, agent: string | null): Allotment[];
}

export type Settled = Partial<Omit<Policy, 'spent' | 'givenBack'>> & {
  rules?: object | string | null;
  agent?: string | null;
  spent?: readonly Spent[] | null;
  givenBack?: readonly Money[] | null;
};

/**
 * `rules`: those of the team, but for `v`, or as they are stored; `agent`: null where Google does not tell their address. `by`:
 * who reads the rules.
 */
export function settled(
  { rules = null, agent = 'kim@acme.example', spent = [], givenBack = [], ...more }: Settled,
  by: Readers = { readTeam, allotmentsOf },
): Policy {
  const team = by.readTeam(typeof rules === 'object' ? rules && JSON.stringify({ v: 1, ...rules }) : rules);
  const key = { mode: 'live', keyKind: 'restricted', account: 'acct_1Acme', keyAt: NOW - 10 * DAY } as const;
  const moved = { spent: () => spent, givenBack: () => givenBack };
  return {
    readOnly: false,
    isDemo: false,
    team,
    allotments: by.allotmentsOf(team, agent),
    key,
    now: NOW,
    ...moved,
    ...more,
  };
}
