/**
 * `npm run deploy`: from a clone to an add-on that Google runs. Builds, signs in (clasp), makes or takes the script project,
 * pushes and reads back, makes or updates the deployment, and says what to click. Safe to run again at any point.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../src/version';
import { buildAddOn, tillside } from './build';
import { advice, ClaspError, claspIn, googleBy, signIn } from './deploy/clasp';
import { deploy, Halt } from './deploy/walk';

const usage = `npm run deploy -- [OPTIONS]

  --dry-run      only looks, and says what it would do
  --script ID    takes this script project
  --new          makes a project, though one named Tillside is there
  --replace      deletes whatever else stands in the project
  --help`;

async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      'dry-run': { type: 'boolean', default: false },
      script: { type: 'string' },
      new: { type: 'boolean', default: false },
      replace: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const { script } = await buildAddOn();
  console.log('Built, and checked: Apps Script can run it.');
  const google = googleBy(claspIn(process.env));
  if (!(await google.isSignedIn())) {
    if (!process.stdin.isTTY || values['dry-run']) throw new Halt('Not signed in to Google: npx clasp login');
    await signIn(process.env);
  }
  await deploy(
    { dryRun: values['dry-run'], script: values.script ?? null, anew: values.new, replace: values.replace },
    {
      root: join(__dirname, '..'),
      google,
      built: { script, manifest: readFileSync(tillside.manifest, 'utf8'), version },
      say: console.log,
      now: Date.now,
    },
  );
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(
    error instanceof ClaspError ? `Google or clasp said: ${error.message}\n${advice(error.message)}` : error.message,
  );
  process.exitCode = 1;
});
