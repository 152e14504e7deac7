import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Attention, type AttentionKind, arranged } from '../../src/billing/attention';

describe('what is shown of what needs attention', () => {
  const one = (kind: AttentionKind) => ({ kind }) as Attention;
  const of = (...kinds: AttentionKind[]) => {
    const { first, folded, more } = arranged(kinds.map(one));
    return [first.map(({ kind }) => kind), folded.map(({ kind }) => kind), more];
  };

  it.each<[string, AttentionKind[], AttentionKind[], AttentionKind[], { kind: AttentionKind; count: number }[]]>([
    ['one', ['failed'], ['failed'], [], []],
    ['two of one kind', ['pastDue', 'pastDue'], ['pastDue', 'pastDue'], [], []],
    [
      'many of one kind before another',
      ['pastDue', 'pastDue', 'pastDue', 'disputed'],
      ['pastDue', 'disputed'],
      ['pastDue', 'pastDue'],
      [{ kind: 'pastDue', count: 2 }],
    ],
    [
      'several kinds',
      ['disputed', 'disputed', 'overdue', 'uncaptured'],
      ['disputed', 'overdue'],
      ['uncaptured', 'disputed'],
      [
        { kind: 'uncaptured', count: 1 },
        { kind: 'disputed', count: 1 },
      ],
    ],
    ['nothing', [], [], [], []],
  ])('is of %s', (_, kinds, first, folded, more) => {
    expect(of(...kinds)).toEqual([first, folded, more]);
  });

  it('is at first never more than two rows, one of each kind first, and all others are counted by their kind', () => {
    const kinds = [
      'pastDue',
      'failed',
      'disputed',
      'refund',
      'chargedTwice',
      'overdue',
      'uncaptured',
      'delinquent',
    ] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds), { maxLength: 24 }), (all) => {
        const { first, folded, more } = arranged(all.map(one));
        expect(first.length).toBe(Math.min(2, all.length));
        expect(folded.length).toBe(Math.min(10, all.length - first.length));
        for (const kind of new Set(all)) {
          const rest = more.find((each) => each.kind === kind)?.count ?? 0;
          const seen = first.filter((each) => each.kind === kind).length;
          expect(seen + rest).toBe(all.filter((each) => each === kind).length);
        }
        // No kind comes again before each has come once.
        const rows = [...first, ...folded];
        const firstRepeat = rows.findIndex(({ kind }, index) => rows.findIndex((each) => each.kind === kind) < index);
        if (firstRepeat >= 0) expect(firstRepeat).toBe(new Set(all).size);
      }),
    );
  });
});
