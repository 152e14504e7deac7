/** Ids that look like Stripe's, can be read, and are the same every time. */

/** `sampleId('sub', false, 'monthly', 2)` → `sub_1TMonthly0000002`. Live and test ids differ in one letter. */
export function sampleId(prefix: string, livemode: boolean, name: string, count = 1): string {
  const letters = name.replace(/[^A-Za-z0-9]/g, '');
  const stem = `1${livemode ? 'L' : 'T'}${letters.charAt(0).toUpperCase()}${letters.slice(1)}`;
  return `${prefix}_${stem}${String(count).padStart(Math.max(4, 16 - stem.length), '0')}`;
}

/** Ids for everything that belongs to one customer, counted per prefix. */
export function idsFor(livemode: boolean, name: string): (prefix: string) => string {
  const counts = new Map<string, number>();
  return (prefix) => {
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    return sampleId(prefix, livemode, name, count);
  };
}
