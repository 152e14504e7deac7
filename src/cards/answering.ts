/** “Reply with this”: a draft that tells the customer what the card shows, in their language. */
import type { Connection } from '../keys/vault';
import type { Words } from '../language/words/words';
import { type RouteParams, whose } from './routes';
import type { Writing } from './way-to-pay';
import { type Button, draftButton } from './widgets';

/** `billing`: how it stands as a whole. */
export const answerables = ['billing', 'payment', 'invoice', 'subscription'] as const;

export interface Answered {
  on: (typeof answerables)[number];
  /** Its id; the customer's own for `billing`. */
  object: string;
}

interface Payer {
  connection: Connection;
  /** Id. */
  customer: string;
}

/**
 * In the customer's language, then in the agent's where that is another one: nobody sends by accident what they can't
 * read. None until it is sure to whom, or without an address.
 */
export function answerButtons(
  words: Words,
  { on, object }: Answered,
  { connection, customer }: Payer,
  { hasAddress, doubt, isReply, tellIn, mayDraft }: Writing,
): Button[] {
  if (!hasAddress || doubt) return [];
  const as = isReply ? 'reply' : 'message';
  const draft = (speaks: RouteParams<'answer'>['speaks'], tag: string | null): Button => {
    const params = { ...whose(connection, customer), on, object, speaks, as } as const;
    const text = words.replies.label(on === 'billing' ? 'billing' : 'object', as, tag);
    return draftButton(text, { name: 'answer', params }, mayDraft, isReply);
  };
  return tellIn === words.language ? [draft('theirs', null)] : [draft('theirs', tellIn), draft('own', words.language)];
}

/** Likewise at the foot of a card about one object. */
export function answerFooter(words: Words, answered: Answered, payer: Payer, writing: Writing | null) {
  const [primary, secondary] = writing ? answerButtons(words, answered, payer, writing) : [];
  return primary && { primary, secondary };
}
