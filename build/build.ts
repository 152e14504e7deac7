/**
 * `npm run build`: src → dist/Code.js and dist/appsscript.json (what clasp pushes), refused when Apps Script would
 * refuse it. Also prepares the stand-ins, which are never pushed.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { minify } from 'terser';
import { withArrows } from './arrows';
import { checkBundle } from './checks';
import { shortened } from './names';

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

async function bundle(entry: string) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    target: 'es2020',
    minify: true,
    charset: 'utf8',
    mangleProps: shortened,
    legalComments: 'none',
    logLevel: 'silent',
    write: false,
    metafile: true,
  });
  return {
    text: result.outputFiles[0]?.text ?? '',
    exports: Object.values(result.metafile.outputs)[0]?.exports ?? [],
    files: Object.keys(result.metafile.inputs),
  };
}

/**
 * A second minifier finds what esbuild's leaves: four percent, which the limit on the bundle makes worth having. `unsafe`
 * lets it trust that nobody has put other functions in the place of the language's own, `pure_getters` that reading a
 * property does nothing else.
 */
async function minified(script: string): Promise<string> {
  const { code } = await minify(withArrows(script), {
    ecma: 2020,
    compress: { passes: 4, unsafe: true, unsafe_arrows: true, pure_getters: true, hoist_funs: true, keep_fargs: false },
  });
  return `${code}\n`;
}

/** Apps Script has no modules, so the module becomes one expression: an object of its exports. esbuild's own costs 0.8 KB. */
function asExpression(module: string): string {
  const body = module.replace(
    /export\s*\{([^{}]*)\};?\s*$/,
    (_, names: string) => `return{${names.replace(/([^\s,]+) as ([^\s,]+)/g, '$2:$1')}}`,
  );
  return `var App=(()=>{${body}})();`;
}

/** Apps Script calls its entry points by name, so each export of the entry file becomes a plain global function. */
function globalFunctions(names: readonly string[]): string {
  return names.map((name) => `function ${name}(e){return App.${name}(e)}\n`).join('');
}

/**
 * Builds the add-on. Throws, with one sentence for each fault, when Apps Script could not run the result; nothing is
 * written then.
 */
export async function buildAddOn({ entry, manifest, outDir }: AddOnSources = tillside): Promise<void> {
  const [whole, manifestText] = await Promise.all([bundle(entry), readFile(manifest, 'utf8')]);
  const script = (await minified(asExpression(whole.text))) + globalFunctions(whole.exports);
  const faults = checkBundle({
    script,
    files: whole.files,
    manifest: JSON.parse(manifestText),
  });
  if (faults.length > 0)
    throw new Error(`The add-on was not built:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  await mkdir(outDir, { recursive: true });
  await writeFile(join(outDir, 'Code.js'), script);
  await writeFile(join(outDir, 'appsscript.json'), manifestText);
}

if (require.main === module) {
  // Imported late: the stand-ins' builds are not needed by those who only call `buildAddOn`.
  Promise.all([import('../preview/appsscript/build'), import('../preview/gmail/build')])
    .then(([runtime, page]) => Promise.all([buildAddOn(), runtime.buildRuntime(), page.buildPage()]))
    .catch((error: Error) => {
      console.error(error.message);
      process.exitCode = 1;
    });
}
