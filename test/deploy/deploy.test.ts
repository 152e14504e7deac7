import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { advice, ClaspError, claspIn, googleBy, type RunClasp } from '../../build/deploy/clasp';
import { deploy, type Options } from '../../build/deploy/walk';
import { marked } from '../../build/fingerprint';
import { compared, deployedAt } from '../../build/reviewed';
import { cases } from '../cases';
import { temporaryFolder, writeFiles } from '../fixtures/folder';
import { type Cut, certificate, GoogleAccount, type Line, openLine } from './fixtures/google';

const folder = temporaryFolder();
const root = join(folder, 'clone');
const manifest = '{"timeZone":"Etc/UTC","addOns":{"common":{"name":"Tillside"}}}';
const scriptOf = (text: string) =>
  marked(
    `var App=(()=>{var m="fingerprint:............","${text}"})();\nfunction onHomepage(e){return App.onHomepage(e)}\n`,
  );
const plain: Options = { dryRun: false, script: null, anew: false, replace: false };

let account: GoogleAccount;
let line: Line;
let clasp: ChildProcess;
let now = Date.UTC(2026, 10, 20);
let env: NodeJS.ProcessEnv;

/** One command after the other, as `build/deploy/walk.ts` gives them, or as one types them. */
const runClasp: RunClasp = (args, from) =>
  new Promise((resolve, reject) => {
    clasp.once('message', ({ out, err, isDone }: { out: string; err: string; isDone: boolean }) =>
      isDone ? resolve(out) : reject(new ClaspError(err)),
    );
    clasp.send({ args, folder: from });
  });
const google = googleBy(runClasp);

/** What it told; the error that ended it comes as its last line. */
async function run(options: Partial<Options> = {}, text = 'one'): Promise<string[]> {
  const said: string[] = [];
  const built = { script: scriptOf(text), manifest, version: '0.1.0' };
  await deploy({ ...plain, ...options }, { root, google, built, say: (told) => said.push(told), now: () => now }).catch(
    (error: Error) => said.push(error.message),
  );
  return said;
}

/** What a user of the deployments gets: script and manifest of each. */
const served = () =>
  account.projects.map(({ versions, deployments }) =>
    deployments.flatMap(({ deploymentConfig: { versionNumber } }) =>
      versions.filter((version) => version.versionNumber === versionNumber).map(({ files }) => sources(files)),
    ),
  );
const sources = (files: { name: string; source: string }[]) =>
  Object.fromEntries(files.map(({ name, source }) => [name, source]));
const whole = (text: string) => ({ Code: scriptOf(text), appsscript: manifest });
const writes = () => line.asked.filter((each) => !each.startsWith('GET '));

beforeAll(async () => {
  account = new GoogleAccount();
  line = await openLine({
    answer: (...asked: Parameters<GoogleAccount['answer']>) => account.answer(...asked),
  } as GoogleAccount);
  const home = join(folder, 'home');
  const token = {
    access_token: 'ya29.a',
    refresh_token: '1//r',
    expiry_date: 4_102_444_800_000,
    type: 'authorized_user',
  };
  writeFiles(home, {
    '.clasprc.json': JSON.stringify({ tokens: { default: { ...token, client_id: 'c', client_secret: 's' } } }),
  });
  env = {
    PATH: process.env.PATH,
    HOME: home,
    USERPROFILE: home,
    HTTPS_PROXY: line.url,
    NODE_EXTRA_CA_CERTS: certificate,
  };
  clasp = fork(join(__dirname, 'fixtures/clasp-host.mjs'), { execArgv: [], env });
});

afterAll(() => {
  clasp.kill();
  line.close();
});

beforeEach(() => {
  account = new GoogleAccount();
  line.cut(null);
  rmSync(root, { recursive: true, force: true });
  writeFiles(root, { 'README.md': '' });
});

const next =
  /^1\. Open https:\/\/script\.google\.com\/home\/projects\/1script0+1\/edit\n2\. Deploy › Test deployments/m;

it('makes a project, fills it, reads it back and deploys it', async () => {
  const said = (await run()).join('\n');
  expect(said).toMatch(
    /^Made a script project named Tillside: 1script0+1\.\nPushed, and read back: .*\nMade a deployment: Tillside 0\.1\.0 \(\w{12}\), version 1\.\n/,
  );
  expect(said).toMatch(next);
  expect(served()).toEqual([[whole('one')]]);
  expect(sources(account.projects[0]?.files ?? [])).toEqual(whole('one'));
});

