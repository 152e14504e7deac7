/**
 * A Chromium for the browser tests: the one that CHROME_PATH names, one that is installed, Playwright's own; else one
 * is installed. Plain Node, for build/setup.mjs and the tests alike.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Its message is one sentence that says what to do. */
export class BrowserMissing extends Error {}

/**
 * Programs by their names on the PATH (Linux). Without a window of its own Chromium does the tests in two thirds of the
 * time, so that comes first; Ubuntu's `chromium-browser`, which may only point to a snap, comes last.
 */
const LINUX_NAMES = [
  'chromium-headless-shell',
  'chromium',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chromium-browser',
];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/**
 * Where browsers are on this kind of system, best first.
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} env
 * @param {string} home
 * @returns {string[]}
 */
export function browserPaths(platform, env, home) {
  switch (platform) {
    case 'darwin':
      return ['/', home].flatMap((root) =>
        MAC_APPS.map((app) => join(root, 'Applications', `${app}.app`, 'Contents', 'MacOS', app)),
      );
    case 'win32':
      return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((root) =>
        root ? WINDOWS_PROGRAMS.map((program) => join(root, ...program)) : [],
      );
    default: {
      const folders = [...(env.PATH ?? '').split(delimiter), '/snap/bin'].filter((folder) => folder !== '');
      return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
    }
  }
}

/**
 * Path of a Chromium, Chrome or Edge on this machine; null when there is none.
 * @returns {string | null}
 * @throws {BrowserMissing} when CHROME_PATH names a file that is not there
 */
export function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new BrowserMissing(`CHROME_PATH names ${chosen}, which does not exist: correct it or unset it.`);
  }
  return browserPaths(process.platform, process.env, homedir()).find((path) => existsSync(path)) ?? playwrightBrowser();
}

/** @returns {string | null} */
function playwrightBrowser() {
  const path = createRequire(import.meta.url)('playwright-core').chromium.executablePath();
  return existsSync(path) ? path : null;
}

/**
 * Finds a browser or installs one.
 * @returns {string} its path
 * @throws {BrowserMissing} when there is none and none could be installed
 */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  console.error('No browser for the tests is installed; installing Chromium (once).');
  for (const install of isRootOnDebian() ? [aptInstall, playwrightInstall] : [playwrightInstall]) {
    install();
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new BrowserMissing(
    'The browser tests need Chromium, Chrome or Edge: install one, or set CHROME_PATH to where it is.',
  );
}

function isRootOnDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  // Not Ubuntu: its `chromium` package is a pointer to a snap.
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function aptInstall() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...args) => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env });
  apt('-qq', 'update');
  for (const chromium of ['chromium-headless-shell', 'chromium']) {
    apt('-qq', 'install', '-y', '--no-install-recommends', chromium, 'fonts-liberation');
    if (findBrowser()) return;
  }
}

function playwrightInstall() {
  const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const args = [join(folder, 'cli.js'), 'install', 'chromium', '--no-shell'];
  spawnSync(process.execPath, args, { stdio: ['ignore', 2, 2] });
}

/** `node build/browser.mjs` prints the path: jest's modules are CommonJS and can't import this one. */
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureBrowser());
  } catch (error) {
    if (!(error instanceof BrowserMissing)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
