/** Dates as Gmail writes them. */

/** The time for today, the day within this year, else the whole date. */
export function shortDate(ms: number, now: number, locale: string, timeZone: string): string {
  const part = (options: Intl.DateTimeFormatOptions) => (at: number) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(at);
  const day = part({ dateStyle: 'short' });
  const year = part({ year: 'numeric' });
  if (day(ms) === day(now)) return part({ timeStyle: 'short' })(ms);
  if (year(ms) === year(now)) return part({ month: 'short', day: 'numeric' })(ms);
  return day(ms);
}

export function longDate(ms: number, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(ms);
}
