/**
 * From what was built to an add-on that Google runs. Each step first looks whether it is done, so it may end anywhere and
 * be run again: no second project, no second version of the same, nothing deployed that is not what was built.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compared } from '../reviewed';
import type { Content, Google, Version } from './clasp';

export interface Options {
  /** Only looks, and says what it would do. */
  dryRun: boolean;
  /** The project to take, by its id; null: that of the last time, or a new one. */
  script: string | null;
  /** A new project, though one of that name is there. */
  anew: boolean;
  /** Whatever stands in the project may go. */
  replace: boolean;
}

export interface Place {
  /** The clone: `.clasp.json` is kept there. */
  root: string;
  google: Google;
  built: { script: string; manifest: string; version: string };
  /** Tells the user a line. */
  say(line: string): void;
  /** ms since 1970. */
  now(): number;
}

/** Something that the user must see to; the message says what, and what to do. */
export class Halt extends Error {}

const title = 'Tillside';
/** What versions made here are called: `Tillside 0.1.0 (3f9a…)`. */
const labelShape = /^Tillside \S+ \([0-9a-f]{12}\)$/;
/** How long Google may take to list a project that was just made, ms. */
const listedWithin = 60_000;

export async function deploy(options: Options, place: Place): Promise<void> {
  const { google, built, say } = place;
  const scriptId = await projectFor(options, place);
  if (scriptId === null) return say('Nothing was changed. Without --dry-run the project is made, filled and deployed.');
  const isThere = await fill(scriptId, options, place);
  const label = `${title} ${built.version} (${digestOf(built)})`;
  const deployments = await google.deployments(scriptId);
  const versions = await google.versions(scriptId);
  // By its version: what a deployment says of itself is lost, or stays, where somebody puts another version into it.
  const labelOf = (number: number | null) => versions.find((each) => each.number === number)?.description ?? '';
  const ours = deployments.find(({ version }) => labelShape.test(labelOf(version)));
  const before = ours && labelOf(ours.version);
  if (before === label) say(`Already deployed: ${label}.`);
  else if (options.dryRun)
    say(before ? `Would put ${label} in the place of ${before}.` : `Would make a deployment of ${label}.`);
  else if (isThere) {
    const version = await versionOf(scriptId, label, versions, place);
    await google.deploy(scriptId, ours?.id ?? null, version);
    say(
      `${before ? `Updated the deployment, from ${before}` : 'Made a deployment'}: ${label}, version ${version.number}.`,
    );
  }
  if (options.dryRun) return say('Nothing was changed.');
  say('');
  for (const line of next(scriptId)) say(line);
}

const next = (scriptId: string) => [
  `1. Open https://script.google.com/home/projects/${scriptId}/edit`,
  '2. Deploy › Test deployments › Install › Done.',
  '3. Reload Gmail. Tillside is in the side panel at the right; open it and allow what it asks for.',
  'For a team: docs/install-domain.md. For everybody: docs/marketplace.md, and npm run listing -- --check.',
];

/** Its id; null where a dry run would make one. */
async function projectFor(
  { script, anew, dryRun }: Options,
  { root, google, say, now }: Place,
): Promise<string | null> {
  const settings = join(root, '.clasp.json');
  const keep = (scriptId: string) => {
    if (!dryRun) writeWhole(settings, { scriptId, rootDir: 'dist' });
    return scriptId;
  };
  const kept = (readJson(settings) as { scriptId?: string } | null)?.scriptId ?? null;
  if (script !== null) {
    if (kept !== null && kept !== script)
      throw new Halt(`This clone deploys to another project, ${kept}. To leave it, delete .clasp.json first.`);
    return keep(script);
  }
  if (kept !== null && anew)
    throw new Halt(`This clone deploys to ${kept}. To make another project, delete .clasp.json first.`);
  if (kept !== null) return kept;

  // A project may have been made by a run that did not live to hear of it.
  const begunAt = join(root, '.build/deploy.json');
  const begun = readJson(begunAt) as { before: string[]; at: number } | null;
  const named = (await google.projects()).filter(({ name }) => name === title).map(({ id }) => id);
  const [made, ...others] = begun ? named.filter((id) => !begun.before.includes(id)) : [];
  if (made && others.length === 0) {
    say(`Took the project that the last run made: ${made}.`);
    const scriptId = keep(made);
    if (!dryRun) rmSync(begunAt);
    return scriptId;
  }
  if (begun && !made && now() - begun.at < listedWithin)
    throw new Halt('The last run was making a project, and Google may not list it yet. Run this again in a minute.');
  if (named.length > 0 && !anew && !(begun && !made)) throw new Halt(several(named));
  if (dryRun) {
    say(`Would make a script project named ${title}.`);
    return null;
  }
  writeWhole(begunAt, { before: named, at: now() });
  const scriptId = keep(await google.createProject(title));
  rmSync(begunAt);
  say(`Made a script project named ${title}: ${scriptId}.`);
  return scriptId;
}

