/** What is settled for one who works here, by themselves and by their team. */
import type { Ledger } from '../actions/ledger';
import type { Sending } from '../actions/perform';
import type { Money } from '../billing/money';
import { scriptProperty } from '../google/store';
import { demoId } from '../keys/demo';
import type { Connection } from '../keys/vault';
import { once } from '../once';
import type { Policy } from '../policy/rules';
import { allotmentsOf, readTeam, type Team, teamProperty, unreadable } from '../policy/team';

/** As they were when this execution began. Rules that Google does not give are none that can be read. */
export function teamRules(): Team {
  try {
    return readTeam(scriptProperty(teamProperty));
  } catch {
    return unreadable(['']);
  }
}

/** `about`: what is about to be sent, which does not count beside itself. */
export function policyFor(
  { team, agent, now, ledger }: { team: Team; agent: string | null; now: number; ledger: Ledger },
  connection: Connection,
  about: Sending | null,
  givenBack: (intention: string | null) => Money[] | null,
): Policy {
  return {
    readOnly: connection.readOnly,
    isDemo: connection.id === demoId,
    team,
    allotments: allotmentsOf(team, agent),
    key: about && connection.beside?.keyId === about.keyId ? { ...connection, ...connection.beside } : connection,
    now,
    givenBack: once(() => givenBack(about?.intention ?? null)),
    spent: once(() => ledger.recent()?.filter((each) => each.intention !== about?.intention) ?? null),
  };
}
