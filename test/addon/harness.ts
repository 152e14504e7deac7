/**
 * An agent at their inbox: the built add-on, a Stripe account of their own, and time that stands still. Each method is
 * one thing that a person does, and gives what they see then. Every step is watched (see `watch.ts`), whatever it is
 * done for.
 */
import { virtualClock } from '../../preview/appsscript/clock';
import { ServiceException } from '../../preview/appsscript/execution';
import type {
  ActionJson,
  FetchAnswer,
  FetchRequest,
  Host,
  Mail,
  Platform,
  Step,
  StoresSnapshot,
  User,
} from '../../preview/appsscript/types';
import { click, connect, inOrder, setField } from '../../preview/card/deeds';
import { fieldsOf } from '../../preview/card/fields';
import { findTarget, targetsOf } from '../../preview/card/targets';
import { composeMail } from '../../preview/mail/compose';
import { createSession, type Fault, SAMPLE_USER, type Session } from '../../preview/session';
import { type Overlap, overlap } from '../../preview/session/overlap';
import type { StripeOptions } from '../../preview/stripe/account';
import { openStripe, type StripeServer } from '../../preview/stripe/server';
import { type Seen, seenIn } from './seen';
import { faultsOf } from './watch';

/** 20 November 2026; all dates of the sample account count back from it. */
export const NOW = Date.UTC(2026, 10, 20, 10, 42);

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export interface MailFields {
  to?: string;
  cc?: string;
  replyTo?: string;
  subject?: string;
  /** Further headers, e.g. `List-Id`. One that is there already is replaced. */
  headers?: Record<string, string>;
  /** In the conversation of the mail before, instead of one of its own. */
  answers?: boolean;
}

export interface Agent {
  readonly stripe: StripeServer;
  readonly session: Session;
  /** What was seen last. */
  readonly seen: Seen;
  /** Every request so far, as it left the script. */
  readonly sent: readonly FetchRequest[];
  /** Connects a sample key by its name, or any key by its value, through the add-on's own cards. */
  connects(key: string): Promise<Seen>;
  /** Opens a new mail from this address, as one writes it in a header. */
  opens(from: string, more?: MailFields): Promise<Seen>;
  reopens(): Promise<Seen>;
  opensHome(): Promise<Seen>;
  /** Chooses “Insert from Stripe” in a new draft. */
  writes(to: string[], others?: { cc?: string[]; bcc?: string[] }): Promise<Seen>;
  /** Writes other addresses into that draft. */
  readdresses(to: string[], others?: { cc?: string[]; bcc?: string[] }): Promise<Seen>;
  clicks(label: string): Promise<Seen>;
  /** Two clicks before the first is answered. */
  clicksTwice(label: string): Promise<Seen>;
  /**
   * Two clicks, the second while the first is at a call of Google's services: at this one of them, or at the one that
   * `at` chooses. What each of them said; null where the first never came to that call.
   */
  clicksTwiceAt(label: string, at: At): Promise<{ first: Seen; second: Seen | null; calls: string[] }>;
  fills(field: string, value: string): Promise<Seen>;
  goesBack(): Promise<Seen>;
  waits(ms: number): Promise<void>;
  /** This moment, to begin other agents at. */
  keep(): Kept;
  /** A click with parameters that no card of the add-on carries. */
  forges(parameters: Record<string, string>, functionName?: string): Promise<Seen>;
  /** The next step meets this fault. */
  suffers(fault: Fault): void;
  /** From now on Google's services fail at the calls that this chooses; null: none. */
  breaks(fails: ((call: string, args: string) => boolean) | null): void;
  /** From now on this code runs after the add-on's own. */
  appends(code: string): void;
  /** Answers pass through `change` from now on; null: as they come. */
  distorts(change: ((request: FetchRequest, answer: FetchAnswer) => FetchAnswer) | null): void;
}

/** A call of Google's services, by its number from 0 or by its name. */
export type At = number | ((call: string, index: number) => boolean);

export interface AgentOptions {
  platform?: Platform;
  user?: Partial<User>;
  stripe?: Partial<StripeOptions>;
  /** The same Stripe account as this agent's, instead of one of their own. */
  beside?: Agent;
  /** The same person as this agent, in another window: their stores, their account, their clock. */
  window?: Agent;
  /** A sample key that was connected before, and what that left in the user's properties. */
  connected?: { key: string; left: readonly [string, string][] };
  /** Everything as it was with another agent, and apart from them from now on; of a `window`, what is in the window. */
  kept?: Kept;
}

/** An agent at some moment, to begin others there. */
export interface Kept {
  at: number;
  stripe: StripeServer;
  stores: StoresSnapshot;
  host: object;
  typed: readonly string[];
  mail: Mail | null;
  mails: number;
  seen: Seen;
}

const toClose: (() => Promise<void>)[] = [];
/** Where a test runs, when its file ends: `bench/` has its agents closed one by one. */
const { afterAll } = globalThis as { afterAll?: (end: () => Promise<void>) => void };
afterAll?.(async () => {
  await Promise.all(toClose.splice(0).map((close) => close()));
});

