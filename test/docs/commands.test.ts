import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { State } from '../../preview/gmail/api';
import { temporaryFolder, writeFiles } from '../fixtures/folder';

const root = join(__dirname, '..', '..');

/** What a paper tells to type, comments aside. Examples with what they print are executed in readme.test.ts. */
function typed(paper: string): string[] {
  const text = readFileSync(join(root, paper), 'utf8');
  const inBlocks = [...text.matchAll(/^ *(np[mx] .*)$/gm)].map(([, line = '']) => line.replace(/#.*/, '').trim());
  const inSentences = [...text.matchAll(/`(np[mx] [^`]*)`/g)].map(([, command = '']) => command);
  return [...new Set([...inBlocks, ...inSentences])].sort();
}

/** Which test below runs it. */
const EXECUTED: Record<string, 'start' | 'start, with all' | 'this run' | 'help'> = {
  'npm start': 'start',
  'npm start -- --mail FOLDER': 'start, with all',
  'npm start -- --script PATH --manifest FILE': 'start, with all',
  'npm start -- --stripe https://api.stripe.com': 'start, with all',
  'npm test': 'this run',
  'npm run deploy': 'help',
  'npm run deploy -- --dry-run': 'help',
  'npm run bench': 'help',
  'npm run --silent card -- --help': 'help',
};

it('every command of README.md is executed here', () => {
  expect(typed('README.md')).toEqual(Object.keys(EXECUTED).sort());
});

/** Of the papers about installing, the listing and the stand-ins: the test that executes it, or holds what it made. */
const ELSEWHERE: Record<string, string> = {
  'npm run deploy': 'test/deploy/deploy.test.ts',
  'npm run deploy -- --dry-run': 'test/deploy/deploy.test.ts',
  'npx clasp list-deployments': 'test/deploy/deploy.test.ts',
  'npx clasp list-versions': 'test/deploy/deploy.test.ts',
  'npx clasp update-deployment DEPLOYMENT_ID --versionNumber NUMBER': 'test/deploy/deploy.test.ts',
  'npx clasp clone-script SCRIPT_ID VERSION --rootDir deployed': 'test/deploy/deploy.test.ts',
  'npm run reviewed -- deployed': 'test/build/reviewed.test.ts',
  'npm run policy -- check FILE': 'test/build/policy.test.ts',
  'npm run listing': 'test/docs/marketplace.test.ts',
  'npm run listing -- --check': 'test/build/unfilled.test.ts',
  'npm start': 'test/docs/commands.test.ts',
  'npm start -- --script docs/example --manifest docs/example/appsscript.json': 'test/docs/commands.test.ts',
  'npm start -- --script PATH --manifest FILE --mail FOLDER': 'test/docs/commands.test.ts',
  'npm run --silent card -- --help': 'test/docs/commands.test.ts',
};

it('every command of the other papers has its test', () => {
  const papers = ['install-one', 'install-domain', 'marketplace', 'preview', 'support'];
  const all = papers.flatMap((name) => typed(`docs/${name}.md`));
  expect([...new Set(all)].sort()).toEqual(Object.keys(ELSEWHERE).sort());
  for (const test of Object.values(ELSEWHERE)) expect(existsSync(join(root, test))).toBe(true);
});

it('npm test is what CI runs, and it runs these tests', () => {
  expect(readFileSync(join(root, '.ci', 'run'), 'utf8')).toMatch(/^npm test$/m);
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(scripts.test).toMatch(/&& jest$/);
});

describe('npm start', () => {
  const folder = temporaryFolder();
  let running: ChildProcess | undefined;

  afterEach(async () => {
    if (!running?.pid) return;
    const ended = once(running, 'exit');
    // npm, its shell and the preview are one group.
    process.kill(-running.pid, 'SIGTERM');
    await ended;
  });

  /** Starts it as one types it, at any free port; what its page would be told, once it is asked for. */
  async function started(...options: string[]): Promise<State> {
    const args = ['start', '--', ...options, '--port', '0'];
    running = spawn('npm', args, { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    for await (const chunk of running.stdout ?? []) {
      said += chunk;
      const [, address] = /at (http:\S+)/.exec(said) ?? [];
      if (!address) continue;
      const token = new URL(address).searchParams.get('token');
      expect((await fetch(address)).status).toBe(200);
      const state = await fetch(new URL('/api/state', address), { headers: { Authorization: `Bearer ${token}` } });
      return (await state.json()) as State;
    }
    throw new Error(`It ended, and said: ${said}`);
  }

  it('opens the sample inbox with Tillside and the sample keys', async () => {
    const { addOn, mails, sampleKeys } = await started();
    expect(addOn.name).toBe('Tillside');
    expect(mails.length).toBeGreaterThan(5);
    expect(sampleKeys.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['premium', 'extras', 'free', 'overview']),
    );
  });

  it('opens one’s own mail, with another add-on, at another Stripe', async () => {
    writeFiles(folder, { 'mine.eml': 'From: ada@example.com\r\nSubject: My own mail\r\n\r\nHello' });
    const example = join(root, 'docs', 'example');
    const { addOn, mails, stripe } = await started(
      ...['--mail', folder, '--stripe', 'https://api.stripe.com'],
      ...['--script', example, '--manifest', join(example, 'appsscript.json')],
    );
    expect(addOn.name).toBe('Counter');
    expect(mails.map(({ subject }) => subject)).toEqual(['My own mail']);
    expect(stripe).toBe('https://api.stripe.com');
  });
});

describe('what takes long, or reaches Google, is reached as it is typed and says how it is used', () => {
  it.each(['deploy', 'bench', 'card'])('npm run %s', async (script) => {
    const said = await new Promise<string>((done, failed) => {
      execFile('npm', ['run', '--silent', script, '--', '--help'], { cwd: root }, (error, stdout) =>
        error ? failed(error) : done(stdout),
      );
    });
    expect(said).toMatch(new RegExp(`^npm run .*${script}`));
  });
});
