/** The command line of `npm run card`, from words to values. Pure: reads no file and no clock. */
import { parseArgs } from 'node:util';
import type { Platform } from '../appsscript/types';
import { FAULTS, type Fault } from '../session/line';
import { type Deed, parseDeed } from './deeds';

/** Wrong usage; the message is the one sentence to show. */
export class UsageError extends Error {}

export interface CardOptions {
  /** null: the homepage. */
  mail: { kind: 'file'; path: string } | { kind: 'composed'; from: string; addressed: Addressed } | null;
  /** A sample key's name, or a key; null: nothing is connected. */
  key: string | null;
  deeds: { text: string; deed: Deed }[];
  faults: Map<number, Fault>;
  stripe: string | undefined;
  allowLive: boolean;
  latencyMs: number;
  /** ms since 1970 */
  now: number;
  locale: string | undefined;
  timeZone: string | undefined;
  platform: Platform;
  /** Scopes that the person grants, by name or URL; undefined: all that the manifest asks for. */
  consent: string[] | undefined;
  /** Another add-on than this project's own. */
  foreign: { script: string; manifest: string } | null;
  json: boolean;
}

/** What a mail made up on the command line says besides its sender; undefined: left out, or the default. */
export interface Addressed {
  to?: string | undefined;
  cc?: string | undefined;
  replyTo?: string | undefined;
  subject?: string | undefined;
}

export const USAGE = `npm run --silent card -- [OPTIONS]

Shows the card that the add-on draws, as text. Nothing is kept between runs.

What is open (neither: the homepage)
  --from ADDRESS         a mail from this address, properly signed
    --to --cc --reply-to ADDRESS, --subject TEXT   what else it says
  --eml FILE             the mail in an .eml file (of an .mbox file: the last)

What happens (steps: 0 connect, 1 the opening, then each --do)
  --key NAME|KEY         connects first: free, overview, premium, … or a key
  --do click:LABEL       a visible label or alt text; LABEL#2 is the second
  --do set:FIELD=VALUE   a field's name or label, a value or an item's text
  --do double:LABEL      two executions of one click at once
  --do back | home | reopen | open:ADDRESS
  --do write:ADDRESS,cc:ADDRESS   “Insert from Stripe”, in a draft to these
  --do wait:MINUTES      the clock moves
  --do stripe:expire-key | stripe:roll-key   the connected sample key dies, or
                         gets a successor, which set:key=NAME then types
  --fault STEP:KIND      ${FAULTS.join(', ')}

Where
  --stripe URL           another Stripe; live keys then need --allow-live
  --latency MS           added to every wave of requests
  --now ISO              the time; the sample data is relative to it
  --locale en-US   --time-zone UTC   --platform WEB|ANDROID|IOS
  --consent SCOPE,…      all that Google lets the add-on do from step 1 on, such
                         as script.external_request
  --script PATH --manifest FILE   another add-on

How it is shown
  --json                 everything that happened, as JSON`;

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;
const LIST = { type: 'string', multiple: true } as const;

const WORDS = {
  from: TEXT,
  to: TEXT,
  cc: TEXT,
  'reply-to': TEXT,
  subject: TEXT,
  eml: TEXT,
  key: TEXT,
  do: LIST,
  fault: LIST,
  stripe: TEXT,
  'allow-live': FLAG,
  latency: TEXT,
  now: TEXT,
  locale: TEXT,
  'time-zone': TEXT,
  platform: TEXT,
  consent: TEXT,
  script: TEXT,
  manifest: TEXT,
  json: FLAG,
  help: FLAG,
} as const;

/**
 * @param presentMs the time when `--now` is not given, ms since 1970
 * @returns `help` when that is asked for
 * @throws {UsageError}
 */
export function parseCardOptions(args: string[], presentMs: number): CardOptions | 'help' {
  const given = parseWords(args);
  if (given.help) return 'help';
  const platform = parsePlatform(given.platform ?? 'WEB');
  const deeds = (given.do ?? []).map((text) => ({ text, deed: parseStep(text) }));
  const options: CardOptions = {
    mail: parseMail(given),
    key: given.key ?? null,
    deeds,
    faults: parseFaults(given.fault ?? [], { first: given.key === undefined ? 1 : 0, last: deeds.length + 1 }),
    stripe: given.stripe === undefined ? undefined : parseOrigin(given.stripe),
    allowLive: given['allow-live'] ?? false,
    latencyMs: parseLatency(given.latency ?? '0'),
    now: given.now === undefined ? presentMs : parseTime(given.now),
    locale: given.locale === undefined ? undefined : parseLocale(given.locale),
    timeZone: given['time-zone'] === undefined ? undefined : parseTimeZone(given['time-zone']),
    platform,
    consent: given.consent?.split(',').flatMap((name) => name.trim() || []),
    foreign: parseForeign(given),
    json: given.json ?? false,
  };
  refuseImpossible(options);
  return options;
}

