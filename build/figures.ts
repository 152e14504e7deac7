/** What a built script costs: bytes for each room of `src/`, and the time that V8 takes before anything can be shown. */
import { performance } from 'node:perf_hooks';
import { createContext, Script } from 'node:vm';

/** What was built. */
export interface BuiltAddOn {
  script: string;
  /** Bytes that each source file became, by its path. */
  bytes: Readonly<Record<string, number>>;
}

/** Lines to print. */
export function figuresOf({ script, bytes }: BuiltAddOn): string {
  const rooms = new Map<string, number>();
  for (const [file, size] of Object.entries(bytes)) rooms.set(roomOf(file), (rooms.get(roomOf(file)) ?? 0) + size);
  const sorted = [...rooms].sort(([, a], [, b]) => b - a);
  const lines = sorted.map(([room, size]) => `${String(size).padStart(8)}  ${room}`);
  const milliseconds = evaluationMs(script).toFixed(1);
  return [...lines, `${String(Buffer.byteLength(script)).padStart(8)}  in all; starts in ${milliseconds} ms`].join(
    '\n',
  );
}

/** `src/cards`; a library by its name. */
function roomOf(file: string): string {
  const library = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file);
  return library?.[1] ?? file.split('/').slice(0, 2).join('/');
}

const times = 7;

/** Median of ms to compile and evaluate a script in a bare context, as Google does at every execution. */
function evaluationMs(script: string): number {
  const measured = Array.from({ length: times }, (_, index) => {
    const context = createContext({});
    const started = performance.now();
    // V8 remembers what it has compiled, and compares long scripts with all that it knows of the same length: each has its own.
    new Script(script + ' '.repeat(index)).runInContext(context);
    return performance.now() - started;
  });
  return median(measured);
}

/** Of an odd number of them. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
