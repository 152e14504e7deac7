/** What the rules of a team say, in sentences. */
import { type Saying, say } from '../language/words/words';
import { covers, effectNames, type Limited, limited } from './effect';
import type { Allotment, Amounts, Team } from './team';

/** A sentence of the rules, and for whom it holds; null where it is not about what somebody may do. */
export interface Told {
  who: readonly string[] | 'everyone' | 'you' | null;
  says: Saying;
}

/** What holds for one person, whose allotments these are. */
export function toldOne(team: Team, allotments: readonly Allotment[]): Told[] {
  return [
    ...team.faults.map((place) => general(say('team', 'fault', place))),
    ...allotments.flatMap((each) => allotted('you', each)),
    ...ofKeys(team),
  ];
}

/** All of them, for whoever writes them. */
export function toldAll(team: Team): Told[] {
  return [
    ...team.faults.map((place) => general(say('team', 'fault', place))),
    ...allotted('everyone', team.everyone),
    ...team.people.flatMap(({ who, ...own }) => allotted(who, own)),
    ...ofKeys(team),
  ];
}

const general = (says: Saying): Told => ({ who: null, says });

function allotted(who: Told['who'], { readOnly, may, ...limits }: Allotment): Told[] {
  const allowed = may && effectNames().filter((name) => may.some((each) => covers(each, name)));
  const says = [
    ...(readOnly ? [say('team', 'onlyReads')] : []),
    ...(allowed ? [say('team', 'may', allowed)] : []),
    ...limited.flatMap((kind) => limitedTo(kind, limits[kind])),
  ];
  return says.map((each) => ({ who, says: each }));
}

function limitedTo(kind: Limited, limits: Allotment[Limited]): Saying[] {
  const { perAction, perDay, perCustomer, maxAgeDays } = limits ?? {};
  return [
    ...(perAction ? [say('team', 'mostPerAction', kind, moneyOf(perAction))] : []),
    ...(perDay ? [say('team', 'mostPerDay', kind, moneyOf(perDay))] : []),
    ...(perCustomer ? [say('team', 'mostPerCustomer', moneyOf(perCustomer))] : []),
    ...(maxAgeDays === undefined ? [] : [say('team', 'mostAge', maxAgeDays)]),
  ];
}

const moneyOf = (amounts: Amounts) => Object.entries(amounts).map(([currency, minor]) => ({ minor, currency }));

function ofKeys({ keys, domains, metadataKeys, tracing, disconnectBefore }: Team): Told[] {
  const { mode, restrictedOnly, accounts, maxAgeDays } = keys;
  return [
    ...(mode ? [say('team', 'oneMode', mode)] : []),
    ...(restrictedOnly ? [say('team', 'restricted')] : []),
    ...(accounts ? [say('team', 'accounts', accounts)] : []),
    ...(maxAgeDays === undefined ? [] : [say('team', 'keyAge', maxAgeDays)]),
    ...(domains.length > 0 ? [say('team', 'domains', domains)] : []),
    ...(metadataKeys ? [say('team', 'metadata', metadataKeys)] : []),
    ...(tracing ? [say('team', 'tracing')] : []),
    ...(disconnectBefore === null ? [] : [say('team', 'disconnected', disconnectBefore / 1000)]),
  ].map(general);
}