export async function startAgent(options: AgentOptions = {}): Promise<Agent> {
  const { platform = 'WEB', user, stripe: settings, connected, window, kept } = options;
  const clock = window?.session.runtime.options.clock ?? virtualClock(kept?.at ?? NOW);
  const now = () => clock.now();
  const stripe = (options.beside ?? window)?.stripe ?? kept?.stripe.copy(now) ?? openStripe({ now, ...settings });
  const session = await createSession({ clock, platform, user, stripe, stores: window?.session.stores });
  toClose.push(() => session.close());
  const { host, stores, runtime } = session;

  const sent: FetchRequest[] = [];
  const typed = connected ? [stripe.keys[connected.key] ?? ''] : [...(kept?.typed ?? [])];
  for (const [name, value] of connected?.left ?? []) stores.userProperties.set(name, value);
  if (kept) stores.restore(kept.stores);
  if (kept) host.restore(kept.host);
  let change: ((request: FetchRequest, answer: FetchAnswer) => FetchAnswer) | null = null;
  const carry = runtime.options.transport;
  runtime.options.transport = async (wave) => {
    sent.push(...wave);
    const answers = await carry(wave);
    return answers.map((answer, index) => change?.(wave[index] as FetchRequest, answer) ?? answer);
  };

  let isBroken = false;
  let fault: Fault | undefined;
  let mail = kept?.mail ?? null;
  let mails = kept?.mails ?? 0;
  let last = kept?.seen ?? seenIn({ view: host.view(), runs: [] }, []);

  async function take(label: string, act: (host: Host) => Promise<Step>): Promise<Seen> {
    const [before, beforeSent, strikes] = [session.requests.length, sent.length, fault];
    fault = undefined;
    const step = await session.take(label, act, strikes);
    last = seenIn(step, session.requests.slice(before));
    const faults = faultsOf({ step, stores, sent: sent.slice(beforeSent), keys: typed, mayLog: isBroken });
    if (step.view.hostError !== null && strikes !== 'kill') faults.push(`Gmail shows an error: ${step.view.hostError}`);
    if (faults.length > 0) throw new Error(`${label}:\n${faults.join('\n')}`);
    return last;
  }

  function compose(
    from: string,
    { headers = {}, to = SAMPLE_USER.email, subject = 'A question', answers = false, ...more }: MailFields,
  ) {
    mails += 1;
    const date = clock.now();
    const made = composeMail({ from, to, subject, ...more, date, deliveredTo: SAMPLE_USER.email, number: mails });
    const replaced = Object.keys(headers).map((name) => name.toLowerCase());
    const kept = made.headers.filter(({ name }) => !replaced.includes(name.toLowerCase()));
    const threadId = (answers && mail?.threadId) || made.threadId;
    return {
      ...made,
      threadId,
      headers: [...kept, ...Object.entries(headers).map(([name, value]) => ({ name, value }))],
    };
  }

  const openMail = (at: Host) => {
    mail ??= compose('nobody@example.net', {});
    return at.openMessage(mail);
  };

  return {
    stripe,
    session,
    sent,
    get seen() {
      return last;
    },
    connects(key) {
      const value = stripe.keys[key] ?? key;
      typed.push(value);
      const open = (at: Host) => (platform === 'WEB' ? at.openHomepage() : openMail(at));
      const isFirst = idsOf({ session }).length === 0;
      return take('connect', (at) =>
        isFirst ? connect(at, value, () => open(at)) : connectAnother(at, value, () => open(at)),
      );
    },
    opens(from, more = {}) {
      mail = compose(from, more);
      typed.push(...keysIn(more.subject ?? ''));
      return take(`open a mail from ${from}`, openMail);
    },
    reopens: () => take('reopen', openMail),
    opensHome: () => take('home', (at) => at.openHomepage()),
    writes: (to, { cc = [], bcc = [] } = {}) => take(`write to ${to}`, (at) => at.openCompose(0, { to, cc, bcc })),
    readdresses: (to, { cc = [], bcc = [] } = {}) =>
      take(`readdress to ${to}`, (at) => at.addressDraft({ to, cc, bcc })),
    clicks: (label) => take(`click ${label}`, (at) => click(at, label)),
    clicksTwice: (label) =>
      take(`click ${label} twice`, async (at) => {
        const target = findTarget(targetsOf(at.view()), label);
        if (target?.does.kind !== 'click') throw new Error(`There is no “${label}” to click twice.`);
        const { onClick } = target.does;
        const [first, second] = await Promise.all([at.click(onClick), at.click(onClick)]);
        return { view: at.view(), runs: [...first.runs, ...second.runs] };
      }),
    async clicksTwiceAt(label, at) {
      const target = findTarget(targetsOf(host.view()), label);
      if (target?.does.kind !== 'click') throw new Error(`There is no “${label}” to click twice.`);
      const { onClick } = target.does;
      const before = session.requests.length;
      const results: Overlap<Step, Step>[] = [];
      await take(`click ${label} twice`, async (on) => {
        const side = { runtime, act: () => on.click(onClick) };
        const both = await overlap(side, side, stores.userLock, atCall(at));
        results.push(both);
        return { view: on.view(), runs: [...both.first.runs, ...(both.second?.runs ?? [])] };
      });
      const [both] = results as [Overlap<Step, Step>];
      const seen = (step: Step) => seenIn(step, session.requests.slice(before));
      return { first: seen(both.first), second: both.second && seen(both.second), calls: both.calls };
    },
    fills(field, value) {
      const top = host.view().stack.at(-1)?.card;
      typed.push(...keysIn(value.replace(/\s/g, '')));
      if (!top || !fieldsOf(top).some(({ labels }) => labels.includes(field))) throw new Error(`No field ${field}.`);
      return take(`fill in ${field}`, (at) => setField(at, field, value));
    },
    goesBack: () => take('go back', (at) => at.back()),
    waits: (ms) => clock.sleep(ms),
    keep: () => ({
      at: clock.now(),
      stripe: stripe.copy(now),
      stores: stores.snapshot(),
      host: host.snapshot(),
      typed: [...typed],
      mail,
      mails,
      seen: last,
    }),
    forges(parameters, functionName = 'onAction') {
      const action: ActionJson = {
        function: functionName,
        parameters: Object.entries(parameters).map(([key, value]) => ({ key, value })),
      };
      return take(`forge ${parameters.route}`, (at) => at.runAction(action));
    },
    suffers(next) {
      fault = next;
    },
    breaks(fails) {
      isBroken = fails !== null;
      runtime.options.pace = async (_, call, args) => {
        if (fails?.(call, args))
          throw new ServiceException('We’re sorry, a server error occurred. Please wait a bit and try again.');
      };
    },
    appends(code) {
      const { addOn } = runtime.options;
      runtime.options.addOn = { ...addOn, script: `${addOn.script}\n${code}` };
    },
    distorts(next) {
      change = next;
    },
  };
}

