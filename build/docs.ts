/**
 * `npm run docs`: writes into README.md what the code knows better: the permission table, the list of actions and what
 * openings cost; there and into docs/preview.md, what each example prints. A test holds both to it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { speedText } from '../bench/speed';
import { runCard } from '../preview/card/command';
import type { Action, Look } from '../src/actions/action';
import * as lists from '../src/actions/list';
import { probeCount } from '../src/keys/probe';
import { wordsAt } from '../src/language/words/languages';
import {
  isPermissionId,
  type Level,
  type PermissionId,
  permissionId,
  permissionRow,
  type Resource,
  resources,
} from '../src/stripe/permissions';

const root = join(__dirname, '..');
export const readmePath = join(root, 'README.md');
export const previewPath = join(root, 'docs', 'preview.md');
const { permissions, said } = wordsAt('en-US', { timeZone: 'UTC', now: 0 });

/** The same text with everything computed in it computed anew. Throws when an example fails or a place is missing. */
export async function renewed(readme: string): Promise<string> {
  const tables = Object.entries({
    permissions: permissionTable(),
    actions: actionTable(),
    speed: await speedText(),
  });
  return withExamples(tables.reduce((text, [name, table]) => withTable(text, name, table), readme));
}

/** Between `<!-- name -->` and `<!-- /name -->`. */
function withTable(text: string, name: string, table: string): string {
  const place = new RegExp(String.raw`(<!-- ${name} -->\n)[\s\S]*?(<!-- /${name} -->)`);
  if (!place.test(text)) throw new Error(`README.md has no place for “${name}”.`);
  return text.replace(place, (_, start: string, end: string) => `${start}\n${table}\n\n${end}`);
}

function permissionTable(): string {
  const used = usedPermissions();
  const rows = resources().map((resource) => {
    const { free, overview, premium } = permissionRow(resource);
    return [permissions.row(resource), ...[free, overview, premium].map(levelName), turnsOn(resource, used)];
  });
  return `${tableOf(['In the Dashboard', 'Free', 'Overview', 'Premium', 'What it turns on'], rows)}

Connecting sends ${probeCount('restricted')} harmless test requests for a restricted key, ${probeCount('secret')} for a secret key.`;
}

function levelName(level: Level | undefined): string {
  if (!level) return '–';
  return level === 'write' ? 'Write' : 'Read';
}

function turnsOn(resource: Resource, used: ReadonlySet<PermissionId>): string {
  const levels = (permissionRow(resource).used ?? []).map((level) => {
    const id = permissionId(resource, level);
    if (!used.has(id)) throw new Error(`Nothing uses ${id}.`);
    return `${levelName(level)}: ${permissions.gives(id)}`;
  });
  return levels.join('<br>') || 'nothing; never needed';
}

/** The permissions that a request or an action of this version names, outside of the permission table; comments aside. */
function usedPermissions(): Set<PermissionId> {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const sources = files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('permissions.ts'))
    .map((file) => readFileSync(join(root, 'src', file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''));
  const named = sources.flatMap((text) => [...text.matchAll(/'([a-z_]+)'/g)].map(([, id = '']) => id));
  return new Set(named.filter(isPermissionId));
}

/** `subscriptionActions` lists what can be done with a subscription. */
function actionTable(): string {
  const rows = Object.entries(lists).flatMap(([name, list]) => {
    const [, subject] = /^(.+)Actions$/.exec(name) ?? [];
    if (!subject || !Array.isArray(list)) return [];
    return (list as readonly (Action<unknown> | Look<unknown>)[]).map(({ label, needs, needsFor, ...action }) => [
      subject.replace(/^./, (letter) => letter.toUpperCase()),
      said(label),
      // One of them, depending on what it acts on.
      needs.map(permissions.name).join(needsFor ? ' or ' : ', '),
      'trace' in action ? action.trace : 'nothing is written',
    ]);
  });
  return tableOf(['On', 'Action', 'Needs', 'A lost outcome is found by'], rows);
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A `console` block that starts with a card command, which may go on after a backslash. */
const example = /^(```console\n\$ npm run --silent card -- ((?:.*\\\n)*.*)\n)[\s\S]*?(?=^```$)/gm;

/** The same text with what its examples print now. Throws when one fails. */
export async function withExamples(readme: string): Promise<string> {
  const outputs: string[] = [];
  for (const [, , command = ''] of readme.matchAll(example)) outputs.push(await outputOf(wordsOf(command)));
  return readme.replace(example, (_, start: string) => `${start}${outputs.shift()}\n`);
}

/** An example names its `--now`, or it would print something else every day. */
async function outputOf(args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runCard(args, 0);
  if (code !== 0) throw new Error(`The example “${args.join(' ')}” ended with ${code}: ${stderr}`);
  // Intl writes `10:42 AM` with a space that editors show as a foreign body.
  return stdout.replace(/\u202f/g, ' ');
}

/** As a shell splits them, as far as the examples go: single quotes, and backslashes at the ends of lines. */
function wordsOf(command: string): string[] {
  const words = command.replace(/\\\n/g, ' ').match(/(?:'[^']*'|[^\s'])+/g) ?? [];
  return words.map((word) => word.replace(/'/g, ''));
}

async function renewAll(): Promise<void> {
  writeFileSync(readmePath, await renewed(readFileSync(readmePath, 'utf8')));
  writeFileSync(previewPath, await withExamples(readFileSync(previewPath, 'utf8')));
}

if (require.main === module) {
  renewAll().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
