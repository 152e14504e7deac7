/**
 * Bundles the two halves of the runtime that can't run from TypeScript: the worker (a thread of its own) and what it
 * evaluates inside every fresh context.
 */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { runtimeFiles } from './engine';

/** Builds both files. Each is put in place whole, so that a reader never sees half of one. */
export async function buildRuntime(): Promise<typeof runtimeFiles> {
  await mkdir(path.dirname(runtimeFiles.workerPath), { recursive: true });
  await Promise.all([
    bundle(runtimeFiles.workerPath, {
      entryPoints: [path.join(__dirname, 'worker.ts')],
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      banner: { js: '"use strict";' },
    }),
    // An expression: its value is the function that sets up a context.
    bundle(runtimeFiles.contextPath, {
      entryPoints: [path.join(__dirname, 'context', 'index.ts')],
      platform: 'neutral',
      format: 'iife',
      globalName: 'context',
      target: 'es2020',
      banner: { js: '(() => { "use strict";' },
      footer: { js: 'return context.setUp; })()' },
    }),
  ]);
  return runtimeFiles;
}

async function bundle(file: string, options: Parameters<typeof build>[0]): Promise<void> {
  const result = await build({ ...options, bundle: true, write: false, legalComments: 'none' });
  const text = result.outputFiles?.[0]?.text ?? '';
  const partial = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await writeFile(partial, text);
  await rename(partial, file);
}
