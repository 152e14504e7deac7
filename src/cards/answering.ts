/** “Reply with this”: a draft that tells the customer what the card shows, in their language. */
import type { Connection } from '../keys/vault';
import type { Words } from '../language/words/words';
import { whose } from './routes';
import { type Button, draftButton } from './widgets';
import { draftedAs, inBoth, type Writing } from './writing';

/** `billing`: how it stands as a whole. `invoices`: those of a year. */
export const answerables = [
  'billing',
  'payment',
  'invoice',
  'subscription',
  'invoices',
  'creditNote',
  'billedTo',
] as const;

export interface Answered {
  on: (typeof answerables)[number];
  /** Its id; the customer's own for `billing`, a year for `invoices`. */
  object: string;
}

interface Payer {
  connection: Connection;
  /** Id. */
  customer: string;
}

/** None until it is sure to whom, or without an address. `label`: with the tag of the language, where that is to be named. */
export function answerButtons(
  words: Words,
  { on, object }: Answered,
  { connection, customer }: Payer,
  writing: Writing,
  label = (tag: string | null) => words.replies.label(on === 'billing' ? 'billing' : 'object', draftedAs(writing), tag),
): Button[] {
  const { hasAddress, doubt, isReply, mayDraft } = writing;
  if (!hasAddress || doubt) return [];
  const as = draftedAs(writing);
  return inBoth(words, writing, (speaks, tag) => {
    const params = { ...whose(connection, customer), on, object, speaks, as } as const;
    return draftButton(label(tag), { name: 'answer', params }, mayDraft, isReply);
  });
}

/** Likewise at the foot of a card about one object. */
export function answerFooter(words: Words, answered: Answered, payer: Payer, writing: Writing | null) {
  const [primary, secondary] = writing ? answerButtons(words, answered, payer, writing) : [];
  return primary && { primary, secondary };
}
