/** Facts for what can be inserted into a draft. */
import { each } from '../facts/base';
import type { Samples } from './shape';

export const onComposing: Pick<Samples, 'composing'> = {
  composing: {
    nobody: [true, false].map((wasSearched) => ['kim@acme.example', ['Acme', 'Acme (test)'], wasSearched] as const),
    which: [['kim@acme.example']],
    notOnFile: [['kim@acme.example']],
    others: [[['kim@acme.example']], [['kim@acme.example', 'robin@acme.example']]],
    inLanguage: [['de']],
    switchTo: [['de']],
    refunds: [[1], [2]],
    withPages: each([true, false].flatMap((page) => [true, false].map((pdf) => ({ page, pdf })))),
  },
};