type Given = ReturnType<typeof parseWords>;

function parseWords(args: string[]) {
  try {
    return parseArgs({ args, options: WORDS, allowPositionals: false }).values;
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/);
    throw new UsageError(`${sentence.replace(/\.$/, '')}; see --help.`);
  }
}

function parseMail(given: Given): CardOptions['mail'] {
  const { from, eml } = given;
  const addressed = { to: given.to, cc: given.cc, replyTo: given['reply-to'], subject: given.subject };
  const extra = Object.values(addressed).some((value) => value !== undefined);
  if (from !== undefined && eml !== undefined) throw new UsageError('A mail is given by --from or by --eml, not both.');
  if (from === undefined && extra) throw new UsageError('--to, --cc, --reply-to and --subject need --from.');
  if (eml !== undefined) return { kind: 'file', path: eml };
  return from === undefined ? null : { kind: 'composed', from, addressed };
}

function parseStep(text: string): Deed {
  const deed = parseDeed(text);
  if (deed) return deed;
  throw new UsageError(
    `“${text}” is not a step: click:LABEL, double:LABEL, set:FIELD=VALUE, back, home, reopen, open:ADDRESS, write:ADDRESS, wait:MINUTES, stripe:expire-key and stripe:roll-key are.`,
  );
}

function parseFaults(texts: string[], steps: { first: number; last: number }): Map<number, Fault> {
  const faults = new Map<number, Fault>();
  for (const text of texts) {
    const [, number = '', kind = ''] = text.match(/^(\d+):(.+)$/) ?? [];
    const fault = FAULTS.find((known) => known === kind);
    if (!fault) throw new UsageError(`“${text}” is not a fault: STEP:KIND with ${FAULTS.join(', ')} is.`);
    const step = Number(number);
    if (step < steps.first || step > steps.last) {
      throw new UsageError(`There is no step ${step} to fail: the steps are ${steps.first} to ${steps.last}.`);
    }
    faults.set(step, fault);
  }
  return faults;
}

function parseOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && url.search === '') return url.origin;
  throw new UsageError(`“${text}” is not the address of a server, such as https://api.stripe.com.`);
}

function parseLatency(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new UsageError(`“${text}” is not a latency in whole milliseconds.`);
}

function parseTime(text: string): number {
  const ms = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(ms)) return ms;
  throw new UsageError(`“${text}” is not a time such as 2026-11-20T10:42:00Z.`);
}

function parseLocale(text: string): string {
  try {
    const [locale] = Intl.getCanonicalLocales(text);
    if (locale) return locale;
  } catch {
    // Falls through to the one sentence.
  }
  throw new UsageError(`“${text}” is not a locale such as en-US.`);
}

function parseTimeZone(text: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw new UsageError(`“${text}” is not a time zone such as Europe/Berlin.`);
  }
}

function parsePlatform(text: string): Platform {
  const platform = (['WEB', 'ANDROID', 'IOS'] as const).find((known) => known === text.toUpperCase());
  if (platform) return platform;
  throw new UsageError(`“${text}” is not a platform: WEB, ANDROID and IOS are.`);
}

function parseForeign({ script, manifest, key }: Given): CardOptions['foreign'] {
  if (script === undefined && manifest === undefined) return null;
  if (script === undefined || manifest === undefined) {
    throw new UsageError('Another add-on needs both --script and --manifest.');
  }
  if (key !== undefined) throw new UsageError('--key connects Tillside; another add-on is connected with --do steps.');
  return { script, manifest };
}

/** Steps that nothing on screen could make possible. */
function refuseImpossible({ mail, deeds, platform }: CardOptions): void {
  const kinds = deeds.map(({ deed }) => deed.kind);
  const opens = kinds.indexOf('open');
  const reopens = kinds.indexOf('reopen');
  if (mail === null && reopens >= 0 && (opens < 0 || opens > reopens)) {
    throw new UsageError('There is no message to reopen: name one with --from or --eml.');
  }
  if (platform === 'WEB') return;
  if (mail === null) throw new UsageError('Gmail on a phone has no homepage: name a mail with --from or --eml.');
  if (kinds.includes('home')) throw new UsageError('Gmail on a phone has no homepage to go to.');
}
