/**
 * What the live checks print: a row for each thing that is assumed of Google or Stripe. Its texts are for whoever keeps the
 * script, in English as all of the log, and stand on no card. Pure.
 */

export type Verdict = 'holds' | 'differs' | 'could not tell';

export interface Seen {
  verdict: Verdict;
  /** What was seen, or why nothing was. */
  seen: string;
}

export interface Row extends Seen {
  assumption: string;
  /** What in the product relies on it, and what it does if it is not so. */
  depends: string;
}

export const holds = (seen: string): Seen => ({ verdict: 'holds', seen });
export const differs = (seen: string): Seen => ({ verdict: 'differs', seen });
export const untold = (seen: string): Seen => ({ verdict: 'could not tell', seen });
export const judged = (isSo: boolean, seen: string): Seen => (isSo ? holds(seen) : differs(seen));

/** A row of what is looked at here and now; what throws differs. */
export function looked(assumption: string, depends: string, look: () => Seen): Row {
  try {
    return { assumption, depends, ...look() };
  } catch (error) {
    // The text is localized, and may hold an address.
    return { assumption, depends, ...differs(`it throws ${error instanceof Error ? error.name : typeof error}`) };
  }
}

/** Lines to print, with what differs first; the last one counts. */
export function tableOf(rows: readonly Row[]): string[] {
  const order: readonly Verdict[] = ['differs', 'could not tell', 'holds'];
  const of = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict);
  const line = ({ assumption, seen, verdict, depends }: Row) =>
    [assumption, seen, verdict, depends].map((cell) => cell.replace(/\s+/g, ' ').trim()).join(' · ');
  const counts = order.map((verdict) => `${of(verdict).length} ${verdict}`).join(', ');
  return [
    'assumption · seen · holds / differs / could not tell · what depends on it',
    ...order.flatMap(of).map(line),
    counts,
  ];
}
