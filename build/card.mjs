/**
 * `npm run card`, from one built file: to read it takes a third of the time that its sources take. Built here when it is
 * missing, or older than what it is made of.
 */
import { mkdir, readFile, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.mjs';
import stale from './stale.cjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const card = join(root, '.build', 'card', 'card.js');
const sources = ['preview', 'build', 'package-lock.json'].map((name) => join(root, name));

/** Rejects with esbuild's messages. The file is put in place whole: another command may be reading it. */
async function buildCard() {
  const { build } = await import('esbuild');
  const partial = `${card}.${process.pid}`;
  await mkdir(dirname(card), { recursive: true });
  await build({
    entryPoints: [join(root, 'preview', 'card.ts')],
    outfile: partial,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    external: ['esbuild'],
    plugins: [{ name: 'own-folders', setup: keepFolders }],
  });
  await rename(partial, card);
}

/**
 * Every source file still finds itself where it was written.
 * @param {import('esbuild').PluginBuild} build
 */
function keepFolders(build) {
  build.onLoad({ filter: /[\\/](preview|build)[\\/].*\.ts$/ }, async ({ path }) => {
    const own = JSON.stringify(join('..', '..', relative(root, dirname(path))));
    const text = await readFile(path, 'utf8');
    return { contents: text.replaceAll('__dirname', `require('node:path').join(__dirname, ${own})`), loader: 'ts' };
  });
}

process.exitCode = setUp(root, []);
if (process.exitCode === 0) {
  try {
    if (stale.needsBuild({ outputs: [card], sources }, 'stale')) await buildCard();
    createRequire(import.meta.url)(card);
  } catch (error) {
    // esbuild has said already what it could not build.
    if (!('errors' in error)) throw error;
    process.exitCode = 1;
  }
}
