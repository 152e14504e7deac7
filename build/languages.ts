/**
 * Each language as one function, with all of its files inside. Google reads the whole script at every execution, and a user
 * reads one language: what stands in a function that is not called is only skimmed, and makes nothing.
 */
import { dirname, join, sep } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';

/** `words/de/catalogue.ts`: what it exports is a function that gives the words of the language. */
const catalogues = /[\\/]words[\\/][a-z]{2}[\\/]catalogue\.ts$/;

/** `target` and `supported` as for the script, so that each file becomes what it would without this. */
export function languagesApart(options: Pick<BuildOptions, 'target' | 'supported'>): Plugin {
  return {
    name: 'languages apart',
    setup({ onLoad }) {
      onLoad({ filter: catalogues }, async ({ path }) => {
        const { outputFiles = [] } = await build({
          ...options,
          entryPoints: [path],
          bundle: true,
          format: 'esm',
          charset: 'utf8',
          sourcemap: 'inline',
          sourcesContent: false,
          outfile: join(dirname(path), 'catalogue.js'),
          write: false,
          plugins: [onlyWithin(dirname(path) + sep)],
        });
        return { contents: asFunction(outputFiles[0]?.text ?? ''), loader: 'js', resolveDir: dirname(path) };
      });
    },
  };
}

/** Leaves to the script what other rooms give to the language. */
function onlyWithin(folder: string): Plugin {
  return {
    name: 'only within',
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
        const file = `${join(resolveDir, path)}.ts`;
        return kind === 'entry-point' || file.startsWith(folder) ? undefined : { path: file, external: true };
      });
    },
  };
}

/** How esbuild writes what a module imports, and its one export. */
const imports = /^import \{[^}]*\} from "[^"]*";$/gm;
const onlyExport = /^export \{\s*(\w+)\s*\};$/m;

/** Imports come before, and the one export becomes a function around all else. No line moves, for the map. */
function asFunction(module: string): string {
  const [, name] = onlyExport.exec(module) ?? [];
  if (!name) throw new Error('A catalogue exports its one function.');
  const before = (module.match(imports) ?? []).map((text) => text.replace(/\n/g, ' ')).join('');
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  const inside = module.replace(imports, blank).replace(onlyExport, blank);
  return `${before}export function ${name}(){${inside};return ${name}()}`;
}
