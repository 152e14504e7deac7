/**
 * `npm run reviewed -- PATH`: whether a deployment is what this working copy builds. PATH is its script, or the folder that
 * `clasp pull` made of it, which has the manifest too.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildAddOn, tillside } from './build';
import { fingerprintOf, saidIn } from './fingerprint';

export interface Deployed {
  script: string;
  /** Its JSON; null where only the script is here. */
  manifest: string | null;
}

/** `clasp pull` names a script `.js` or `.gs`. */
export function deployedAt(path: string): Deployed {
  if (!statSync(path).isDirectory()) return { script: readFileSync(path, 'utf8'), manifest: null };
  const found = ['Code.js', 'Code.gs'].map((name) => join(path, name)).find(existsSync);
  if (!found) throw new Error('There is no Code.js or Code.gs in that folder.');
  return { script: readFileSync(found, 'utf8'), manifest: readFileSync(join(path, 'appsscript.json'), 'utf8') };
}

/** Whether both are the same, and what to tell of it. */
export function compared(built: { script: string; manifest: string }, { script, manifest }: Deployed) {
  const [ours, theirs, said] = [fingerprintOf(built.script), fingerprintOf(script), saidIn(script)];
  const isSameScript = ours === theirs && said === theirs;
  const isSameManifest = manifest === null || orderless(manifest) === orderless(built.manifest);
  const lines = [
    isSameScript
      ? `The script is what this working copy builds: ${ours}.`
      : `The script is not what this working copy builds. It is ${theirs}${said === theirs ? '' : `, and says ${said ?? 'nothing'}`}; the build is ${ours}.`,
    manifest === null
      ? 'The manifest was not compared: give the folder that has both.'
      : isSameManifest
        ? 'The manifest is the same.'
        : 'The manifest is another one.',
  ];
  return { lines, isSame: isSameScript && isSameManifest };
}

/** The same text whatever the order of its names. */
function orderless(json: string): string {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)]);
  };
  return JSON.stringify(sorted(JSON.parse(json)));
}

async function main([path]: string[]): Promise<void> {
  if (!path) throw new Error('Say what: npm run reviewed -- PATH');
  const deployed = deployedAt(path);
  const { script } = await buildAddOn();
  const { lines, isSame } = compared({ script, manifest: readFileSync(tillside.manifest, 'utf8') }, deployed);
  console.log(lines.join('\n'));
  if (!isSame) process.exitCode = 1;
}

if (require.main === module)
  main(process.argv.slice(2)).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
