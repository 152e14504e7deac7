/**
 * What could leave under the rules of a team, and what could not: every action, confirmed before the rules were set, then
 * asked for by callbacks that no card carries. `npm run policy -- prove FILE` has all of it printed for a file; with every
 * push a few are tried, for a team that allows nothing.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { offered } from '../../src/actions/list';
import { wordsAt } from '../../src/language/words/languages';
import { readTeam } from '../../src/policy/team';
import { writes } from './asked';
import { perform } from './cancelling';
import { all } from './deeds/all';
import { atConfirmation, type Deed } from './matrix';

const { POLICY_FILE: file } = process.env;
const json = file ? readFileSync(file, 'utf8') : JSON.stringify({ v: 1, everyone: { may: [] } });
const { said } = wordsAt('en-US', { timeZone: 'UTC', now: 0 });
const writing = new Set(offered.flatMap((each) => ('effect' in each ? [said(each.label)] : [])));
const deeds = all.filter(({ action }) => writing.has(action)).slice(0, file ? undefined : 2);

/** Who may do something else than others, as the file names them; null: one of whom Google tells no address. */
const people = file ? ['agent@acme.example', ...readTeam(json).people.flatMap(({ who }) => who), null] : [null];

/** Each deed's own restricted key, and a secret one. */
const shapes = file ? ['restricted', 'secret'] : ['restricted'];

const forgeries: Record<string, Record<string, string>> = {
  'as confirmed': {},
  'claiming more': { readOnly: 'no', amount: '1', agent: 'admin@acme.example', rules: '{"v":1}', __proto__x: 'yes' },
  'as sent again': { route: 'resume' },
};

/** The write that left, or what was said instead. Another key than the deed's own may be offered other actions. */
async function tried(deed: Deed, who: string | null, forgery: Record<string, string>) {
  const confirmed = await atConfirmation(deed).catch((error: Error) => error);
  if (confirmed instanceof Error && deed.key !== 'secret') throw confirmed;
  if (confirmed instanceof Error) return { left: null, why: 'it is not offered with this key' };
  const { agent } = confirmed;
  const { stores, runtime } = agent.session;
  if (who === null) stores.userProperties.delete('agent');
  else stores.userProperties.set('agent', who);
  runtime.options.user = { ...runtime.options.user, email: who ?? '' };
  const parameters = perform(agent);
  stores.scriptProperties.set('rules', json);
  const { text, requests } = await agent.forges({ ...parameters, ...forgery });
  const [left] = writes(requests);
  const why = text.split('\n').find((line) => /Nothing was written|not sent|can’t be read/i.test(line));
  return left ? { left: `${left.method} ${left.path}` } : { left: null, why: why?.trim() ?? '' };
}

it('says what could leave, and what could not', async () => {
  const counts = { left: 0, stayed: 0 };
  for (const shape of shapes)
    for (const own of deeds) {
      // Another object: where it begins is kept by it.
      const deed = shape === 'secret' ? { ...own, key: 'secret' } : own;
      for (const who of people) {
        const found = new Map<string, string[]>();
        for (const [name, forgery] of Object.entries(forgeries)) {
          const { left, why } = await tried(deed, who, forgery);
          counts[left ? 'left' : 'stayed'] += 1;
          const says = left ? `could leave: ${left}` : `could not: ${why}`;
          found.set(says, [...(found.get(says) ?? []), name]);
        }
        for (const [says, names] of file ? found : [])
          process.stdout.write(
            `${deed.action} (${deed.name}), ${shape} key, ${who ?? 'unknown'}, ${names.join(', ')}: ${says}\n`,
          );
      }
    }
  if (file) process.stdout.write(`${counts.left} could leave, ${counts.stayed} could not\n`);
  else expect(counts).toEqual({ left: 0, stayed: deeds.length * people.length * Object.keys(forgeries).length });
}, 3_600_000);