describe('what docs/install-domain.md tells to type', () => {
  it('goes back to the version before, which stays in the same deployment', async () => {
    await run();
    await run({}, 'two');
    expect(await runClasp(['list-versions'], root)).toMatch(/1 .*\n?.*2 |2 .*\n?.*1 /);
    const versioned = account.projects[0]?.deployments.find(({ deploymentConfig }) => deploymentConfig.versionNumber);
    const id = versioned?.deploymentId ?? '';
    expect(await runClasp(['list-deployments'], root)).toContain(id);
    await runClasp(['update-deployment', id, '--versionNumber', '1'], root);
    expect(served()).toEqual([[whole('one')]]);
  });

  it('takes the version that is deployed into a folder, to be compared with what was reviewed', async () => {
    await run();
    await run({}, 'two');
    const reviewer = join(folder, 'reviewer');
    writeFiles(reviewer, { 'README.md': '' });
    await runClasp(['clone-script', account.projects[0]?.scriptId ?? '', '1', '--rootDir', 'deployed'], reviewer);
    const deployed = deployedAt(join(reviewer, 'deployed'));
    expect(compared({ script: scriptOf('one'), manifest }, deployed).isSame).toBe(true);
    expect(compared({ script: scriptOf('two'), manifest }, deployed).isSame).toBe(false);
  });
});

it('run again, changes nothing; after a change it puts a new version into the same deployment', async () => {
  await run();
  line.cut(null);
  expect((await run()).join('\n')).toMatch(
    /^The project has it already\.\nAlready deployed: Tillside 0\.1\.0 \(\w{12}\)\.\n/,
  );
  expect(writes()).toEqual([]);
  expect((await run({}, 'two')).join('\n')).toMatch(
    /\nUpdated the deployment, from Tillside 0\.1\.0 \(\w{12}\): Tillside 0\.1\.0 \(\w{12}\), version 2\.\n/,
  );
  expect(served()).toEqual([[whole('two')]]);
});

it.each([undefined, ''])(
  'puts what was built into the same deployment after somebody went back by hand (%p)',
  async (kept) => {
    await run();
    await run({}, 'two');
    const [, deployment] = account.projects[0]?.deployments ?? [];
    if (!deployment) throw new Error('There is no deployment.');
    deployment.deploymentConfig = { description: kept ?? deployment.deploymentConfig.description, versionNumber: 1 };
    expect((await run({}, 'two')).join('\n')).toMatch(/\nUpdated the deployment, from Tillside .*, version 2\.\n/);
    expect(served()).toEqual([[whole('two')]]);
  },
);

it('goes on past a version that is not what it says', async () => {
  await run();
  await run({}, 'two');
  account.projects[0]?.deployments.splice(1);
  for (const version of account.projects[0]?.versions.slice(1) ?? []) version.files = [];
  await run({}, 'two');
  expect(served()).toEqual([[whole('two')]]);
});

it('leaves a deployment alone that somebody else made', async () => {
  await run();
  const [project] = account.projects;
  project?.versions.push({ versionNumber: 2, description: 'By hand', files: project.files });
  project?.deployments.splice(1, 1, {
    deploymentId: 'AKfyTheirs',
    deploymentConfig: { versionNumber: 2, description: 'Tillside for the pilot' },
  });
  await run({}, 'two');
  expect(
    project?.deployments.find(({ deploymentId }) => deploymentId === 'AKfyTheirs')?.deploymentConfig.versionNumber,
  ).toBe(2);
});

describe('a dry run', () => {
  it('says what would be made', async () => {
    expect(await run({ dryRun: true })).toEqual([
      'Would make a script project named Tillside.',
      'Nothing was changed. Without --dry-run the project is made, filled and deployed.',
    ]);
    expect(writes()).toEqual([]);
    expect(existsSync(join(root, '.clasp.json'))).toBe(false);
  });

  it('says what would be replaced', async () => {
    await run();
    line.cut(null);
    expect(await run({ dryRun: true }, 'two')).toEqual([
      expect.stringMatching(/^Would replace what is in the project 1script/),
      expect.stringMatching(/^Would put Tillside 0\.1\.0 \(\w{12}\) in the place of Tillside 0\.1\.0/),
      'Nothing was changed.',
    ]);
    expect(writes()).toEqual([]);
  });
});

