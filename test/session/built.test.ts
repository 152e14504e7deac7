import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { needsBuild } from '../../build/stale.cjs';

let folder: string;
const at = (name: string) => join(folder, name);

/** A file or folder that was changed at this second. */
function changed(name: string, second: number): void {
  utimesSync(at(name), second, second);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tillside-built-'));
  mkdirSync(join(folder, 'src', 'deep'), { recursive: true });
  for (const name of ['src/deep/a.ts', 'one.js', 'two.js']) writeFileSync(at(name), '');
  for (const name of ['src/deep/a.ts', 'src/deep', 'src']) changed(name, 100);
  for (const name of ['one.js', 'two.js']) changed(name, 200);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('what is built', () => {
  const product = () => ({ outputs: [at('one.js'), at('two.js')], sources: [at('src'), at('no-such-file')] });

  it('is left alone while it is newer than all that it is made of', () => {
    expect(needsBuild(product(), 'stale')).toBe(false);
  });

  it('is built again when any source deep inside is newer than any output', () => {
    changed('one.js', 300);
    changed('src/deep/a.ts', 250);
    expect(needsBuild(product(), 'stale')).toBe(true);
    expect(needsBuild(product(), 'missing')).toBe(false);
  });

  it('is built again when a source was taken away', () => {
    rmSync(at('src/deep/a.ts'));
    changed('src/deep', 250);
    expect(needsBuild(product(), 'stale')).toBe(true);
  });

  it('is built when any output is missing', () => {
    rmSync(at('two.js'));
    expect(needsBuild(product(), 'missing')).toBe(true);
    expect(needsBuild(product(), 'stale')).toBe(true);
  });
});
