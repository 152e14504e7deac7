/** The code of the rules, weakened in many places, one at a time: each is seen by what the rules must bar. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { type Rules, wrongs } from './weakened';

const src = join(__dirname, '..', '..', 'src');

const weakenings: readonly [file: string, from: string, to: string][] = [
  ['policy/rules.ts', 'policy.readOnly ? ', 'false ? '],
  ['policy/rules.ts', 'faults.length > 0 ? ', 'faults.length > 1 ? '],
  ['policy/rules.ts', 'keys.mode !== key.mode', 'keys.mode === key.mode'],
  ['policy/rules.ts', "keyKind === 'secret'", 'false'],
  [
    'policy/rules.ts',
    "keys.accounts.includes(key.account ?? '')",
    'keys.accounts.includes(key.account ?? keys.accounts[0] ?? "")',
  ],
  ['policy/rules.ts', 'now - keyAt > maxAgeDays * dayMs', 'keyAt - now > maxAgeDays * dayMs'],
  [
    'policy/rules.ts',
    'allotments.some((each) => each.readOnly)',
    'allotments.every((each) => !each.readOnly) && false',
  ],
  ['policy/rules.ts', '[ownReadOnly, key, readOnly, may]', '[ownReadOnly, key, readOnly]'],
  ['policy/rules.ts', 'perAction, perDay, paymentAge, perCustomer]', 'perAction, paymentAge, perCustomer]'],
  ['policy/rules.ts', 'perAction, perDay, paymentAge, perCustomer]', 'perAction, perDay, paymentAge]'],
  ['policy/rules.ts', 'unknownSum, ', ''],
  ['policy/rules.ts', 'moneyIn ?? balance', 'moneyIn'],
  ['policy/effect.ts', 'return effect.moves ?? null', 'return null'],
  ['policy/rules.ts', '[sample, ', '['],
  ['policy/rules.ts', "if (!before) return 'unknown'", 'if (!before) return null'],
  ['policy/rules.ts', 'sum + minor, 0)', 'minor, 0)'],
  ['policy/rules.ts', 'currency === limit.amount.currency', 'currency !== limit.amount.currency'],
  ['policy/rules.ts', 'Math.min(...limits.map(', 'Math.max(999, ...limits.map('],
  ['policy/rules.ts', 'each[amount.currency] ?? 0', 'each[amount.currency] ?? Infinity'],
  ['policy/rules.ts', 'limit.amount.minor > limit.most.minor', 'limit.amount.minor > limit.most.minor + 1'],
  ['policy/rules.ts', "if (!spent) return 'unknown'", 'if (!spent) return null'],
  ['policy/rules.ts', '(effect.paidAt ?? 0) * 1000', '(effect.paidAt ?? now / 1000) * 1000'],
  ['policy/effect.ts', 'name === named ||', 'true ||'],
  ['policy/spent.ts', 'reduce((sum, each) => sum + each, 0)', 'reduce((_, each) => each, 0)'],
  ['policy/team.ts', 'who.includes(agent.toLowerCase())', 'who.includes(agent.toUpperCase())'],
  ['policy/team.ts', 'agent === null || who.includes', 'agent !== null && who.includes'],
  ['policy/team.ts', '({ ...everyone, ...each })', '(each)'],
  ['policy/team.ts', 'Number.isSafeInteger(value) && value >= 0', 'value >= 0'],
  [
    'actions/ledger.ts',
    'all.some((each) => each === null) ? null : (all as Spent[])',
    '(all.filter(Boolean) as Spent[])',
  ],
  ['actions/ledger.ts', 'now() - at >= windowMs', 'now() - at >= windowMs / 2'],
];

/** The rules as they are, but for one place. */
async function rules(file?: string, from = '', to = ''): Promise<Rules> {
  const result = await build({
    stdin: {
      contents: "export * from './policy/rules'; export * from './policy/team'; export * from './actions/ledger';",
      resolveDir: src,
    },
    bundle: true,
    format: 'iife',
    globalName: 'rules',
    write: false,
    plugins: [
      {
        name: 'weaken',
        setup: ({ onLoad }) =>
          onLoad({ filter: /(policy|actions).\w+\.ts$/ }, ({ path }) => {
            const text = readFileSync(path, 'utf8');
            const isIt = file !== undefined && path === join(src, file);
            if (isIt && !text.includes(from)) throw new Error(`${file} has no “${from}” to weaken.`);
            return { contents: isIt ? text.replace(from, () => to) : text, loader: 'ts' };
          }),
      },
    ],
  });
  return runInNewContext(`${result.outputFiles[0]?.text ?? ''}; rules`, { console });
}

describe('the rules', () => {
  it('bar what they must as they are', async () => {
    expect(wrongs(await rules())).toEqual([]);
  });

  it.each(weakenings)('are seen weakened: %s, where “%s” is “%s”', async (file, from, to) => {
    expect(wrongs(await rules(file, from, to))).not.toEqual([]);
  });
});