const several = (ids: readonly string[]) =>
  [
    `You have ${ids.length === 1 ? 'a script project' : `${ids.length} script projects`} named ${title}:`,
    ...ids.map((id) => `  ${id}`),
    'Take one: npm run deploy -- --script ID',
    'Make another one: npm run deploy -- --new',
  ].join('\n');

/** Whether what was built is in the project, and was read back. */
async function fill(scriptId: string, { dryRun, replace }: Options, { google, built, say }: Place): Promise<boolean> {
  const found = await google.content(scriptId, null);
  if (isSame(found, built)) {
    say('The project has it already.');
    return true;
  }
  if (!replace && !isOurs(found)) throw new Halt(foreign(scriptId, found));
  if (dryRun) {
    say(`Would replace what is in the project ${scriptId}.`);
    return false;
  }
  await google.push(scriptId, { Code: built.script, appsscript: built.manifest });
  const after = await google.content(scriptId, null);
  if (!isSame(after, built)) throw new Halt(notPushed(scriptId, after));
  say('Pushed, and read back: the project has what was built.');
  return true;
}

function notPushed(scriptId: string, { Code: _, appsscript: __, ...others }: Content): string {
  const names = Object.keys(others).sort();
  // clasp does not push where only something else is there too.
  return names.length > 0
    ? `The project has other files too: ${names.join(', ')}. Delete them at https://script.google.com/home/projects/${scriptId}/edit and run this again. Nothing was deployed.`
    : 'What Google has after the push is not what was built: somebody may have changed it at the same time. Nothing was deployed. Run this again.';
}

/** A version of what was built: one of an earlier run, or a new one. */
async function versionOf(
  scriptId: string,
  label: string,
  versions: readonly Version[],
  { google, built }: Place,
): Promise<Version> {
  const isBuilt = async ({ number }: Version) => isSame(await google.content(scriptId, number), built);
  for (const version of versions) if (version.description === label && (await isBuilt(version))) return version;
  const made = { number: await google.createVersion(scriptId, label), description: label };
  if (await isBuilt(made)) return made;
  throw new Halt(
    `Version ${made.number} is not what was built, though it says so. Nothing was deployed. Run this again.`,
  );
}

function isSame(content: Content, { script, manifest }: Place['built']): boolean {
  const { Code, appsscript, ...others } = content;
  if (Code === undefined || appsscript === undefined || Object.keys(others).length > 0) return false;
  return compared({ script, manifest }, { script: Code, manifest: appsscript }).isSame;
}

/** What Google puts into a new project, or a Tillside of any version: its script says that it has a fingerprint. */
function isOurs({ appsscript: _, ...scripts }: Content): boolean {
  const sources = Object.values(scripts);
  const isNew = sources.every((source) => /^\s*(function myFunction\(\) \{\s*\})?\s*$/.test(source));
  return isNew || sources.some((source) => source.includes('fingerprint:') && source.includes('App.onHomepage('));
}

const foreign = (scriptId: string, content: Content) =>
  [
    `The project ${scriptId} has something else in it: ${Object.keys(content).sort().join(', ')}.`,
    'A push deletes all of it. If that is right: npm run deploy -- --replace',
  ].join('\n');

/** By which a build is known again, script and manifest. */
const digestOf = ({ script, manifest }: Place['built']) =>
  createHash('sha256').update(script).update(manifest).digest('hex').slice(0, 12);

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Halt(`${path} can’t be read. Delete it, and run this again.`);
  }
}

function writeWhole(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  // Whole or not at all, wherever this ends.
  writeFileSync(`${path}.new`, `${JSON.stringify(value)}\n`);
  renameSync(`${path}.new`, path);
}
