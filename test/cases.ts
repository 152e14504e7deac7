/**
 * How many cases a random test tries: a sample with every push, all of them by `npm run test:long`. By the same seed the
 * sample is where all of them begin.
 */
export function cases({ sample, all }: { sample: number; all: number }): number {
  return 'tryAllCases' in globalThis ? all : sample;
}
