import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildAddOn, tillside } from '../../build/build';
import { maxBundleBytes } from '../../build/checks';
import { temporaryFolder, writeFiles } from '../fixtures/folder';
import { root } from './fixtures/project';

const all = temporaryFolder();

const manifest = { addOns: { common: { homepageTrigger: { runFunction: 'onHomepage' } } } };
const homepage = "export function onHomepage() { return CardService.newAction().setFunctionName('onAction'); }\n";
const action = 'export function onAction(event) { return Object.keys(event); }\n';

/** Sources of an add-on in a folder of their own. */
function addOn(files: Record<string, string>, appsscript: object = manifest) {
  const folder = mkdtempSync(join(all, 'add-on-'));
  writeFiles(folder, { 'appsscript.json': JSON.stringify(appsscript), ...files });
  return { entry: join(folder, 'main.ts'), manifest: join(folder, 'appsscript.json'), outDir: join(folder, 'dist') };
}

/** The script that a `main.ts` with a homepage, an action and this became. */
async function built(more: string, files: Record<string, string> = {}): Promise<string> {
  const sources = addOn({ 'main.ts': homepage + action + more, ...files });
  await buildAddOn(sources);
  return readFileSync(join(sources.outDir, 'Code.js'), 'utf8');
}

/** Why the build was refused. Fails when it was not, or when it has written anything. */
async function refusal(sources: ReturnType<typeof addOn>): Promise<string> {
  const reason = await buildAddOn(sources).then(
    () => 'It was built.',
    (error: Error) => error.message,
  );
  expect(reason).not.toBe('It was built.');
  expect(existsSync(sources.outDir)).toBe(false);
  return reason;
}

const refusalOf = (more: string, files: Record<string, string> = {}) =>
  refusal(addOn({ 'main.ts': homepage + action + more, ...files }));

