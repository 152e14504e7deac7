/** Whether this is `npm run test:long`. */
export const triesAll = 'tryAllCases' in globalThis;

/**
 * How many cases a random test tries: a sample with every push, all of them by `npm run test:long`. By the same seed the
 * sample is where all of them begin.
 */
export function cases<T>({ sample, all }: { sample: T; all: T }): T {
  return triesAll ? all : sample;
}
