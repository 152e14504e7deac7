/** Why a payment or an invoice came to its amount, and what that rests on. */
import { basisOf, type Why } from '../billing/why';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import type { Target } from './routes';
import { row } from './widgets';

/** `to`: the invoice that it is from, where one may open it; `here`: it stands on that invoice's own card. */
export function whyRow({ why: texts }: Words, why: Why, to?: Target | 'here') {
  const basis = why.kind === 'billed' ? basisOf(why.bill) : [];
  const isTold = to === 'here' ? basis.length > 1 : basis.length > 0;
  return row({
    icon: 'help',
    label: texts.label,
    text: html`${texts.text(why)}`,
    note: isTold ? texts.restsOn(basis) : undefined,
    to: to === 'here' ? undefined : to,
  });
}
