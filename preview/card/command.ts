/** The card command from its arguments to what it prints: opens a mail, takes some steps, and shows the card. */
import { existsSync } from 'node:fs';
import { virtualClock } from '../appsscript/clock';
import { loadAddOn } from '../appsscript/runtime';
import { scopeName } from '../appsscript/services/scopes';
import type { AddOn, Clock, Host, Mail, Manifest, Step, View } from '../appsscript/types';
import { composeMail } from '../mail/compose';
import { readMailFile, threadOf } from '../mail/read';
import { createSession, SAMPLE_USER, type Session } from '../session';
import { ensureBuilt } from '../session/built';
import { click, connect, type Deed, double, NotOnOffer, setField } from './deeds';
import { fieldsOf } from './fields';
import { type Addressed, type CardOptions, parseCardOptions, USAGE, UsageError } from './options';
import { cardOnScreen, inWords, resultOf, withoutKey } from './result';

export interface Ended {
  /** 0: a card came. 1: none did, or a step names nothing that is on screen. 2: wrong usage. */
  code: 0 | 1 | 2;
  /** The card, and nothing else. */
  stdout: string;
  stderr: string;
}

/**
 * Runs the command.
 * @param presentMs the time when `--now` is not given, ms since 1970
 * @throws what is nobody's fault outside of this program
 */
export async function runCard(args: string[], presentMs: number): Promise<Ended> {
  try {
    const options = parseCardOptions(args, presentMs);
    return options === 'help' ? { code: 0, stdout: USAGE, stderr: '' } : await show(options);
  } catch (error) {
    if (error instanceof UsageError) return { code: 2, stdout: '', stderr: withoutKey(error.message) };
    if (error instanceof NotOnOffer) return { code: 1, stdout: '', stderr: withoutKey(error.message) };
    throw error;
  }
}

async function show(options: CardOptions): Promise<Ended> {
  const mailbox = await readMailbox(options);
  const addOn = options.foreign ? readAddOn(options.foreign) : undefined;
  const faults = await buildFaults(addOn === undefined);
  if (faults !== null) return { code: 1, stdout: '', stderr: faults };
  const clock = virtualClock(options.now);
  const session = await openSession(options, clock, addOn);
  try {
    const consent = consentOf(options, session.runtime.options.addOn.manifest);
    const { notes, taps } = await takeSteps(session, { ...options, consent }, mailbox, clock);
    const result = resultOf(session.host.view(), session, taps);
    return {
      code: result.card === null ? 1 : 0,
      stdout: options.json ? JSON.stringify(result, null, 2) : inWords(result),
      stderr: [...notes, ...session.refusals].join('\n'),
    };
  } finally {
    await session.close();
  }
}

/** Why the build failed, in its own words; null when everything is built. */
function buildFaults(tillside: boolean): Promise<string | null> {
  return ensureBuilt('stale', { addOn: tillside }).then(
    () => null,
    (error: Error) => error.message,
  );
}

async function openSession(options: CardOptions, clock: Clock, addOn: AddOn | undefined): Promise<Session> {
  const { timeZone = SAMPLE_USER.timeZone, platform, stripe, allowLive, latencyMs } = options;
  const firstStep = options.key === null ? 1 : 0;
  const user = { timeZone };
  return createSession({ clock, addOn, user, platform, stripe, allowLive, latencyMs, firstStep }).catch((error) => {
    if (addOn && error instanceof SyntaxError) throw new UsageError(`The script can't be run: ${error.message}.`);
    throw error;
  });
}

/** The mail that `--eml` or `--from` names, last in its file, with the others around it; empty for the homepage. */
async function readMailbox({ mail, now }: CardOptions): Promise<Mail[]> {
  if (mail === null) return [];
  if (mail.kind === 'composed') return [mailFrom(mail.from, mail.addressed, now, 0)];
  return readMailFile(mail.path).catch((error: Error) => {
    throw new UsageError(error.message);
  });
}

function mailFrom(from: string, addressed: Addressed, date: number, number: number): Mail {
  const { to = SAMPLE_USER.email, subject = 'A question', ...others } = addressed;
  return composeMail({ from, to, subject, ...others, date, deliveredTo: SAMPLE_USER.email, number });
}

