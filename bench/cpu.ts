/**
 * CPU time of executions, without what the stand-in for Apps Script needs: an execution is recorded with all that it was
 * answered, and then run again in fresh contexts. Times are this machine's; their ratio in one run holds on any.
 */
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { bareContext } from '../preview/appsscript/bare';
import { compute } from '../preview/appsscript/compute';
import { type Engine, type Job, returnEngine, runtimeFiles, takeEngine } from '../preview/appsscript/engine';

/** An execution, and what it was answered by all that it called, in order; what a script has computed is computed anew. */
export interface Recording {
  job: Job;
  answers: string[];
}

/** All executions that come one after the other in this act. */
export async function recorded<T>(act: () => Promise<T>): Promise<{ value: T; recordings: Recording[] }> {
  const engine = takeEngine();
  const recordings: Recording[] = [];
  returnEngine(recording(engine, recordings));
  const value = await act();
  // It would go on recording.
  await engine.stop();
  return { value, recordings };
}

function recording(engine: Engine, into: Recording[]): Engine {
  return {
    ...engine,
    run: (job, on) => {
      const answers: string[] = [];
      into.push({ job, answers });
      return engine.run(job, {
        ...on,
        call: async (name, args) => {
          const answer = await on.call(name, args);
          answers.push(answer);
          return answer;
        },
      });
    },
  };
}

/** ms of CPU. */
function cpuOf(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

let count = 0;

/** V8 remembers what it has compiled, and compares long scripts with all that it knows of the same length: each has its own. */
function fresh(script: string): string {
  count += 1;
  return script + ' '.repeat(count);
}

/** ms of CPU to compile and evaluate a script, as Google does at every execution. */
export function startCpu(script: string): number {
  const context = bareContext();
  const text = fresh(script);
  return cpuOf(() => new Script(text).runInContext(context));
}

let prelude: Script | null = null;

/** A context that Apps Script's globals are in, and what runs a function of the script there, answered as it was recorded. */
function answered({ job, answers }: Recording) {
  prelude ??= new Script(readFileSync(runtimeFiles.contextPath, 'utf8'));
  const left = [...answers];
  const context = bareContext();
  const api = prelude.runInContext(context)(
    (name: string, args: string) => compute(name, args) ?? left.shift() ?? '',
    job.facts,
  );
  return {
    context,
    /** Throws where it does not end as it did. */
    run() {
      const outcome: string = api.run(job.functionName, job.event);
      if (JSON.parse(outcome).kind !== 'returned' || left.length > 0)
        throw new Error(`It did not go as before: ${outcome}`);
    },
  };
}

function cpuWith(recording: Recording, script: () => Script): number {
  const { context, run } = answered(recording);
  return cpuOf(() => {
    script().runInContext(context);
    run();
  });
}

/** ms of CPU to start and to run once more. */
export function runCpu(recording: Recording): number {
  const text = fresh(recording.job.script);
  return cpuWith(recording, () => new Script(text));
}

const compiled = new WeakMap<Recording, Script>();

/** ms of CPU to run once more what V8 has read and compiled already: what is left of it is the work itself. */
export function workCpu(recording: Recording): number {
  const script = compiled.get(recording) ?? new Script(fresh(recording.job.script));
  // The first time it compiles what it calls.
  if (!compiled.has(recording)) cpuWith(recording, () => script);
  compiled.set(recording, script);
  return cpuWith(recording, () => script);
}