describe('a project that is there', () => {
  const theirs = [
    { name: 'appsscript', type: 'JSON', source: '{}' },
    { name: 'Payroll', type: 'SERVER_JS', source: 'function pay() {}' },
    { name: 'lib/Tax', type: 'SERVER_JS', source: 'function tax() {}' },
  ];

  it('of that name is not doubled, nor taken unasked', async () => {
    const { scriptId } = account.create('Tillside');
    expect(await run()).toEqual([
      `You have a script project named Tillside:\n  ${scriptId}\nTake one: npm run deploy -- --script ID\nMake another one: npm run deploy -- --new`,
    ]);
    expect(writes()).toEqual([]);
    await run({ script: scriptId });
    expect(served()).toEqual([[whole('one')]]);
  });

  it('of that name does not stand in the way of a new one', async () => {
    account.create('Tillside');
    await run({ anew: true });
    expect(served()).toEqual([[], [whole('one')]]);
  });

  it('with something else in it keeps that, until told', async () => {
    const { scriptId } = account.create('Payroll', theirs);
    expect((await run({ script: scriptId })).join('\n')).toMatch(
      /has something else in it: Payroll, appsscript, lib\/Tax\.\nA push deletes all of it/,
    );
    expect(writes()).toEqual([]);
    await run({ replace: true });
    expect(served()).toEqual([[whole('one')]]);
  });

  it('with a file too many, which clasp does not notice, is not deployed', async () => {
    await run();
    account.projects[0]?.files.push(...theirs.slice(1));
    expect((await run()).join('\n')).toMatch(
      /^The project has other files too: Payroll, lib\/Tax\. Delete them at .*Nothing was deployed\.$/,
    );
    expect(account.projects[0]?.versions).toHaveLength(1);
  });

  it('that this clone does not deploy to is not taken in passing', async () => {
    await run();
    expect((await run({ script: 'another' })).join('\n')).toMatch(/deploys to another project, 1script0+1\./);
    expect((await run({ anew: true })).join('\n')).toMatch(/deploys to 1script0+1\. To make another project/);
  });

  it('that is gone is said to be', async () => {
    writeFiles(root, { '.clasp.json': '{"scriptId":"gone","rootDir":"dist"}' });
    const [said = ''] = await run();
    expect(advice(said)).toMatch(/^The project in \.clasp\.json is gone/);
  });
});

it('runs clasp as a command, and tells what it said where it failed', async () => {
  account.apiIsOn = false;
  const { content } = googleBy(claspIn(env));
  const refused = await content('any', null).catch((error: Error) => error);
  expect(refused).toBeInstanceOf(ClaspError);
  expect(String(refused)).toMatch(/^Error: User has not enabled the Apps Script API/);
});

it('says where the Apps Script API is switched on', async () => {
  account.apiIsOn = false;
  const [said = ''] = await run();
  expect(advice(said)).toMatch(/^Switch on the Apps Script API at https:\/\/script\.google\.com\/home\/usersettings/);
});

it('pushes nothing where its own notes are damaged', async () => {
  writeFiles(root, { '.clasp.json': '{"scriptId":' });
  expect((await run()).join('\n')).toMatch(/\.clasp\.json can’t be read/);
  expect(line.asked).toEqual([]);
});

describe('a run that was cut off', () => {
  /** Every request of a whole run. */
  const requests = 12;
  const all = Array.from({ length: requests }, (_, at) =>
    (['before', 'middle', 'after'] as const).map((when): Cut => ({ at, when })),
  ).flat();
  /** First those where something is done of which nobody hears. */
  const isUnheard = ({ at, when }: Cut) => when === 'after' && [1, 5, 9, 11].includes(at);
  const ordered = [...all.filter(isUnheard), ...all.filter((cut) => !isUnheard(cut))];
  const tried = ordered.slice(0, cases({ sample: 4, all: ordered.length }));

  it('asks as often as is tried here', async () => {
    await run();
    expect(line.asked).toHaveLength(requests);
  });

  it.each(tried)('at request $at, $when it was carried out, goes on where it stopped', async (cut) => {
    line.cut(cut);
    await run();
    const between = served().flat();
    expect(between.filter((each) => each.Code !== whole('one').Code)).toEqual([]);
    line.cut(null);
    now += 61_000;
    await run();
    expect(served()).toEqual([[whole('one')]]);
    expect(account.projects.map(({ versions }) => versions.length)).toEqual([1]);
  });

  it.each(['before', 'middle', 'after'] as const)(
    'while it updated the deployment, %s that, goes on too',
    async (when) => {
      await run();
      line.cut({ at: 8, when });
      await run({}, 'two');
      expect(line.asked.at(-1)).toMatch(/^PUT .*deployments/);
      line.cut(null);
      await run({}, 'two');
      expect(served()).toEqual([[whole('two')]]);
      expect(account.projects.map(({ versions }) => versions.length)).toEqual([2]);
    },
  );

  it('while it made a project waits until Google would list it, and makes no second one', async () => {
    line.cut({ at: 1, when: 'after' });
    await run();
    account.listsNew = false;
    line.cut(null);
    expect((await run()).join('\n')).toMatch(/Google may not list it yet\. Run this again in a minute/);
    account.listsNew = true;
    expect((await run()).join('\n')).toMatch(/^Took the project that the last run made: 1script0+1\./);
    expect(served()).toEqual([[whole('one')]]);
  });
});
