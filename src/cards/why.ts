/** Why a payment or an invoice came to its amount, and what that rests on. */
import { basisOf, type Why } from '../billing/why';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import type { Target } from './routes';
import { row } from './widgets';

/** `to`: the invoice that it is from, where one may open it. */
export function whyRow({ why: texts }: Words, why: Why, to?: Target) {
  return row({
    icon: 'help',
    label: texts.label,
    text: html`${texts.text(why)}`,
    note: why.kind === 'billed' ? texts.restsOn(basisOf(why.bill)) : undefined,
    to,
  });
}
