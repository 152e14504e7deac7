/** What a publisher has left to fill in, as `npm run listing -- --check` names it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { PAPERS, unfilled } from '../../build/unfilled';

const root = join(__dirname, '../..');
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
const papers = Object.fromEntries(PAPERS.map((path) => [path, textOf(path)]));
const manifest = JSON.parse(textOf('appsscript.json'));
const withLogo = (logoUrl: string) => ({ addOns: { common: { logoUrl } } });

it('each paper that others are shown has a place for whoever publishes it', () => {
  const left = unfilled(papers, manifest);
  for (const path of PAPERS) expect(left).toContainEqual(expect.stringMatching(new RegExp(`^${path}:\\d+: «your `)));
  expect(left.at(-1)).toMatch(/^appsscript\.json: logoUrl/);
});

it('what was filled in is left no more', () => {
  const filled = Object.fromEntries(PAPERS.map((path) => [path, textOf(path).replace(/«your [^»]+»/g, 'Acme')]));
  expect(unfilled(filled, withLogo('https://acme.example/icon-128.png'))).toEqual([]);
  expect(unfilled(filled, manifest)).toHaveLength(1);
});
