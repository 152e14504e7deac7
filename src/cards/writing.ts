/** How a customer is written to: as what, and in which language. */
import type { Doubt } from '../language/words/facts';
import type { Words } from '../language/words/words';
import type { Button } from './widgets';

/** How a customer is written to beside the open mail. */
export interface Writing {
  /** Whether there is one address to write to. */
  hasAddress: boolean;
  /** Why the user must say first that this is the right person; null where they need not. */
  doubt: Doubt | null;
  /** Whether a reply to the open mail goes to the customer's address, and to nobody else. */
  isReply: boolean;
  /** The tag of the language in which they are written to. */
  tellIn: string;
  /** Whether drafts can be opened. */
  mayDraft: boolean;
}

/** As what the draft is opened. */
export const draftedAs = ({ isReply }: Writing) => (isReply ? 'reply' : 'message');

/**
 * The button of a draft in the customer's language, and of the same in the agent's where that is another one: nobody sends by
 * accident what they can't read. `tag`: of the language, to be named; null where there is but one.
 */
export function inBoth(
  { language }: Words,
  { tellIn }: Writing,
  button: (speaks: 'theirs' | 'own', tag: string | null) => Button,
): Button[] {
  return tellIn === language ? [button('theirs', null)] : [button('theirs', tellIn), button('own', language)];
}
