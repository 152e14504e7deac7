/** `npm run policy -- check FILE`: what the rules of a team mean, and what is wrong with them. */
import { readFileSync } from 'node:fs';
import { byteLength } from '../src/google/store';
import { wordsAt } from '../src/language/words/languages';
import { readTeam, teamProperty } from '../src/policy/team';
import { toldAll } from '../src/policy/told';

/** A script property holds 9 KB. */
const maxBytes = 9 * 1024;

/** `now`: ms since 1970. `isSound`: whether it may be put to use. */
export function checked(json: string, now: number): { lines: string[]; isSound: boolean } {
  const words = wordsAt('en-US', { timeZone: 'UTC', now });
  const team = readTeam(json);
  const told = toldAll(team).map(({ who, says }) => (who ? words.team.holds(who, words.said(says)) : words.said(says)));
  const wrong = [
    ...(byteLength(json) > maxBytes ? ['It is longer than the 9 KB that a script property holds.'] : []),
    ...((team.disconnectBefore ?? 0) > now
      ? ['disconnectBefore has not come yet: until then keys are deleted at every opening, also those put here now.']
      : []),
  ];
  const isSound = team.faults.length === 0 && wrong.length === 0;
  const free = told.length === 0 ? ['It says nothing: everyone may do what their key may.'] : [];
  const next = isSound ? [`Put it into the script property “${teamProperty}”.`] : [];
  return { lines: [...told, ...free, ...wrong, ...next], isSound };
}

function main([command, file]: string[]): void {
  if (command !== 'check' || !file) throw new Error('Say which: npm run policy -- check FILE');
  const { lines, isSound } = checked(readFileSync(file, 'utf8'), Date.now());
  console.log(lines.join('\n'));
  if (!isSound) process.exitCode = 1;
}

if (require.main === module) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
