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
  readonly thread: Thread;
  /**
   * Runs a job. Resolves with the outcome's JSON, or with null when `stop` ended it. Rejects when the thread itself
   * broke.
   */
  run(job: Job, on: JobEvents): Promise<string | null>;
  /** Ends the thread at once: no catch and no finally of the script runs. */
  stop(): Promise<void>;
}

/** A thread and what is known of it between two jobs: nothing that belongs to whoever drove it. */
interface Thread {
  readonly worker: Worker;
  readonly signal: SharedArrayBuffer;
  lastScript: string | null;
}

interface IdleThread {
  thread: Thread;
  timer: NodeJS.Timeout;
}

const idleMs = 20_000;
/** So that a script that takes all memory ends itself and not this process. */
const memoryLimitMb = 256;

/**
 * Whoever loads this file more than once in a process, as jest does for each test file, may share the idle threads: a new
 * one takes more than a tenth of a second of CPU until it has compiled what a script calls.
 */
const { idleThreads: idle = [] } = globalThis as { idleThreads?: IdleThread[] };
const engines = new WeakMap<Thread, Engine>();

/** On an idle thread, or on a new one. */
export function takeEngine(): Engine {
  for (let kept = idle.pop(); kept; kept = idle.pop()) {
    clearTimeout(kept.timer);
    if (isAlive(kept.thread)) return engines.get(kept.thread) ?? engineOn(kept.thread);
  }
  return engineOn(startThread());
}

/** Gives a thread back that ended its job by itself. Unused for twenty seconds, it ends. */
export function returnEngine(engine: Engine): void {
  const { thread } = engine;
  engines.set(thread, engine);
  const timer = setTimeout(() => {
    const at = idle.findIndex((entry) => entry.thread === thread);
    if (at >= 0) idle.splice(at, 1);
    void engine.stop();
  }, idleMs);
  timer.unref();
  idle.push({ thread, timer });
}

function isAlive({ worker }: Thread): boolean {
  return worker.threadId !== -1;
}

function startThread(): Thread {
  const signal = new SharedArrayBuffer(4);
  const data: EngineData = { prelude: readBuilt(runtimeFiles.contextPath), signal };
  readBuilt(runtimeFiles.workerPath);
  const worker = new Worker(runtimeFiles.workerPath, {
    workerData: data,
    env: {},
    // It needs nothing that this process loads before its own program.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
  });
  worker.unref();
  // What ends it while it is idle is nobody's: it is not taken again.
  worker.on('error', () => {});
  return { worker, signal, lastScript: null };
}

function engineOn(thread: Thread): Engine {
  const { worker } = thread;
  const gate = new Int32Array(thread.signal);
  const post = (message: ToWorker) => worker.postMessage(message);
  return {
    thread,
    async run(job, on) {
      let leave = () => {};
      const ended = new Promise<string | null>((resolve, reject) => {
        const hear = async (message: FromWorker) => {
          if (message.kind === 'begun') on.begun();
          else if (message.kind === 'done') resolve(message.outcome);
          else {
            const json = await on.call(message.name, message.args);
            post({ kind: 'answer', call: message.call, json });
            Atomics.add(gate, 0, 1);
            Atomics.notify(gate, 0);
          }
        };
        const exit = () => resolve(null);
        worker.on('message', hear).on('error', reject).on('exit', exit);
        leave = () => worker.off('message', hear).off('error', reject).off('exit', exit);
      });
      worker.ref();
      post({ kind: 'job', ...job, script: job.script === thread.lastScript ? null : job.script });
      thread.lastScript = job.script;
      try {
        return await ended;
      } finally {
        leave();
        worker.unref();
      }
    },
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