function readAddOn({ script, manifest }: { script: string; manifest: string }) {
  const missing = [script, manifest].find((path) => !existsSync(path));
  if (missing !== undefined) throw new UsageError(`There is nothing at ${missing}.`);
  try {
    return loadAddOn(script, manifest);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** What `--consent` names, as URLs. A name is a scope's URL, or how it ends. */
function consentOf({ consent }: CardOptions, { oauthScopes = [] }: Manifest): string[] | undefined {
  return consent?.map((name) => {
    const scope = oauthScopes.find((each) => each === name || each.endsWith(`/${name}`));
    if (scope) return scope;
    const names = oauthScopes.map(scopeName).join(', ');
    throw new UsageError(`“${name}” is no scope of the manifest: ${names || 'it lists none'}.`);
  });
}

/** What a reader should know beside the card, and what each of two taps showed, if the last step was two. */
interface Taken {
  notes: string[];
  taps: View[];
}

/**
 * Connects if asked to, opens, and takes each step; the key was connected while everything was granted, and in English,
 * by whose labels the cards are found.
 */
async function takeSteps(session: Session, options: CardOptions, mailbox: Mail[], clock: Clock): Promise<Taken> {
  const { deeds, faults, key, platform, consent } = options;
  const notes: string[] = [];
  let taps: View[] = [];
  let current = mailbox.at(-1);

  function openCurrent(host: Host): Promise<Step> {
    if (!current) return host.openHomepage();
    return host.openMessage(current, mailbox.includes(current) ? threadOf(current, mailbox) : [current]);
  }

  async function perform(host: Host, deed: Deed): Promise<Step> {
    taps = [];
    switch (deed.kind) {
      case 'click':
        return click(host, deed.label);
      case 'double': {
        const both = await double(session, deed.label);
        taps = both.map(({ view }) => view);
        return { view: host.view(), runs: both.flatMap(({ runs }) => runs) };
      }
      case 'set':
        return setField(host, deed.field, session.sampleKeys[deed.value] ?? deed.value);
      case 'wait':
        await clock.sleep(deed.minutes * 60_000);
        return nothing(host);
      case 'stripe':
        changeKey(session, connected, deed.change);
        return nothing(host);
      case 'write':
        return host.openCompose(0, { to: deed.to, cc: deed.cc, bcc: [] });
      case 'back':
        return host.back();
      case 'home':
        return host.openHomepage();
      case 'open':
        current = mailFrom(deed.address, {}, clock.now(), session.steps.length);
        return openCurrent(host);
      case 'reopen':
        return openCurrent(host);
    }
  }

  const connected = key === null ? null : { name: key, value: session.sampleKeys[key] ?? key };
  if (key !== null) {
    const sample = session.sampleKeys[key];
    const open = (host: Host) => (platform === 'WEB' ? host.openHomepage() : openCurrent(host));
    const connecting = (host: Host) => connect(host, sample ?? key, () => open(host));
    const { view } = await session.take(sample ? `connect ${key}` : 'connect', connecting, faults.get(0));
    notes.push(...keyHint(session, key), ...refusal(view));
  }
  const run = session.runtime.options;
  run.consent = consent;
  run.user = { ...run.user, locale: options.locale ?? run.user.locale };
  await session.take(openingLabel(options), openCurrent, faults.get(1));
  for (const [i, { text, deed }] of deeds.entries()) {
    await session.take(text, (host) => perform(host, deed), faults.get(i + 2));
  }
  return { notes, taps };
}

/** A step that nothing on screen takes part in. */
const nothing = (host: Host): Step => ({ view: host.view(), runs: [] });

/** The world changes while the card stands still. */
function changeKey({ stripe }: Session, connected: { name: string; value: string } | null, change: 'expire' | 'roll') {
  if (!stripe || !connected || !stripe.keyring.find(connected.value))
    throw new NotOnOffer('Only a sample key that --key has connected can be expired or rolled.');
  if (change === 'expire') stripe.keyring.edit(connected.value, { state: 'expired' });
  else stripe.keyring.roll(connected.name);
}

/** A misspelt name of a sample key is still tried as a key: that it is refused is a card worth seeing. */
function keyHint({ sampleKeys }: Session, key: string): string[] {
  const names = Object.keys(sampleKeys);
  if (names.includes(key) || !/^[a-z-]+$/.test(key) || names.length === 0) return [];
  return [`“${key}” is not the name of a sample key (${names.join(', ')}): it was taken as a key.`];
}

/** The card that still asks for a key after one was given says why; the next step would take it from sight. */
function refusal(view: View): string[] {
  const top = view.stack.at(-1);
  if (view.hostError) return [`The key was not connected. Gmail shows an error: ${view.hostError}`];
  if (!top || !fieldsOf(top.card).some(({ name }) => name === 'key')) return [];
  return [`The key was not connected. The card says:\n\n${cardOnScreen(top)}\n`];
}

function openingLabel({ mail }: CardOptions): string {
  if (mail === null) return 'open the homepage';
  return mail.kind === 'file' ? `open ${mail.path}` : `open a mail from ${mail.from}`;
}
