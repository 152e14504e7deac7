/**
 * Apps Script on this machine. A runtime runs the functions of one add-on for one user: each call gets a fresh context
 * on another thread, and every service that the script calls is answered here, where the script's end can't undo it.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { answerCall } from './bridge';
import type { Facts } from './context/facts';
import { type Engine, returnEngine, takeEngine } from './engine';
import { type Execution, elapsedMs, executionLimitMs, type MessageTokens, pass, startExecution } from './execution';
import { authorizationRequired } from './services/authorization';
import { acceptToken } from './services/gmail';
import { releaseLocks } from './services/lock';
import { runScope } from './services/scopes';
import { refuseSyntax } from './syntax';
import type { AddOn, Manifest, Run, Runtime, RuntimeOptions } from './types';

/**
 * Reads an add-on as its author wrote it. A folder means all its `.gs` and `.js` files in order of their names, in one
 * global scope, as Apps Script joins them. Throws with a sentence when there is no script, the manifest is no JSON, or
 * Gmail would not run it.
 */
export function loadAddOn(scriptPath: string, manifestPath: string): AddOn {
  const files = statSync(scriptPath).isDirectory() ? scriptFiles(scriptPath) : [scriptPath];
  if (!files.length) throw new Error(`There is no .gs or .js file in ${scriptPath}.`);
  const script = files.map((file) => readFileSync(file, 'utf8')).join('\n;\n');
  let manifest: Manifest;
  try {
    manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
  } catch (error) {
    throw new Error(`The manifest ${manifestPath} can't be read: ${(error as Error).message}`);
  }
  const { oauthScopes, addOns } = manifest;
  // In all public Gmail manifests that list scopes, Google's own included.
  if (addOns?.gmail && oauthScopes && !oauthScopes.includes(runScope))
    throw new Error(`Gmail does not run the add-on: the oauthScopes of ${manifestPath} lack ${runScope}.`);
  return { script, manifest };
}

function scriptFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const scripts = names.filter((name) => /\.(gs|js)$/.test(name) && !name.split(path.sep).includes('node_modules'));
  return scripts.sort().map((name) => path.join(folder, name));
}

/** Throws a SyntaxError in Apps Script's words when the script has what its editor refuses to save. */
export function createRuntime(options: RuntimeOptions): Runtime {
  refuseSyntax(options.addOn.script);
  const running = new Set<Engine>();
  const tokens: MessageTokens = new Map();
  return {
    options,
    run: async (call) => {
      const engine = takeEngine();
      running.add(engine);
      try {
        return await execute(engine, startExecution(options, call, tokens));
      } finally {
        running.delete(engine);
      }
    },
    close: async () => {
      await Promise.all([...running].map((engine) => engine.stop()));
    },
  };
}

async function execute(engine: Engine, execution: Execution): Promise<Run> {
  const { options, call } = execution;
  const { clock } = options;
  acceptToken(execution);
  let killed: string | null = null;
  const kill = (reason: string) => {
    killed ??= reason;
    void engine.stop();
  };
  const limit = limitTimer(options, async () => {
    // Computing takes no virtual time; Google would have stopped it at the limit.
    await pass(execution, executionLimitMs);
    kill(timeExceeded);
  });
  const job = {
    script: options.addOn.script,
    functionName: call.functionName,
    event: JSON.stringify(call.event),
    facts: JSON.stringify(facts(options)),
  };

  let outcome: Run['outcome'];
  try {
    const json = await engine.run(job, {
      begun: limit.computing,
      call: async (name, args) => {
        limit.waiting();
        const answer = await answerCall(execution, name, args);
        if (elapsedMs(execution) >= executionLimitMs) {
          kill(timeExceeded);
          return new Promise(() => {});
        }
        limit.computing();
        return JSON.stringify({ now: clock.now(), ...answer });
      },
    });
    outcome = json === null ? { kind: 'killed', reason: killed ?? 'Stopped' } : JSON.parse(json);
    if (json !== null) returnEngine(engine);
  } catch (error) {
    outcome = { kind: 'killed', reason: (error as Error).message };
    void engine.stop();
  } finally {
    limit.clear();
    execution.ended = true;
    releaseLocks(execution);
  }
  return report(execution, outcome);
}

const timeExceeded = 'Exceeded maximum execution time';

/** By a real clock the limit is a timer. By a virtual one only computing is timed, so that an endless loop ends. */
function limitTimer(options: RuntimeOptions, kill: () => void) {
  let timer: NodeJS.Timeout | undefined;
  if (options.clock.kind === 'real') {
    timer = setTimeout(kill, executionLimitMs);
    return { computing: () => {}, waiting: () => {}, clear: () => clearTimeout(timer) };
  }
  const clear = () => clearTimeout(timer);
  return {
    computing: () => {
      clear();
      timer = setTimeout(kill, options.computeLimitMs ?? executionLimitMs);
    },
    waiting: clear,
    clear,
  };
}

function facts({ addOn: { manifest }, clock }: RuntimeOptions): Facts {
  const { libraries = [], enabledAdvancedServices = [] } = manifest.dependencies ?? {};
  return {
    now: clock.now(),
    virtualTime: clock.kind === 'virtual',
    // Without one in its manifest a script has the zone of its author; ours has the one that changes least.
    timeZone: manifest.timeZone ?? 'Etc/GMT',
    // A manifest that lists no prefixes limits nothing.
    openLinkUrlPrefixes: manifest.addOns?.common?.openLinkUrlPrefixes ?? ['https://'],
    absentSymbols: [...libraries, ...enabledAdvancedServices].map(({ userSymbol }) => userSymbol),
  };
}

function report(execution: Execution, outcome: Run['outcome']): Run {
  const { log, warnings, services, waves, requests, drafts, call, prompt } = execution;
  const ms = elapsedMs(execution);
  const run = { functionName: call.functionName, outcome, log, warnings, services, waves, requests, drafts, ms };
  const isDemand = prompt && outcome.kind === 'threw' && outcome.message === authorizationRequired;
  return isDemand ? { ...run, outcome: { kind: 'killed', reason: outcome.message }, prompt } : run;
}
