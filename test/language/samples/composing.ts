/** Facts for what can be inserted into a draft, and for what needs somebody today. */
import { amount, each, thisYear } from '../facts/base';
import type { Samples } from './shape';

const kinds = ['disputes', 'trials', 'failed'] as const;

export const onComposing: Pick<Samples, 'composing' | 'today'> = {
  composing: {
    nobody: [true, false].map((wasSearched) => ['kim@acme.example', ['Acme', 'Acme (test)'], wasSearched] as const),
    which: [['kim@acme.example']],
    notOnFile: [['kim@acme.example']],
    others: [[['kim@acme.example']], [['kim@acme.example', 'robin@acme.example']]],
    inLanguage: [['de']],
    switchTo: [['de']],
    next: each([true, false]),
    refunds: [
      [1, false],
      [2, false],
      [10, true],
    ],
    paymentLink: each([amount, null]),
    paymentLinkNote: each([thisYear * 1000]),
    withPages: each([true, false].flatMap((page) => [true, false].map((pdf) => ({ page, pdf })))),
  },
  today: {
    line: kinds.flatMap((kind) => [
      [kind, 1, false, thisYear] as const,
      [kind, 1, true, thisYear] as const,
      [kind, 2, false, thisYear] as const,
      [kind, 2, true, thisYear] as const,
      [kind, 0, true, 0] as const,
    ]),
    title: each(kinds),
    toDo: kinds.map((kind) => [kind, kind === 'trials' ? null : amount, thisYear] as const),
  },
};
