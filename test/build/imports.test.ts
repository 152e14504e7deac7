import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { temporaryFolder, writeFiles } from '../fixtures/folder';
import { jsonOf, rooms, root, sourcesIn } from './fixtures/project';

interface Cruise {
  modules: { source: string }[];
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
}

/** What `npm run lint` looks at. `npm test` leaves it to this test, which reads all of it anyway. */
const cruised = ['src', 'preview', 'build', 'bench', 'test'];

/** The modules of the tree in `folder` and the imports that break a rule of the project's configuration, copied there. */
function cruise(folder: string) {
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...cruised];
  const { modules, summary } = jsonOf('dependency-cruiser/bin/dependency-cruise.mjs', args, folder) as Cruise;
  return {
    modules: modules.map(({ source }) => source),
    broken: summary.violations.map(({ from, to, rule }) => `${from} → ${to}: ${rule.name}`),
  };
}

/** From the top down: data flows up, imports run down. */
const order = [
  'app',
  'screens',
  'desk',
  'cards',
  'actions',
  'policy',
  'lookup',
  'keys',
  'language',
  'billing',
  'google',
  'people',
  'stripe',
];
const upward = order.flatMap((upper, place) => order.slice(place + 1).map((lower) => ({ upper, lower })));

/** Rooms whose facts are put into words: of these, `language` knows the types. */
const worded = ['actions', 'policy', 'lookup', 'keys'];

const forbidden: [from: string, to: string, rule: string][] = [
  ...upward
    .filter(({ upper, lower }) => !(lower === 'language' && worded.includes(upper)))
    .map(({ upper, lower }): [string, string, string] => [
      `src/${lower}/up-to-${upper}.ts`,
      `src/${upper}/target.ts`,
      `${lower}-imports`,
    ]),
  ...order
    .filter((room) => room !== 'app')
    .map((room): [string, string, string] => [`src/${room}/up-to-main.ts`, 'src/main.ts', 'nothing-imports-app']),
  ['src/cards/asks-app.ts', 'src/app/target.ts', 'nothing-imports-app'],
  ['src/billing/asks-stripe.ts', 'src/stripe/read.ts', 'billing-is-pure'],
  ['src/billing/writes.ts', 'src/stripe/write.ts', 'billing-is-pure'],
  ['src/billing/fetches.ts', 'src/stripe/http.ts', 'billing-is-pure'],
  ['src/billing/asks-google.ts', 'src/google/target.ts', 'billing-is-pure'],
  ['src/language/asks-google.ts', 'src/google/target.ts', 'billing-is-pure'],
  ['src/language/asks-stripe.ts', 'src/stripe/read.ts', 'billing-is-pure'],
  ['src/people/asks-stripe.ts', 'src/stripe/read.ts', 'people-imports'],
  ['src/cards/asks-google.ts', 'src/google/target.ts', 'cards-imports'],
  ['src/google/asks-stripe.ts', 'src/stripe/target.ts', 'google-imports'],
  ['src/stripe/asks-google.ts', 'src/google/target.ts', 'stripe-imports'],
  ['src/keys/reads-by-itself.ts', 'node_modules/zod/mini.ts', 'zod-in-one-place'],
  ['src/app/asks-stand-in.ts', 'preview/stripe/target.ts', 'src-stands-alone'],
  ['src/main-asks-build.ts', 'build/target.ts', 'src-stands-alone'],
  ['src/cards/asks-test.ts', 'test/target.ts', 'src-stands-alone'],
  ['preview/stripe/asks-product.ts', 'src/stripe/target.ts', 'stand-ins-know-no-add-on'],
  ['preview/appsscript/asks-product.ts', 'src/main.ts', 'stand-ins-know-no-add-on'],
  ['preview/gmail/asks-product.ts', 'src/cards/target.ts', 'stand-ins-know-no-add-on'],
  ['preview/appsscript/asks-stripe.ts', 'preview/stripe/target.ts', 'runtime-stands-alone'],
  ['preview/appsscript/asks-session.ts', 'preview/session.ts', 'runtime-stands-alone'],
  ['preview/appsscript/asks-build.ts', 'build/target.ts', 'runtime-stands-alone'],
  ['preview/stripe/asks-runtime.ts', 'preview/appsscript/target.ts', 'stripe-stands-alone'],
  ['preview/stripe/asks-build.ts', 'build/target.ts', 'stripe-stands-alone'],
  ['preview/gmail/asks-test.ts', 'test/target.ts', 'no-tests-in-product'],
  ['build/asks-test.ts', 'test/target.ts', 'no-tests-in-product'],
];

