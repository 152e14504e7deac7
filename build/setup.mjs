/**
 * The first step of every npm script: installs what package-lock.json lists, when that is not what is installed.
 * Plain Node without dependencies, since nothing is there yet. Silent when there is nothing to do; everything that it or
 * npm has to say goes to stderr, so that stdout stays the script's own. `--browser` also sees to a browser for the tests.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BrowserMissing, ensureBrowser } from './browser.mjs';

/**
 * What an installation in `root` depends on: the lockfile, and the platform that native packages were fetched for.
 * @param {string} root
 */
function wantedStamp(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
}

/** @param {string} root */
function stampFile(root) {
  return join(root, 'node_modules', '.installed-from');
}

/**
 * Whether node_modules is the finished installation of this very lockfile.
 * @param {string} root
 */
function isInstalled(root) {
  return existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') === wantedStamp(root);
}

/**
 * Installs unless installed. The stamp is written last, so that an interrupted installation counts for nothing.
 * @param {string} root
 * @param {(root: string) => number | null} install returns its exit code
 * @returns {number} 0, or what the installation failed with
 */
function ensureInstalled(root, install = npmCi) {
  if (isInstalled(root)) return 0;
  rmSync(stampFile(root), { force: true });
  const code = install(root) ?? 1;
  if (code !== 0) return code;
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stampFile(root), wantedStamp(root));
  return 0;
}

/** @param {string} root */
function npmCi(root) {
  // Under `npm run --silent` npm would not even say why it failed.
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=warn'];
  const options = { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, NODE_ENV: 'development' } };
  // npm tells its scripts where it is; this way no shell and no `npm.cmd` is needed on Windows.
  const npm = process.env.npm_execpath;
  return npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options).status
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' }).status;
}

/**
 * @param {string} running e.g. `20.12.0`
 * @param {string} wanted `engines.node`, e.g. `>=20.12`
 */
function isNewEnough(running, wanted) {
  const [major = 0, minor = 0] = running.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.replace(/^>=/, '').split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/**
 * The whole step. What fails is said on stderr.
 * @param {string} root
 * @param {string[]} args
 * @returns {number} exit code
 */
export function setUp(root, args) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (!isNewEnough(process.versions.node, engines.node)) {
    console.error(`Tillside needs Node ${engines.node.replace('>=', '')} or newer; this is ${process.versions.node}.`);
    return 1;
  }
  if (ensureInstalled(root) !== 0) {
    console.error('The packages could not be installed; npm says why above.');
    return 1;
  }
  if (args.includes('--browser')) {
    try {
      ensureBrowser();
    } catch (error) {
      if (!(error instanceof BrowserMissing)) throw error;
      console.error(error.message);
      return 1;
    }
  }
  return 0;
}

const here = fileURLToPath(import.meta.url);
if (process.argv[1] && realpathSync(process.argv[1]) === here) {
  process.exitCode = setUp(dirname(dirname(here)), process.argv.slice(2));
}
