/** Dates as Gmail writes them. */

/** The time for today, the day within this year, else the whole date. */
export function shortDate(ms: number, now: number, locale: string, timeZone: string): string {
  const part = (options: Intl.DateTimeFormatOptions) => {
    const format = formatOf(locale, { timeZone, ...options });
    return (at: number) => format.format(at);
  };
  const day = part({ dateStyle: 'short' });
  const year = part({ year: 'numeric' });
  if (day(ms) === day(now)) return part({ timeStyle: 'short' })(ms);
  if (year(ms) === year(now)) return part({ month: 'short', day: 'numeric' })(ms);
  return day(ms);
}

export function longDate(ms: number, locale: string, timeZone: string): string {
  return formatOf(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(ms);
}

/** To make one takes longer than to draw a row of the list with it, and the list is drawn with every step. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify([locale, options]);
  const format = formats.get(name) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(name, format);
  return format;
}
