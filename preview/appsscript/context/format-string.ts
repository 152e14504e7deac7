/** `Utilities.formatString`: sprintf with %s %d %i %f %e %g %x %X %o %c %b %%, flags, width, precision and %1$s. */
import { Exception } from './bridge';

export function formatString(template: string, values: unknown[]): string {
  let next = 0;
  const pattern = /%(?:(\d+)\$)?([-+ 0#,]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;
  return template.replace(pattern, (whole, position, flags: string, width, precision, kind: string) => {
    if (kind === '%') return '%';
    const index = position ? Number(position) - 1 : next++;
    if (index >= values.length) throw new Exception(`Format specifier '${whole}'`);
    const digits = precision === undefined ? undefined : Number(precision);
    return pad(convert(kind, values[index], digits, flags, whole), flags, Number(width ?? 0));
  });
}

function convert(kind: string, value: unknown, precision: number | undefined, flags: string, whole: string): string {
  const number = Number(value);
  const signed = (text: string) =>
    number >= 0 && /[+ ]/.test(flags) ? (flags.includes('+') ? '+' : ' ') + text : text;
  const grouped = (text: string) => (flags.includes(',') ? text.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : text);
  switch (kind) {
    case 's':
      return precision === undefined ? String(value) : String(value).slice(0, precision);
    case 'd':
    case 'i':
      return signed(grouped(Math.trunc(number).toFixed(0)));
    case 'f': {
      const [whole0 = '', fraction] = number.toFixed(precision ?? 6).split('.');
      return signed(fraction === undefined ? grouped(whole0) : `${grouped(whole0)}.${fraction}`);
    }
    case 'e':
      return signed(number.toExponential(precision ?? 6).replace(/e([+-])(\d)$/, 'e$10$2'));
    case 'g':
      return signed(String(Number(number.toPrecision(precision || 6))));
    case 'x':
      return Math.trunc(number).toString(16);
    case 'X':
      return Math.trunc(number).toString(16).toUpperCase();
    case 'o':
      return Math.trunc(number).toString(8);
    case 'c':
      return typeof value === 'number' ? String.fromCharCode(value) : String(value).slice(0, 1);
    case 'b':
      return String(Boolean(value));
    default:
      throw new Exception(`Unknown format conversion: ${whole}`);
  }
}

function pad(text: string, flags: string, width: number): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0')) return text.padStart(width);
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
