/** Which facts each sentence of the catalogue takes. */
import type { Html } from '../../../src/language/html';
import type { Catalogue } from '../../../src/language/words/words';

/** For each function that takes facts, some to call it with. */
type SamplesOf<T> = {
  [N in keyof T as IsText<T[N]> extends true ? never : N]: T[N] extends (...facts: infer F) => unknown
    ? readonly Readonly<F>[]
    : SamplesOf<T[N]>;
};
type IsText<T> = T extends string | Html | null | (() => unknown)
  ? true
  : T extends (...facts: never[]) => unknown
    ? false
    : keyof SamplesOf<T> extends never
      ? true
      : false;

export type Samples = SamplesOf<{ [S in keyof Catalogue]: ReturnType<Catalogue[S]> }>;