const keysIn = (text: string) => text.match(/(?:[rs]k_(?:test|live|org)|whsec)_\w{20,}/g) ?? [];

const atCall = (at: At) => (typeof at === 'number' ? (_: string, index: number) => index === at : at);

/** What an agent does, and what the same person does in another window at one of its calls. */
export function meanwhile<S, T>(
  agent: Agent,
  step: () => Promise<S>,
  at: At,
  elsewhere: Agent,
  act: () => Promise<T>,
): Promise<Overlap<S, T>> {
  const [first, second] = [agent.session, elsewhere.session];
  return overlap(
    { runtime: first.runtime, act: step },
    { runtime: second.runtime, act },
    first.stores.userLock,
    atCall(at),
  );
}

/** As `connect`, from the menu of a card that has an account already. */
function connectAnother(host: Host, key: string, open: () => Promise<Step>): Promise<Step> {
  return inOrder(
    open(),
    () => click(host, 'Connect an account'),
    () => setField(host, 'mode', key.includes('_live_') ? 'live' : 'test'),
    () => click(host, 'Continue'),
    () => setField(host, 'key', key),
    () => click(host, 'Connect'),
  );
}

/** What connecting left in the user's properties, by the name of the key: sample keys are the same in every account. */
const connectedBefore = new Map<string, [string, string][]>();

/**
 * Connected with this sample key, on an earlier day: nothing is on screen and nothing sent. Only the first agent of a
 * file really goes through the cards.
 */
export async function connectedAgent(key: string, options?: AgentOptions): Promise<Agent> {
  let left = connectedBefore.get(key);
  if (!left) {
    const first = await startAgent();
    const { text } = await first.connects(key);
    if (idsOf(first).length === 0) throw new Error(`The key was not connected:\n${text}`);
    left = [...first.session.stores.userProperties];
    connectedBefore.set(key, left);
  }
  return startAgent({ ...options, connected: { key, left } });
}

const begun = new Map<unknown, Kept>();

/**
 * An agent whom `begin` leads somewhere. Only the first of a name in a file really goes there; the others begin where
 * that one came to.
 */
export async function beginning(name: unknown, begin: () => Promise<Agent>): Promise<Agent> {
  const kept = begun.get(name) ?? (await begin()).keep();
  begun.set(name, kept);
  return startAgent({ kept });
}

/** With a mail from this address open, as one writes it in a header. */
export function openedAgent(key: string, from: string, mail: MailFields = {}): Promise<Agent> {
  return beginning(JSON.stringify([key, from, mail]), async () => {
    const agent = await connectedAgent(key);
    await agent.opens(from, mail);
    return agent;
  });
}

/** The ids of what is connected, in no order. */
/** Takes the permissions that match from one of the sample's keys. */
export function takePermissions(
  { stripe: { keyring, keys } }: Pick<Agent, 'stripe'>,
  name: string,
  taken: RegExp,
): void {
  const all = [...(keyring.find(keys[name] ?? '')?.permissions ?? [])];
  keyring.edit(name, { permissions: all.filter((each) => !taken.test(each)) });
}

export function idsOf({ session }: Pick<Agent, 'session'>): string[] {
  const names = [...session.stores.userProperties.keys()];
  return names.flatMap((name) => (name.startsWith('connection.') ? [name.slice('connection.'.length)] : []));
}
