/**
 * Each language as one function, with all of its files inside. Google reads the whole script at every execution, and a user
 * reads one language: what stands in a function that is not called is only skimmed, and makes nothing.
 */
import { dirname, join, sep } from 'node:path';
import { type Node, parse } from 'acorn';
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

/** Imports come before, and the one export becomes a function around all else. No line moves, for the map. */
function asFunction(module: string): string {
  const { body } = parse(module, { ecmaVersion: 'latest', sourceType: 'module' });
  const imports = body.filter(({ type }) => type === 'ImportDeclaration');
  const exported = body.find(({ type }) => type === 'ExportNamedDeclaration');
  const name = exported?.type === 'ExportNamedDeclaration' ? exported.specifiers[0]?.exported : undefined;
  if (!exported || name?.type !== 'Identifier') throw new Error('A catalogue exports its one function.');
  const text = ({ start, end }: Node) => module.slice(start, end);
  let inside = module;
  for (const node of [exported, ...imports]) inside = inside.replace(text(node), text(node).replace(/[^\n]/g, ' '));
  const before = imports.map((node) => text(node).replace(/\n/g, ' ')).join('');
  return `${before}export function ${name.name}(){${inside};return ${name.name}()}`;
}
