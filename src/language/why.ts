/** How the reason of an amount is told in every language: which sentences, in which order, and where amounts stand. Pure. */
import type { Bill, Settled, Tries, Turn, Untold, Why } from '../billing/why';
import type { BillPart } from '../billing/why-lines';
import { capitalized } from './words/codes';
import type { Writer } from './writer';

/** What a language says of each piece, as it stands within a sentence; whole sentences for `alone` and `untold`. */
export interface WhyTexts {
  part(each: BillPart): string;
  turn(each: Turn): string;
  tries(each: Tries): string;
  settled: Record<Settled['kind'], string>;
  notWhole: string;
  alone: string;
  untold: Record<Untold, string>;
}

type Writing = Pick<Writer, 'money' | 'marks' | 'sentences'>;

/** Three sentences at most: what is billed, what was taken off or came on top, what else makes it what it is. */
export function toldWhy(why: Why, texts: WhyTexts, write: Writing): string {
  if (why.kind === 'billed') return write.sentences(billed(why.bill, texts, write));
  const tried = why.tries ? sentence([texts.tries(why.tries)], write) : '';
  return write.sentences([why.kind === 'alone' ? texts.alone : texts.untold[why.because], tried]);
}

/** Two sentences at most: what is billed, and what was taken off or came on top. */
export function toldBill(bill: Bill, texts: WhyTexts, write: Writing): string {
  return write.sentences(billed(bill, texts, write).slice(0, 2));
}

function billed({ parts, settles, turns, isWhole }: Bill, texts: WhyTexts, write: Writing): string[] {
  const { money, marks } = write;
  const isSum = parts.length + settles.length > 1;
  return [
    sentence(
      parts.map((each) => (isSum ? `${texts.part(each)}${marks.colon}${money(each.amount)}` : texts.part(each))),
      write,
    ),
    sentence(
      settles.map(({ kind, amount }) => `${money(amount)}${marks.space}${texts.settled[kind]}`),
      write,
    ),
    sentence([...turns.map(texts.turn), ...(isWhole ? [] : [texts.notWhole])], write),
  ];
}

/** `One; another.`; empty for none. */
function sentence(parts: readonly string[], { marks }: Writing): string {
  const text = parts.join(marks.semicolon);
  return text && `${capitalized(text)}${/[.…。]$/.test(text) ? '' : marks.stop}`;
}
