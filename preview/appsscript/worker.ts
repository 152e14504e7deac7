/**
 * The thread that scripts run on. It makes a bare context, lets the prelude set it up, evaluates the script, and calls the
 * function. It computes what a script asks it to; all else it passes on, as strings, to the thread that started it, and
 * blocks until that has answered: it knows no service. Everything that the script can see is made inside the context.
 */
import vm from 'node:vm';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { bareContext } from './bare';
import { compute } from './compute';
import type { EngineData, FromWorker, ToWorker } from './engine';

/** What the prelude's `setUp` returns; both functions live inside the context. */
interface Inside {
  /** Calls the script's function; returns the outcome as JSON. */
  run(functionName: string, event: string): string;
  /** The outcome as JSON when evaluating the script threw. */
  failed(thrown: unknown): string;
}
type SetUp = (bridge: (name: string, args: string) => string, facts: string) => Inside;

const { prelude, signal } = workerData as EngineData;
const gate = new Int32Array(signal);
const port = parentPort as NonNullable<typeof parentPort>;
const defer = setImmediate;
const preludeScript = new vm.Script(prelude, { filename: 'apps-script-runtime' });
let source = '';
let script: vm.Script | null = null;
let calls = 0;

process.on('unhandledRejection', () => {
  // Apps Script says nothing about a promise that nobody waits for.
});
port.on('message', (message: ToWorker) => {
  // An answer that comes here belongs to a call that broke off.
  if (message.kind === 'answer') return;
  send({ kind: 'begun' });
  const outcome = execute(message);
  // Promise jobs that the script left behind run before this does, as part of the execution.
  defer(() => send({ kind: 'done', outcome }));
});
sealRealm();

function execute(job: Extract<ToWorker, { kind: 'job' }>): string {
  if (job.script !== null) [source, script] = [job.script, null];
  const context = bareContext();
  const setUp: SetUp = preludeScript.runInContext(context);
  const inside = setUp(bridge, job.facts);
  try {
    script ??= new vm.Script(source, { filename: 'Code' });
    script.runInContext(context);
  } catch (thrown) {
    return inside.failed(thrown);
  }
  return inside.run(job.functionName, job.event);
}

/**
 * Strings in, a string out; never throws a thing of this realm into the context. On a full stack it may break off at any
 * point, so a call waits for the answer with its own number.
 */
function bridge(name: string, args: string): string {
  try {
    const computed = compute(name, args);
    if (computed !== null) return computed;
    calls += 1;
    const call = calls;
    send({ kind: 'call', call, name, args });
    for (;;) {
      const answers = Atomics.load(gate, 0);
      for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) {
        const message = next.message as ToWorker;
        if (message.kind === 'answer' && message.call === call) return message.json;
      }
      Atomics.wait(gate, 0, answers);
    }
  } catch {
    return '';
  }
}

function send(message: FromWorker): void {
  port.postMessage(message);
}

/**
 * Leaves nothing worth reaching in this realm: V8 hands some of its own objects to any script (the promise that a
 * dynamic `import()` gives, for one), and through their constructors code could be made that sees these globals.
 */
function sealRealm(): void {
  const codeMakers = [() => {}, async () => {}, function* () {}, async function* () {}];
  for (const example of codeMakers) {
    Object.defineProperty(Object.getPrototypeOf(example), 'constructor', { value: undefined });
  }
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (!/^[A-Z]/.test(name) && name !== 'undefined' && name !== 'globalThis') {
      delete (globalThis as Record<string, unknown>)[name];
    }
  }
}
