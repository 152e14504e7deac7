/** What a session runs on: Tillside as clasp would push it, and the built halves of the runtime. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { needsBuild } from '../../build/stale.cjs';
import { runtimeFiles } from '../appsscript/engine';
import { freeze } from '../appsscript/freeze';
import { loadAddOn } from '../appsscript/runtime';
import type { AddOn } from '../appsscript/types';

const ROOT = join(__dirname, '..', '..');
const CODE = join(ROOT, 'dist', 'Code.js');
const MANIFEST = join(ROOT, 'dist', 'appsscript.json');

/** Something built: what comes out, and what it is made of. */
export interface Product {
  outputs: string[];
  /** Files and folders. */
  sources: string[];
  build: () => Promise<unknown>;
}

/** What Tillside is made of, its build aside. */
export const ADD_ON_SOURCES = ['src', 'appsscript.json'].map((name) => join(ROOT, name));

const ADD_ON: Product = {
  outputs: [CODE, MANIFEST],
  sources: [...ADD_ON_SOURCES, ...['build', 'package-lock.json'].map((name) => join(ROOT, name))],
  build: async () => (await import('../../build/build')).buildAddOn(),
};

const RUNTIME: Product = {
  outputs: Object.values(runtimeFiles),
  sources: [join(ROOT, 'preview', 'appsscript'), join(ROOT, 'package-lock.json')],
  build: async () => (await import('../appsscript/build')).buildRuntime(),
};

/**
 * Builds the runtime and, unless another add-on runs, Tillside: when they are `missing`, or when they are `stale` (older
 * than what they are made of). Throws what the build throws.
 */
export async function ensureBuilt(when: 'missing' | 'stale', { addOn }: { addOn: boolean }): Promise<void> {
  const products = addOn ? [ADD_ON, RUNTIME] : [RUNTIME];
  await Promise.all(products.filter((product) => needsBuild(product, when)).map(({ build }) => build()));
}

/** Builds Tillside, whether it is stale or not, and reads it. Throws what the build throws; `dist/` is then as it was. */
export async function rebuiltAddOn(): Promise<AddOn> {
  await ADD_ON.build();
  return builtAddOn();
}

let loaded: { at: number; addOn: AddOn } | undefined;

/** Tillside, from `dist/`; read anew when it was built anew. */
export function builtAddOn(): AddOn {
  const at = statSync(CODE).mtimeMs;
  if (loaded?.at !== at) loaded = { at, addOn: freeze(loadAddOn(CODE, MANIFEST)) };
  return loaded.addOn;
}
