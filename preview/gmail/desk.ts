/** One person at one desk: their mail, the add-on beside it, and what has happened so far. All in memory. */
import { promptUrl, scopeName, tickable } from '../appsscript/services/scopes';
import type { Mail, Manifest, Run, Step } from '../appsscript/types';
import { threadOf } from '../mail/read';
import type { Session } from '../session';
import type { Build, Deed, OpenMail, State, StepAnswer, StepReport, SuggestAnswer, Typed, WaveReport } from './api';
import { inWords, perform } from './deeds';
import { openMail, summary } from './mails';

/** The drawer shows the last of these; older ones are forgotten. */
const REPORTS_KEPT = 200;

export interface DeskOptions {
  session: Session;
  manifest: Manifest;
  mails: Mail[];
  /** In words: which Stripe the add-on talks to. */
  stripe: string;
}

export interface Desk {
  state(): State;
  mail(id: string): OpenMail | undefined;
  /** The HTML body of a mail; undefined when there is no such mail. */
  mailHtml(id: string): string | undefined;
  /** Deeds are carried out one after another, in the order in which they were asked for. */
  step(deed: Deed): Promise<StepAnswer>;
  suggest(typed: Typed): Promise<SuggestAnswer>;
  /** Of the add-on that runs. */
  build(): Build;
  /** The add-on was built anew: after what was asked for before, this session runs, with nothing opened in it yet. */
  renew(session: Session, manifest: Manifest): Promise<void>;
  /** It could not be built, for this reason, in words: the one that runs goes on. */
  buildFailed(fault: string): void;
}

export function createDesk({ mails, stripe, ...options }: DeskOptions): Desk {
  let { session, manifest } = options;
  const newestFirst = [...mails].sort((a, b) => b.date - a.date);
  const byId = new Map(mails.map((mail) => [mail.id, mail]));
  let waveTimes = measureWaves(session);
  const reports: StepReport[] = [];
  let atFirst = session.host.snapshot();
  let build: Build = { number: 1, fault: null };
  let opened = false;
  let openMailId: string | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  }

  async function record(did: string, act: () => Promise<Step>): Promise<{ step: Step; report: StepReport }> {
    const before = { requests: session.requests.length, refusals: session.refusals.length };
    waveTimes.length = 0;
    const began = performance.now();
    const step = await session.take(did, act);
    const report: StepReport = {
      step: (reports.at(-1)?.step ?? 0) + 1,
      did,
      ms: Math.round(performance.now() - began),
      waves: waves(session.requests.slice(before.requests), waveTimes),
      ...summed(step.runs, session.refusals.slice(before.refusals)),
    };
    reports.push(report);
    if (reports.length > REPORTS_KEPT) reports.shift();
    return { step, report };
  }

  async function consent(granted: string[]): Promise<Step> {
    session.runtime.options.consent = granted;
    return { view: session.host.view(), runs: [] };
  }

  /** Gmail is loaded anew. */
  async function speaks(locale: string): Promise<Step> {
    session.host.restore(atFirst);
    session.runtime.options.user = { ...session.runtime.options.user, locale };
    return { view: session.host.view(), runs: [] };
  }

  return {
    state: () => ({
      build,
      opened,
      addOn: {
        name: manifest.addOns?.common?.name ?? 'Add-on',
        primaryColor: manifest.addOns?.common?.layoutProperties?.primaryColor ?? null,
        secondaryColor: manifest.addOns?.common?.layoutProperties?.secondaryColor ?? null,
        composeActions: manifest.addOns?.gmail?.composeTrigger?.selectActions.map((action) => action.text) ?? [],
      },
      user: session.runtime.options.user,
      stripe,
      sampleKeys: Object.entries(session.sampleKeys).map(([name, key]) => ({ name, key })),
      scopes: (tickable(manifest) ?? []).map((url) => ({
        url,
        name: scopeName(url),
        granted: session.runtime.options.consent?.includes(url) ?? true,
      })),
      promptUrl,
      mails: newestFirst.map(summary),
      view: session.host.view(),
      openMailId,
      reports,
    }),

    mail(id) {
      const mail = byId.get(id);
      return mail && openMail(mail);
    },

    mailHtml: (id) => byId.get(id)?.htmlBody,

    step: (deed) =>
      inTurn(async () => {
        const mail = deed.do === 'openMessage' ? byId.get(deed.mailId) : undefined;
        const thread = mail && threadOf(mail, mails);
        const did = inWords(deed, session.host.view(), mail ? summary(mail).subject : '');
        const act = () => {
          if (deed.do === 'consent') return consent(deed.granted);
          return deed.do === 'locale' ? speaks(deed.locale) : perform(session.host, deed, mail, thread);
        };
        const { step, report } = await record(did, act);
        opened = true;
        if (deed.do === 'openMessage') openMailId = deed.mailId;
        if (deed.do === 'openHomepage') openMailId = null;
        return { view: step.view, openMailId, report };
      }),

    suggest: ({ fieldName, typed }) =>
      inTurn(async () => {
        let items: string[] = [];
        const { report } = await record(`Suggest for ${fieldName}`, async () => {
          const suggested = await session.host.suggest(fieldName, typed);
          items = suggested.items;
          return { view: session.host.view(), runs: suggested.runs };
        });
        return { items, report };
      }),

    build: () => build,

    renew: (next, itsManifest) =>
      inTurn(async () => {
        session = next;
        manifest = itsManifest;
        waveTimes = measureWaves(session);
        atFirst = session.host.snapshot();
        build = { number: build.number + 1, fault: null };
        opened = false;
      }),

    buildFailed(fault) {
      build = { ...build, fault };
    },
  };
}

/** Notes how long each wave takes, in order; the caller empties the list before a step. */
function measureWaves(session: Session): number[] {
  const times: number[] = [];
  const { transport } = session.runtime.options;
  session.runtime.options.transport = async (wave) => {
    const began = performance.now();
    try {
      return await transport(wave);
    } finally {
      times.push(Math.round(performance.now() - began));
    }
  };
  return times;
}

function waves(requests: Session['requests'], times: number[]): WaveReport[] {
  const numbers = [...new Set(requests.map((request) => request.wave))];
  return numbers.map((wave, index) => ({
    wave,
    ms: times[index] ?? null,
    requests: requests.filter((request) => request.wave === wave),
  }));
}

function summed(runs: Run[], refusals: string[]): Pick<StepReport, 'services' | 'runs' | 'log' | 'warnings'> {
  const services: Record<string, number> = {};
  for (const run of runs) {
    for (const [name, calls] of Object.entries(run.services)) services[name] = (services[name] ?? 0) + calls;
  }
  return {
    services,
    runs: runs.map((run) => ({
      functionName: run.functionName,
      ms: Math.round(run.ms),
      outcome: outcome(run),
      failed: run.outcome.kind !== 'returned' && !run.prompt,
    })),
    log: runs.flatMap((run) => run.log),
    warnings: [...refusals, ...runs.flatMap((run) => run.warnings)],
  };
}

/** The add-on's author needs what the user never sees: the exception and where it came from. */
function outcome({ outcome: end }: Run): string {
  if (end.kind === 'returned') return `returned ${end.value.kind}`;
  if (end.kind === 'killed') return end.reason;
  return end.stack.includes(end.message) ? end.stack : `${end.name}: ${end.message}\n${end.stack}`.trim();
}
