/**
 * Threads that scripts run on: one execution at a time each, kept for the next one when it is done, thrown away when an
 * execution was killed. They know nothing of the add-on they served before.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

const folder = path.join(__dirname, '..', '..', '.build', 'runtime');

/** Where the built halves stand, whether built yet or not. */
export const runtimeFiles = {
  workerPath: path.join(folder, 'worker.js'),
  contextPath: path.join(folder, 'context.js'),
};

export interface EngineData {
  prelude: string;
  signal: SharedArrayBuffer;
}

export interface Job {
  script: string;
  functionName: string;
  /** JSON. */
  event: string;
  /** What the context must know from the start; JSON. */
  facts: string;
}

/** Without its script: the same one as in the job before. */
type Posted = Omit<Job, 'script'> & { script: string | null };
export type ToWorker = ({ kind: 'job' } & Posted) | { kind: 'answer'; call: number; json: string };
export type FromWorker =
  | { kind: 'begun' }
  | { kind: 'call'; call: number; name: string; args: string }
  | { kind: 'done'; outcome: string };

export interface JobEvents {
  /** The script is about to start; a new thread takes a while to get there. */
  begun(): void;
  /** A call over the bridge; the script stands still until it resolves. */
  call(name: string, args: string): Promise<string>;
}

export interface Engine {
  /**
   * Runs a job. Resolves with the outcome's JSON, or with null when `stop` ended it. Rejects when the thread itself
   * broke.
   */
  run(job: Job, on: JobEvents): Promise<string | null>;
  /** Whether the thread still runs. */
  isAlive(): boolean;
  /** Ends the thread at once: no catch and no finally of the script runs. */
  stop(): Promise<void>;
}

const idleMs = 5_000;
/** So that a script that takes all memory ends itself and not this process. */
const memoryLimitMb = 256;
const idle: { engine: Engine; timer: NodeJS.Timeout }[] = [];

/** An idle thread, or a new one. */
export function takeEngine(): Engine {
  for (let kept = idle.pop(); kept; kept = idle.pop()) {
    clearTimeout(kept.timer);
    if (kept.engine.isAlive()) return kept.engine;
  }
  return startEngine();
}

/** Gives a thread back that ended its job by itself. Unused for five seconds, it ends. */
export function returnEngine(engine: Engine): void {
  const timer = setTimeout(() => {
    const at = idle.findIndex((entry) => entry.engine === engine);
    if (at >= 0) idle.splice(at, 1);
    void engine.stop();
  }, idleMs);
  timer.unref();
  idle.push({ engine, timer });
}

function startEngine(): Engine {
  const signal = new SharedArrayBuffer(4);
  const gate = new Int32Array(signal);
  const data: EngineData = { prelude: readBuilt(runtimeFiles.contextPath), signal };
  readBuilt(runtimeFiles.workerPath);
  const worker = new Worker(runtimeFiles.workerPath, {
    workerData: data,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
  });
  worker.unref();
  let alive = true;
  let settle: ((outcome: string | null) => void) | null = null;
  let fail: ((error: unknown) => void) | null = null;
  let on: JobEvents;
  let lastScript: string | null = null;

  const post = (message: ToWorker) => worker.postMessage(message);

  worker.on('message', async (message: FromWorker) => {
    if (message.kind === 'begun') on.begun();
    else if (message.kind === 'done') settle?.(message.outcome);
    else {
      const json = await on.call(message.name, message.args);
      post({ kind: 'answer', call: message.call, json });
      Atomics.add(gate, 0, 1);
      Atomics.notify(gate, 0);
    }
  });
  worker.on('error', (error) => fail?.(error));
  worker.on('exit', () => {
    alive = false;
    settle?.(null);
  });

  return {
    run: (job, jobEvents) =>
      new Promise<string | null>((resolve, reject) => {
        on = jobEvents;
        settle = resolve;
        fail = reject;
        worker.ref();
        post({ kind: 'job', ...job, script: job.script === lastScript ? null : job.script });
        lastScript = job.script;
      }).finally(() => worker.unref()),
    isAlive: () => alive,
    stop: async () => {
      await worker.terminate();
    },
  };
}

function readBuilt(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`The Apps Script runtime is not built: ${file} is missing. Run "npm run build".`);
  }
}
