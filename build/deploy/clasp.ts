/** What is asked of Google, through clasp: it signs in, and keeps the tokens where it always does. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse, relative } from 'node:path';

/** Runs clasp in a folder: what it printed. Throws `ClaspError`. */
export type RunClasp = (args: readonly string[], folder: string) => Promise<string>;

/** clasp ended with an error; the message is what it said. */
export class ClaspError extends Error {}

export interface Project {
  id: string;
  name: string;
}

/** Files by the names that Apps Script gives them: `Code`, `appsscript`. */
export type Content = Readonly<Record<string, string>>;

export interface Version {
  /** From 1 up. */
  number: number;
  description: string;
}

export interface Deployment {
  id: string;
  /** null: it follows every push. */
  version: number | null;
  description: string;
}

export type Google = ReturnType<typeof googleBy>;

/** Every function throws `ClaspError` where Google or clasp refuse. */
export function googleBy(run: RunClasp) {
  const json = async (args: readonly string[], folder: string) => JSON.parse(await run(['--json', ...args], folder));
  /** In a folder of its own, so that no pull writes over what was built. */
  const within = async <T>(scriptId: string | null, act: (folder: string) => Promise<T>): Promise<T> => {
    const folder = mkdtempSync(join(tmpdir(), 'tillside-deploy-'));
    try {
      if (scriptId !== null) writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId, rootDir: '.' }));
      return await act(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  const asked = <T>(scriptId: string | null, args: readonly string[]): Promise<T> =>
    within(scriptId, (folder) => json(args, folder));

  return {
    isSignedIn: async () => (await asked<{ loggedIn: boolean }>(null, ['show-authorized-user'])).loggedIn,

    /** Of the first thousand of one's script projects, which is as far as clasp reads. */
    projects: () => asked<Project[]>(null, ['list-scripts']),

    /** Its id. Not to be asked for again after an error: it may be there. */
    createProject: async (title: string) =>
      (await asked<{ scriptId: string }>(null, ['create-script', '--title', title])).scriptId,

    /** null: as it is now, not a version. */
    content: (scriptId: string, version: number | null): Promise<Content> =>
      within(scriptId, async (folder) => {
        await json(['pull', ...(version === null ? [] : ['--versionNumber', `${version}`])], folder);
        // A name with a slash becomes a folder.
        const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
        const paths = entries.map(({ parentPath, name }) => join(parentPath, name));
        return Object.fromEntries(
          paths
            .map((path) => [relative(folder, path.slice(0, -parse(path).ext.length)), path] as const)
            .filter(([name]) => name !== '.clasp')
            .map(([name, path]) => [name, readFileSync(path, 'utf8')]),
        );
      }),

    /** Replaces all that is in the project. Without `--force` clasp skips a changed manifest, and says nothing of it. */
    push: (scriptId: string, { Code, appsscript }: { Code: string; appsscript: string }): Promise<unknown> =>
      within(scriptId, (folder) => {
        writeFileSync(join(folder, 'Code.js'), Code);
        writeFileSync(join(folder, 'appsscript.json'), appsscript);
        return json(['push', '--force'], folder);
      }),

    versions: async (scriptId: string): Promise<Version[]> =>
      (await asked<{ versionNumber: number; description?: string }[]>(scriptId, ['list-versions'])).map(
        ({ versionNumber, description }) => ({ number: versionNumber, description: description ?? '' }),
      ),

    createVersion: async (scriptId: string, description: string) =>
      (await asked<{ versionNumber: number }>(scriptId, ['create-version', description])).versionNumber,

    deployments: async (scriptId: string): Promise<Deployment[]> =>
      (
        await asked<{ deploymentId: string; versionNumber?: number; description?: string }[]>(scriptId, [
          'list-deployments',
        ])
      ).map(({ deploymentId, versionNumber, description }) => ({
        id: deploymentId,
        version: versionNumber ?? null,
        description: description ?? '',
      })),

    /** `id`: null for a new one. */
    deploy: (scriptId: string, id: string | null, { number, description }: Version): Promise<unknown> =>
      asked(scriptId, [
        ...(id === null ? ['create-deployment'] : ['update-deployment', id]),
        ...['--versionNumber', `${number}`, '--description', description],
      ]),
  };
}

const clasp = join(__dirname, '../../node_modules/@google/clasp/build/src/index.js');

/** `env`: of the process. */
export function claspIn(env: NodeJS.ProcessEnv): RunClasp {
  return (args, folder) =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [clasp, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
      const printed = { out: '', err: '' };
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        printed.out += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        printed.err += text;
      });
      child.on('error', reject);
      child.on('close', (code) => {
        if (code === 0) resolve(printed.out);
        else reject(new ClaspError(printed.err.trim() || 'clasp ended without a word.'));
      });
    });
}

/** Google's sign-in, in the terminal and the browser of whoever is there. */
export function signIn(env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [clasp, 'login'], { env, stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new ClaspError('The sign-in did not succeed.'))));
  });
}

/** What to do about what a `ClaspError` says. */
export function advice(said: string): string {
  if (/script\.google\.com\/home\/usersettings/.test(said))
    return 'Switch on the Apps Script API at https://script.google.com/home/usersettings, wait a minute, and run this again.';
  if (/invalid_grant|invalid_rapt|No credentials|unauthenticated|invalid authentication/i.test(said))
    return 'Sign in again: npx clasp login. Then run this again.';
  if (/not found|permission/i.test(said))
    return 'The project in .clasp.json is gone, or not yours to edit. Take another one (delete .clasp.json first), or ask its owner.';
  return 'Run this again: it goes on where it stopped.';
}
