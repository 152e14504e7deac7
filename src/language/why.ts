/** How the reason of an amount is told in every language: which sentences, in which order, and where amounts stand. Pure. */
import type { Bill, Settled, Tries, Turn, Untold, Why } from '../billing/why';
import type { BillPart } from '../billing/why-lines';
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

/** Three sentences at most: what is billed, what was taken off or came on top, what else makes it what it is. */
export function toldWhy(why: Why, texts: WhyTexts, { money }: Pick<Writer, 'money'>): string {
  if (why.kind === 'billed') return joined(billed(why.bill, texts, money));
  const tried = why.tries ? sentence([texts.tries(why.tries)]) : '';
  return joined([why.kind === 'alone' ? texts.alone : texts.untold[why.because], tried]);
}

/** Two sentences at most: what is billed, and what was taken off or came on top. */
export function toldBill(bill: Bill, texts: WhyTexts, { money }: Pick<Writer, 'money'>): string {
  return joined(billed(bill, texts, money).slice(0, 2));
}

function billed({ parts, settles, turns, isWhole }: Bill, texts: WhyTexts, money: Writer['money']): string[] {
  const isSum = parts.length + settles.length > 1;
  return [
    sentence(parts.map((each) => (isSum ? `${texts.part(each)}: ${money(each.amount)}` : texts.part(each)))),
    sentence(settles.map(({ kind, amount }) => `${money(amount)} ${texts.settled[kind]}`)),
    sentence([...turns.map(texts.turn), ...(isWhole ? [] : [texts.notWhole])]),
  ];
}

const joined = (sentences: readonly string[]) => sentences.filter(Boolean).join(' ');

/** `One; another.`; empty for none. */
function sentence(parts: readonly string[]): string {
  const text = parts.join('; ');
  return text && `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.…]$/.test(text) ? '' : '.'}`;
}