const allowed: [from: string, to: string][] = [
  ['src/main.ts', 'src/app/target.ts'],
  ...order
    .filter((room) => room !== 'app')
    .map((room): [string, string] => ['src/app/all.ts', `src/${room}/target.ts`]),
  ['src/people/makes-once.ts', 'src/once.ts'],
  ['src/stripe/lenient.ts', 'node_modules/zod/mini.ts'],
  ['src/cards/draws.ts', 'src/actions/target.ts'],
  ['src/actions/acts.ts', 'src/keys/target.ts'],
  ['src/actions/writes.ts', 'src/stripe/write.ts'],
  ['src/lookup/finds.ts', 'src/stripe/read.ts'],
  ['src/lookup/matches.ts', 'src/people/target.ts'],
  ['src/keys/keeps.ts', 'src/google/target.ts'],
  ['src/billing/reads.ts', 'src/stripe/resources/target.ts'],
  ['preview/gmail/shows.ts', 'preview/appsscript/target.ts'],
  ['build/builds.ts', 'preview/gmail/target.ts'],
  ['bench/measures.ts', 'preview/stripe/target.ts'],
  ['test/tests.ts', 'src/app/target.ts'],
];

/** Ways to say the same import. */
const ways: Record<string, (path: string) => string> = {
  import: (path) => `import { x } from '${path}';\nexport const y = x;`,
  'import type': (path) => `import type { x } from '${path}';\nexport type Y = typeof x;`,
  'export from': (path) => `export { x } from '${path}';`,
  'for its effects': (path) => `import '${path}';`,
  lazily: (path) => `export const y = () => import('${path}');`,
  require: (path) => `export const y = require('${path}');`,
};
const wayFiles = Object.keys(ways).map((way) => [`src/people/${way.replaceAll(' ', '-')}.ts`, way] as const);

/** A path from the folder of one file to another, without its ending. */
function relativeTo(from: string, to: string): string {
  return '../'.repeat(from.split('/').length - 1) + to.replace(/\.ts$/, '');
}

function plantedTree(): Record<string, string> {
  const imports = [...forbidden.map(([from, to]) => [from, to] as const), ...allowed];
  const files: Record<string, string> = Object.fromEntries(imports.map(([, to]) => [to, 'export const x = 1;\n']));
  for (const [from, to] of imports) files[from] = `${files[from] ?? ''}import '${relativeTo(from, to)}';\n`;
  for (const [file, way] of wayFiles) files[file] = ways[way]?.(relativeTo(file, 'src/stripe/read.ts')) ?? '';
  files['src/keys/there.ts'] = "import { back } from './back';\nexport const there = () => back;\n";
  files['src/keys/back.ts'] = "import { there } from './there';\nexport const back = () => there;\n";
  return files;
}

describe('among planted imports', () => {
  const folder = temporaryFolder();
  let broken: string[];
  beforeAll(() => {
    writeFiles(folder, plantedTree());
    copyFileSync(join(root, '.dependency-cruiser.cjs'), join(folder, '.dependency-cruiser.cjs'));
    ({ broken } = cruise(folder));
  });

  it.each(forbidden)('%s may not import %s', (from, to, rule) => {
    expect(broken).toContain(`${from} → ${to}: ${rule}`);
  });

  it.each(allowed)('%s may import %s', (from, to) => {
    expect(broken.filter((line) => line.startsWith(`${from} → ${to}:`))).toEqual([]);
  });

  it.each(wayFiles)('%s is found out', (file) => {
    expect(broken).toContain(`${file} → src/stripe/read.ts: people-imports`);
  });

  it('two files may not import each other', () => {
    expect(broken).toContain('src/keys/back.ts → src/keys/there.ts: no-circular');
  });
});

describe('in this project', () => {
  let modules: string[];
  let broken: string[];
  beforeAll(() => {
    ({ modules, broken } = cruise(root));
  });

  it('no import breaks a rule', () => {
    expect(broken).toEqual([]);
  });

  /** What a room takes of others when types are gone. */
  async function takenBy(room: string): Promise<string[]> {
    const entryPoints = sourcesIn(room).map((source) => join(root, source));
    const { metafile } = await build({
      entryPoints,
      bundle: true,
      write: false,
      metafile: true,
      outdir: root,
      logLevel: 'silent',
    });
    return Object.keys(metafile.inputs).filter((input) => !input.startsWith(`${room}/`));
  }

  it('billing takes only types of Stripe’s objects, and none of the requests that stand beside them', async () => {
    const taken = await takenBy('src/billing');
    expect(taken).toContain('src/once.ts');
    expect(taken.filter((input) => input.startsWith('src/stripe/resources/'))).toEqual([]);
  });

  it('language takes only types of the facts that it puts into words', async () => {
    const taken = await takenBy('src/language');
    expect(taken.sort()).toEqual([
      'src/billing/money.ts',
      'src/digits.ts',
      'src/once.ts',
      'src/stripe/descriptions.ts',
      'src/stripe/permissions.ts',
    ]);
  });

  it('every file was read', () => {
    const sources = cruised.flatMap(sourcesIn);
    expect(sources).toContain('src/main.ts');
    expect(sources.filter((source) => !modules.includes(source))).toEqual([]);
  });

  it('every room of src has its place in the order', () => {
    expect([...order].sort()).toEqual([...rooms].sort());
  });
});
