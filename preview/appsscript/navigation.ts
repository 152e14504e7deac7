/** What an answer does to a stack of cards. */

import { fieldsOf, initialForm } from './forms';
import { freeze } from './freeze';
import type { ActionResponseJson, CardJson, StackedCard } from './types';

type Navigations = NonNullable<NonNullable<NonNullable<ActionResponseJson['renderActions']>['action']>['navigations']>;

/** The card is frozen: every view of it is the same object. */
export function stacked(card: CardJson): StackedCard {
  return { card: freeze(card), form: initialForm(card) };
}

/**
 * Carries the steps out in order, on a copy. What a step can't do it leaves, and says so: a root card can't be popped,
 * a name that no card has can't be popped to.
 */
export function navigate(
  stack: StackedCard[],
  navigations: Navigations,
  { persistValues, warn }: { persistValues: boolean; warn: (text: string) => void },
): StackedCard[] {
  let cards = [...stack];
  for (const { pushCard, updateCard, pop, popToRoot, popToCard } of navigations) {
    const top = cards[cards.length - 1];
    if (pushCard) cards.push(stacked(pushCard));
    if (updateCard) cards[Math.max(0, cards.length - 1)] = updated(top, updateCard, persistValues);
    if (pop) {
      if (cards.length > 1) cards = cards.slice(0, -1);
      else warn('Navigation.popCard: the root card can not be popped; it stays.');
    }
    if (popToRoot) cards = cards.slice(0, 1);
    if (popToCard !== undefined) {
      const at = cards.map(({ card }) => card.name).lastIndexOf(popToCard);
      if (at >= 0) cards = cards.slice(0, at + 1);
      else warn(`Navigation.popToNamedCard: no card on the stack has the name "${popToCard}"; nothing is popped.`);
    }
  }
  return cards;
}

/** A new card shows its own values, unless the action said that what is typed persists. */
function updated(before: StackedCard | undefined, card: CardJson, persistValues: boolean): StackedCard {
  const fresh = stacked(card);
  if (!before || !persistValues) return fresh;
  const names = new Set(fieldsOf(card).map(({ name }) => name));
  const kept = Object.entries(before.form).filter(([name]) => names.has(name));
  return { card, form: { ...fresh.form, ...Object.fromEntries(kept) } };
}
