import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { temporaryFolder, writeFiles } from '../fixtures/folder';
import { jsonOf, root } from './fixtures/project';
import { buildTillside } from './fixtures/tillside';

const project = temporaryFolder();

it('clasp pushes exactly the script and the manifest', async () => {
  writeFiles(project, {
    // As `npm run deploy` leaves it, for clasp's other commands.
    '.clasp.json': JSON.stringify({ scriptId: 'a-script', rootDir: 'dist' }),
    'appsscript.json': readFileSync(join(root, 'appsscript.json'), 'utf8'),
    'src/main.ts': 'export {};',
    'build/setup.mjs': '',
    'jest.config.cjs': '',
    'home/.keep': '',
  });
  await buildTillside(join(project, 'dist'));
  // An empty home: nobody is logged in, and nothing of this machine's clasp is read.
  const env = { PATH: process.env.PATH, HOME: join(project, 'home'), USERPROFILE: join(project, 'home') };
  const { filesToPush } = jsonOf('@google/clasp/build/src/index.js', ['show-file-status', '--json'], project, env) as {
    filesToPush: string[];
  };
  expect(filesToPush.map((file) => file.replaceAll('\\', '/')).sort()).toEqual([
    'dist/Code.js',
    'dist/appsscript.json',
  ]);
});
