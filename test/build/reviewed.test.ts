/** Whether a deployment is what the sources build, by a fingerprint that the build carries and Help shows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { fingerprintOf, saidIn } from '../../build/fingerprint';
import { compared, deployedAt } from '../../build/reviewed';
import { version } from '../../src/version';
import { temporaryFolder, writeFiles } from '../fixtures/folder';
import { root } from './fixtures/project';
import { buildTillside } from './fixtures/tillside';

const folder = temporaryFolder();
let script = '';
let manifest = '';

beforeAll(async () => {
  await buildTillside(join(folder, 'dist'));
  script = readFileSync(join(folder, 'dist', 'Code.js'), 'utf8');
  manifest = readFileSync(join(folder, 'dist', 'appsscript.json'), 'utf8');
});

const against = (deployed: string, its: string | null = manifest) =>
  compared({ script, manifest }, { script: deployed, manifest: its });

describe('a build', () => {
  it('carries its own fingerprint, which needs nothing but the script', () => {
    expect(saidIn(script)).toBe(fingerprintOf(script));
    expect(saidIn(script)).toMatch(/^[0-9a-f]{12}$/);
    expect(version).toBe(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
  });
});

describe('a deployment', () => {
  it('is known again as it is pulled, whatever its line ends and the order in its manifest', () => {
    const pulled = Object.fromEntries(Object.entries(JSON.parse(manifest)).reverse());
    writeFiles(folder, {
      'pulled/Code.js': script.replace(/\n/g, '\r\n').trimEnd(),
      'pulled/appsscript.json': JSON.stringify(pulled),
    });
    const { script: its, manifest: said } = deployedAt(join(folder, 'pulled'));
    expect(against(its, said).isSame).toBe(true);
  });

  it('is another one where a character of it is, also where it says otherwise', () => {
    const changed = `${script}//`;
    expect(against(changed)).toMatchObject({ isSame: false });
    expect(against(changed).lines[0]).toContain(`, and says ${saidIn(script)}`);
    const claiming = script.replace(/fingerprint:[0-9a-f]{12}/, 'fingerprint:000000000000');
    expect(against(claiming).isSame).toBe(false);
  });

  it('is another one with another manifest, and half known without one', () => {
    expect(against(script, JSON.stringify({ ...JSON.parse(manifest), timeZone: 'X' })).isSame).toBe(false);
    expect(against(script, null).lines[1]).toMatch(/^The manifest was not compared/);
  });
});
