import { execFile, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const BUILD = join(__dirname, '..', '..', 'build');

/** A project with its own copy of the set-up, and an npm that only notes how it was called. */
let project: string;
const npm = () => join(project, 'npm.js');
const calls = () =>
  existsSync(join(project, 'calls')) ? readFileSync(join(project, 'calls'), 'utf8').trim().split('\n') : [];

function npmThat(does: string): void {
  writeFileSync(
    npm(),
    `const fs = require('node:fs');
    fs.appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
    console.log('npm talks');
    ${does}`,
  );
}

function setUp(...args: string[]) {
  const env = { PATH: process.env.PATH ?? '', npm_execpath: npm() };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'build', 'setup.mjs'), ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'tillside-setup-'));
  mkdirSync(join(project, 'build'));
  for (const file of ['setup.mjs', 'browser.mjs']) copyFileSync(join(BUILD, file), join(project, 'build', file));
  writeFileSync(join(project, 'package.json'), JSON.stringify({ engines: { node: '>=20.12' } }));
  writeFileSync(join(project, 'package-lock.json'), '{"lock": 1}');
  npmThat("fs.mkdirSync('node_modules', { recursive: true });");
});

afterEach(() => {
  rmSync(project, { recursive: true });
});

describe('the set-up', () => {
  it('installs from the lockfile on a fresh clone, and keeps stdout clean', () => {
    expect(setUp()).toEqual({ status: 0, stdout: '', stderr: 'npm talks\n' });
    expect(calls()).toEqual(['ci --no-audit --no-fund --loglevel=warn']);
  });

  it('does nothing and says nothing when the installation is current', () => {
    setUp();
    expect(setUp()).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(calls()).toHaveLength(1);
  });

  it('installs again when the lockfile has changed, and when node_modules is gone', () => {
    setUp();
    writeFileSync(join(project, 'package-lock.json'), '{"lock": 2}');
    setUp();
    expect(calls()).toHaveLength(2);
    rmSync(join(project, 'node_modules'), { recursive: true });
    setUp();
    expect(calls()).toHaveLength(3);
  });

  it('does not count an installation that failed', () => {
    npmThat("fs.mkdirSync('node_modules', { recursive: true }); process.exit(7);");
    const failed = setUp();
    expect(failed.status).toBe(1);
    expect(failed.stderr).toContain('The packages could not be installed');
    npmThat('');
    expect(setUp().status).toBe(0);
    expect(calls()).toHaveLength(2);
  });

  it('asks for a newer Node in one sentence', () => {
    writeFileSync(join(project, 'package.json'), JSON.stringify({ engines: { node: '>=99.1' } }));
    expect(setUp()).toEqual({
      status: 1,
      stdout: '',
      stderr: `Tillside needs Node 99.1 or newer; this is ${process.versions.node}.\n`,
    });
    expect(calls()).toEqual([]);
  });
});

describe('the browser for the tests', () => {
  const run = promisify(execFile);
  const find = (env: Record<string, string>) => run(process.execPath, [join(BUILD, 'browser.mjs')], { env });
  const evaluated = async (code: string, env: NodeJS.ProcessEnv = process.env) => {
    const own = `const own = await import(${JSON.stringify(`file://${BUILD}/browser.mjs`)});`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', own + code], { env });
    return stdout.trim();
  };
  /** Whatever system this is. */
  const foundOnLinux = (env: NodeJS.ProcessEnv) =>
    evaluated("Object.defineProperty(process, 'platform', { value: 'linux' }); console.log(own.findBrowser());", env);
  const pathsOn = async (platform: string, env: object): Promise<string[]> =>
    JSON.parse(
      await evaluated(
        `console.log(JSON.stringify(own.browserPaths('${platform}', ${JSON.stringify(env)}, '/home/me')))`,
      ),
    );

  it('is the one that CHROME_PATH names', async () => {
    const chosen = join(project, 'my-chrome');
    writeFileSync(chosen, '');
    expect((await find({ CHROME_PATH: chosen })).stdout.trim()).toBe(chosen);
  });

  it('is never another one than CHROME_PATH names', async () => {
    await expect(find({ CHROME_PATH: join(project, 'none') })).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^CHROME_PATH names .*, which does not exist: correct it or unset it\.\n$/),
    });
  });

  it('is else the first that is installed', async () => {
    for (const name of ['google-chrome', 'chromium-browser']) writeFileSync(join(project, name), '');
    expect(await foundOnLinux({ PATH: project })).toBe(join(project, 'google-chrome'));
    writeFileSync(join(project, 'chromium-headless-shell'), '');
    expect(await foundOnLinux({ PATH: project })).toBe(join(project, 'chromium-headless-shell'));
  });

  it('is looked for where each system keeps its browsers', async () => {
    const [linux, mac, windows] = await Promise.all([
      pathsOn('linux', { PATH: '/usr/bin' }),
      pathsOn('darwin', {}),
      pathsOn('win32', { PROGRAMFILES: 'P' }),
    ]);
    expect(linux).toContain('/usr/bin/chromium');
    expect(linux).toContain('/usr/bin/microsoft-edge');
    expect(mac).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(mac).toContain('/home/me/Applications/Chromium.app/Contents/MacOS/Chromium');
    expect(windows).toContain(join('P', 'Microsoft', 'Edge', 'Application', 'msedge.exe'));
  });
});
