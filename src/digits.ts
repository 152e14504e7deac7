/** Digits as people type them. Pure. */

/** The zeros of the scripts in which people type numbers; each is followed by its nine other digits. */
const zeros = '٠۰०০੦૦୦௦౦೦൦๐໐༠၀០᠐';

/** `１２` → `12`, `١٢` → `12`. */
export const westernDigits = (text: string) =>
  text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const values = [...zeros].map((zero) => digit.charCodeAt(0) - zero.charCodeAt(0));
    return String(values.find((value) => value >= 0 && value < 10) ?? digit);
  });