describe('an add-on without a fault', () => {
  it('is built into a script and the same manifest', async () => {
    const sources = addOn({ 'main.ts': homepage + action });
    await buildAddOn(sources);
    expect(readFileSync(join(sources.outDir, 'Code.js'), 'utf8')).toContain('function onHomepage(');
    expect(readFileSync(join(sources.outDir, 'appsscript.json'), 'utf8')).toBe(readFileSync(sources.manifest, 'utf8'));
  });

  it('may hold today’s classes and lazy imports, which become what Apps Script can parse', async () => {
    const script = await built(
      "class Till { #drawer = 1; static count = 0; static { Till.count = 1; } open() { return this.#drawer ?? import('./lazy'); } }\n" +
        'export function onOpen() { return new Till().open(); }',
      { 'lazy.ts': 'export const lazy = 1;' },
    );
    expect(script).not.toMatch(/#drawer|static|import\(/);
  });

  it('may use a foreign library’s types, of which nothing arrives', async () => {
    const types = { 'node_modules/ledger/index.ts': 'export interface Ledger { total: number }' };
    const script = await built(
      "import type { Ledger } from 'ledger';\nexport const ledger: Ledger = { total: 0 };",
      types,
    );
    expect(script).toContain('total');
  });

  it('may ask for a global that is not there, and name its own things like one', async () => {
    await built('export const has = typeof fetch;\nexport function ask(fetch) { return fetch(); }');
  });
});

describe('the build is refused', () => {
  it.each([
    { common: { homepageTrigger: { runFunction: 'onNothing' } } },
    { common: { universalActions: [{ label: 'Help', runFunction: 'onNothing' }] } },
    { gmail: { contextualTriggers: [{ unconditional: {}, onTriggerFunction: 'onNothing' }] } },
    { gmail: { composeTrigger: { selectActions: [{ text: 'Insert', runFunction: 'onNothing' }] } } },
  ])('when the manifest names a function that is not there: %j', async (addOns) => {
    const reason = await refusal(addOn({ 'main.ts': homepage + action }, { addOns }));
    expect(reason).toContain('The manifest names onNothing, which is not a global function.');
  });

  it('when the manifest names a function that is there, but not global', async () => {
    const local = 'function onLocal() { return 1; }\nexport function onOther() { return onLocal(); }';
    const sources = addOn(
      { 'main.ts': homepage + action + local },
      { addOns: { common: { homepageTrigger: { runFunction: 'onLocal' } } } },
    );
    expect(await refusal(sources)).toContain('The manifest names onLocal');
  });

  it('when an action names a function that is not there', async () => {
    const reason = await refusal(addOn({ 'main.ts': homepage }));
    expect(reason).toContain('An action names onAction, which is not a global function.');
  });

  it('when such an action is in another file', async () => {
    const card = "export const card = () => CardService.newAction().setFunctionName('onGone');";
    expect(await refusalOf("export { card } from './card';", { 'card.ts': card })).toContain('An action names onGone');
  });

  it.each([
    'setFunctionName(onAction.name)',
    "setFunctionName('on' + kind)",
    "setFunctionName(kind ? 'onAction' : 'onHomepage')",
    'setFunctionName(kind)',
    "['setFunctionName'](kind)",
    'setFunctionName()',
  ])('when the name of a callback is computed: %s', async (call) => {
    const receiver = call.startsWith('[') ? 'CardService.newAction()' : 'CardService.newAction().';
    const reason = await refusalOf(`export function onCard(kind) { return ${receiver}${call}; }`);
    expect(reason).toContain('setFunctionName takes a literal');
  });

  it.each(
    'fetch URL URLSearchParams setTimeout setInterval TextEncoder TextDecoder crypto atob btoa Blob process Buffer performance window document queueMicrotask structuredClone globalThis self XMLHttpRequest eval DriveApp'.split(
      ' ',
    ),
  )('when it uses the global %s', async (name) => {
    const reason = await refusalOf(`export function onUse(x) { return ${name}.of(x); }`);
    expect(reason).toContain(`The add-on may not use the global “${name}”.`);
  });

  it('when it reaches a global through globalThis', async () => {
    expect(await refusalOf("export const onUse = () => globalThis.fetch('/');")).toContain('“globalThis”');
  });

  it('when it sets a variable that was never declared', async () => {
    expect(await refusalOf('export function onUse() { counter = 1; }')).toContain('“counter”');
  });

  it.each(["require('node:fs')", 'require(name)', 'eval(name)'])(
    'when it loads what is not in it: %s',
    async (load) => {
      await refusalOf(`export function onLoad(name) { return ${load}; }`);
    },
  );

  it.each(["import('https://example.com/x.js')", 'import(name)'])('when a lazy import stays one: %s', async (load) => {
    await refusalOf(`export function onLoad(name) { return ${load}; }`);
  });

  it.each([
    ['a foreign library', 'node_modules/ledger/index.js', 'ledger'],
    ['one with a scope', 'node_modules/@till/ledger/index.js', '@till/ledger'],
    ['one that a known library brings along', 'node_modules/zod/node_modules/ledger/index.js', 'ledger'],
  ])('when it holds %s', async (_what, file, name) => {
    const reason = await refusalOf(`export * from './${file}';`, { [file]: 'export const onLedger = () => 1;' });
    expect(reason).toContain(`The bundle holds the library ${name}.`);
  });

  it('when it is larger than 2,000 KB', async () => {
    const reason = await refusalOf(`export const text = () => '${'x'.repeat(maxBundleBytes)}';`);
    expect(reason).toMatch(/Code\.js has \d+ bytes; the limit is 2048000\./);
  });

  it('when a file can’t be parsed or found', async () => {
    await refusalOf('export function {');
    await refusalOf("export { x } from './nowhere';");
  });

  it('with all reasons at once, each once', async () => {
    const reason = await refusalOf('export function onUse(x) { return fetch(x) || fetch(URL); }');
    expect(reason.split('\n')).toEqual([
      'The add-on was not built:',
      '- The add-on may not use the global “fetch”.',
      '- The add-on may not use the global “URL”.',
    ]);
  });

  it('and leaves what an earlier build has written', async () => {
    const sources = addOn({ 'main.ts': homepage + action });
    await buildAddOn(sources);
    const before = readFileSync(join(sources.outDir, 'Code.js'), 'utf8');
    writeFiles(join(sources.entry, '..'), { 'main.ts': homepage });
    await expect(buildAddOn(sources)).rejects.toThrow('An action names onAction');
    expect(readFileSync(join(sources.outDir, 'Code.js'), 'utf8')).toBe(before);
  });
});

it('Tillside is built from its own sources', () => {
  expect(tillside).toEqual({
    entry: join(root, 'src/main.ts'),
    manifest: join(root, 'appsscript.json'),
    outDir: join(root, 'dist'),
  });
});
