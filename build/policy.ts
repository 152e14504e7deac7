/**
 * `npm run policy -- check FILE`: what the rules of a team mean, and what is wrong with them. `prove FILE`: every action is
 * confirmed in the stand-ins and asked for by forged callbacks under them; what could leave is printed, and what could not.
 * `record --month 2026-10`: who did what, by the traces in Stripe's metadata.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Stripe from 'stripe';
import { byteLength } from '../src/google/store';
import { wordsAt } from '../src/language/words/languages';
import { readTeam, teamProperty } from '../src/policy/team';
import { toldAll } from '../src/policy/told';
import { holdsKey } from '../src/secret';
import { stripeVersion } from '../src/stripe/version';
import { asked } from './asked';
import { boundsOf, recorded } from './record';

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

/** On what `npm run build` made last. */
function prove(file: string): void {
  const root = join(__dirname, '..');
  const walk = ['jest', join('test', 'addon', 'prove.test.ts')];
  const env = { ...process.env, POLICY_FILE: file };
  const { status, stderr } = spawnSync('npx', walk, { cwd: root, env, stdio: ['ignore', 'inherit', 'pipe'] });
  if (status !== 0) throw new Error(String(stderr));
}

/** With a key from the environment, else asked for without showing it: a command line is seen and kept by others. */
async function record([flag, month = '']: string[]): Promise<void> {
  const bounds = flag === '--month' ? boundsOf(month) : null;
  if (!bounds) throw new Error('Say which month: npm run policy -- record --month 2026-10');
  const key = (
    process.env.STRIPE_RECORD_KEY ?? (await asked('Stripe key (Customers, Charges, Subscriptions: Read): '))
  ).trim();
  if (!holdsKey(key)) throw new Error('That is no key of Stripe’s.');
  const stripe = new Stripe(key, { apiVersion: stripeVersion });
  console.log((await recorded(stripe, bounds)).join('\n'));
}

async function main([command, ...rest]: string[]): Promise<void> {
  if (rest.some(holdsKey)) throw new Error('A key on the command line is seen by others: roll it, and give none here.');
  if (command === 'record') return record(rest);
  const [file] = rest;
  if (!/^(check|prove)$/.test(command ?? '') || !file)
    throw new Error('Say which: npm run policy -- check FILE, prove FILE, or record --month 2026-10');
  const { lines, isSound } = checked(readFileSync(file, 'utf8'), Date.now());
  console.log(lines.join('\n'));
  if (!isSound) process.exitCode = 1;
  if (command === 'prove' && isSound) prove(resolve(file));
}

if (require.main === module)
  main(process.argv.slice(2)).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
