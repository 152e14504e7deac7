import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder, writeFiles } from '../fixtures/folder';
import { jsonOf, rooms, root } from './fixtures/project';

const absent = [
  ...['fetch', 'URL', 'URLSearchParams', 'setTimeout', 'setInterval', 'TextEncoder', 'TextDecoder', 'atob', 'btoa'],
  ...['crypto', 'process', 'Buffer', 'performance', 'Blob', 'require', 'window', 'document', 'queueMicrotask'],
  'structuredClone',
];

/** Google's services and the one place of each. */
const homes: Record<string, string> = {
  CardService: 'src/cards/planted.ts',
  UrlFetchApp: 'src/stripe/http.ts',
  PropertiesService: 'src/google/planted.ts',
  CacheService: 'src/google/planted.ts',
  LockService: 'src/google/planted.ts',
  GmailApp: 'src/google/planted.ts',
  Session: 'src/google/planted.ts',
  ScriptApp: 'src/google/planted.ts',
  Utilities: 'src/google/planted.ts',
};
/** A service that the add-on has no use for. */
const homeless = ['Logger'];

const everyName = [...absent, ...Object.keys(homes), ...homeless];
const ordinary = 'export const total = Math.max(...new Map([["a", 1]]).values());\n';
const places = [
  'src/main.ts',
  'src/stripe/http.ts',
  'src/a-new-room/planted.ts',
  ...rooms.map((room) => `src/${room}/planted.ts`),
];
const outside = ['preview/planted.ts', 'build/planted.ts', 'test/planted.ts'];

interface Report {
  diagnostics: { category: string; severity: string; message: string; location: { path: string } }[];
}

/** By the project's own configuration, as `path: name`. */
function refusedGlobals(folder: string): string[] {
  for (const file of ['biome.json', '.gitignore']) copyFileSync(join(root, file), join(folder, file));
  const planted = `export const used = [${everyName.join(', ')}];\n`;
  writeFiles(folder, Object.fromEntries([...places, ...outside].map((path) => [path, planted + ordinary])));
  const args = ['lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const { diagnostics } = jsonOf('@biomejs/biome/bin/biome', args, folder) as Report;
  return diagnostics
    .filter(({ category, severity }) => category === 'lint/style/noRestrictedGlobals' && severity === 'error')
    .map(({ message, location }) => `${location.path}: ${/variable (\w+)\.$/.exec(message)?.[1]}`);
}

describe('the lint fence', () => {
  const folder = temporaryFolder();
  let refused: string[];
  beforeAll(() => {
    refused = refusedGlobals(folder);
  });
  const refusedIn = (path: string) => everyName.filter((name) => refused.includes(`${path}: ${name}`));

  it.each(places)('in %s refuses what Apps Script lacks, and every service that does not live there', (path) => {
    expect(refusedIn(path)).toEqual(everyName.filter((name) => homes[name] !== path));
  });

  it.each(outside)('leaves %s alone', (path) => {
    expect(refusedIn(path)).toEqual([]);
  });
});
