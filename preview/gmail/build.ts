/** Builds the preview's page: scripts and styles bundled, the icon font beside them. */
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { needsBuild } from '../../build/stale.cjs';

const source = join(__dirname, 'page');

/** Where `npm start` has its page. */
export const pageFolder = join(__dirname, '..', '..', '.build', 'gmail');

/** Builds the page where it is older than its sources. */
export async function ensurePage(): Promise<void> {
  const outputs = ['page.js', 'page.css', 'index.html'].map((file) => join(pageFolder, file));
  const sources = [__dirname, join(__dirname, '..', '..', 'package-lock.json')];
  if (needsBuild({ outputs, sources }, 'stale')) await buildPage();
}

/** Writes page.js, page.css, index.html, icon.svg and the font into `folder`. Rejects with esbuild's messages. */
export async function buildPage(folder = pageFolder): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all([
    build({
      entryPoints: { page: join(source, 'app.ts') },
      outdir: folder,
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      loader: { '.woff2': 'copy' },
      assetNames: '[name]',
      tsconfig: join(source, 'tsconfig.json'),
      logLevel: 'silent',
    }),
    ...['index.html', 'icon.svg'].map((file) => copyFile(join(source, file), join(folder, file))),
  ]);
}
