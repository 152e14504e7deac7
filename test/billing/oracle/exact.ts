/** Whole-number arithmetic for the oracle: no fraction is ever rounded before its end. */

/** `"12.34"` as a fraction of whole numbers. */
export interface Fraction {
  of: bigint;
  by: bigint;
}

export function fraction(decimal: string | number): Fraction {
  const [whole = '0', rest = ''] = String(decimal).split('.');
  return { of: BigInt(whole + rest), by: 10n ** BigInt(rest.length) };
}

export function times(one: Fraction, other: Fraction): Fraction {
  return { of: one.of * other.of, by: one.by * other.by };
}

export function over(one: Fraction, other: Fraction): Fraction {
  return { of: one.of * other.by, by: one.by * other.of };
}

/** Half a unit goes up; of amounts below zero, towards zero, as `Math.round` has it. */
export function rounded({ of, by }: Fraction): number {
  const twice = 2n * of + by;
  const down = twice / (2n * by);
  return Number(twice < 0n && twice % (2n * by) !== 0n ? down - 1n : down);
}
