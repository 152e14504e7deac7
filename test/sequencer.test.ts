import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import Sequencer from './sequencer.cjs';

/** Where no run before has left how long anything took. */
const cacheDirectory = mkdtempSync(join(tmpdir(), 'sequencer-'));
afterAll(() => rmSync(cacheDirectory, { recursive: true }));

const sizes: Record<string, number> = { people: 9, addon: 2, browser: 1, billing: 7 };
const files = Object.keys(sizes).map((folder) => ({
  path: `/clone/test/${folder}/a.test.ts`,
  context: {
    config: { cacheDirectory, id: 'fresh', haste: {} },
    hasteFS: { getSize: (path: string) => sizes[path.split('/').at(-2) ?? ''] },
  },
}));

it('begins with what takes longest, in a fresh clone by what it drives, and then by its size', () => {
  const sorted: { path: string }[] = new Sequencer({} as never).sort(files as never);
  expect(sorted.map(({ path }) => path.split('/').at(-2))).toEqual(['browser', 'addon', 'people', 'billing']);
});
