/** What is settled for somebody, as tests of the rules need it. */
import type { Money } from '../../src/billing/money';
import type { Policy } from '../../src/policy/rules';
import type { Spent } from '../../src/policy/spent';
import { allotmentsOf, readTeam } from '../../src/policy/team';

export const NOW = Date.UTC(2026, 10, 20, 10, 42);
export const DAY = 86_400_000;

type Settled = Partial<Omit<Policy, 'spent' | 'givenBack'>> & {
  rules?: object;
  agent?: string | null;
  spent?: readonly Spent[] | null;
  givenBack?: readonly Money[] | null;
};

/** `rules`: those of the team, but for `v`; `agent`: null where Google does not tell their address. */
export function settled({ rules, agent = 'kim@acme.example', spent = [], givenBack = [], ...more }: Settled): Policy {
  const team = readTeam(rules ? JSON.stringify({ v: 1, ...rules }) : null);
  const key = { mode: 'live', keyKind: 'restricted', account: 'acct_1Acme', keyAt: NOW - 10 * DAY } as const;
  const moved = { spent: () => spent, givenBack: () => givenBack };
  return {
    readOnly: false,
    isDemo: false,
    team,
    allotments: allotmentsOf(team, agent),
    key,
    now: NOW,
    ...moved,
    ...more,
  };
}
