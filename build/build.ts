/** src → dist/Code.js and dist/appsscript.json (what clasp pushes), refused when Apps Script would refuse it. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { checkBundle } from './checks';
import type { BuiltAddOn } from './figures';
import { marked } from './fingerprint';
import { languagesApart } from './languages';

const root = join(__dirname, '..');

export interface AddOnSources {
  /** File whose exports Apps Script may call. */
  entry: string;
  manifest: string;
  outDir: string;
}

/** Where Tillside's own sources are, and where clasp looks for the result. */
export const tillside: AddOnSources = {
  entry: join(root, 'src/main.ts'),
  manifest: join(root, 'appsscript.json'),
  outDir: join(root, 'dist'),
};

const syntax = {
  target: 'es2019',
  // V8 only skims a function until it is called, but reads an arrow in full: as functions they start in a tenth less.
  supported: { arrow: false },
};

async function bundle(entry: string) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    ...syntax,
    plugins: [languagesApart(syntax)],
    // Google reads all of it at every execution. What a line of the log means, `npm run where` tells by the map.
    minify: true,
    sourcemap: 'external',
    sourcesContent: false,
    outfile: 'Code.js',
    banner: { js: opening },
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    write: false,
    metafile: true,
  });
  const output = Object.values(result.metafile.outputs).find(({ entryPoint }) => entryPoint);
  const parts = Object.entries(output?.inputs ?? {});
  const text = (name: string) => result.outputFiles.find(({ path }) => path.endsWith(name))?.text ?? '';
  return {
    text: text('Code.js'),
    map: text('Code.js.map'),
    exports: output?.exports ?? [],
    files: Object.keys(result.metafile.inputs),
    /** Bytes that each source file became, by its path. */
    bytes: Object.fromEntries(parts.map(([file, { bytesInOutput }]) => [file, bytesInOutput])),
  };
}

/** Apps Script has no modules, so the module becomes one expression: an object of its exports. */
const opening = 'var App=(()=>{';

function asExpression(opened: string): string {
  const body = opened.replace(
    /export\s*\{([^{}]*)\};?\s*$/,
    (_, names: string) => `return{${names.replace(/([^\s,]+) as ([^\s,]+)/g, '$2:$1')}}`,
  );
  return `${body}})();\n`;
}

/** Apps Script calls its entry points by name, so each export of the entry file becomes a plain global function. */
function globalFunctions(names: readonly string[]): string {
  return names.map((name) => `function ${name}(e){return App.${name}(e)}\n`).join('');
}

/**
 * Builds the add-on. Throws, with one sentence for each fault, when Apps Script could not run the result; nothing is
 * written then.
 */
export async function buildAddOn({ entry, manifest, outDir }: AddOnSources = tillside): Promise<BuiltAddOn> {
  const [whole, manifestText] = await Promise.all([bundle(entry), readFile(manifest, 'utf8')]);
  const script = marked(asExpression(whole.text) + globalFunctions(whole.exports));
  const faults = checkBundle({
    script,
    files: whole.files,
    manifest: JSON.parse(manifestText),
  });
  if (faults.length > 0)
    throw new Error(`The add-on was not built:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  await mkdir(outDir, { recursive: true });
  await writeFile(join(outDir, 'Code.js'), script);
  // clasp does not push it: it stays with whoever built what was pushed.
  await writeFile(join(outDir, 'Code.js.map'), whole.map);
  await writeFile(join(outDir, 'appsscript.json'), manifestText);
  return { script, bytes: whole.bytes };
}
