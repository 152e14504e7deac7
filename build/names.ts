/**
 * Properties that only this add-on's own code reads: what cards are described with, what actions are made of, and what is
 * passed between them. Nothing of theirs is ever stored, sent or received, so the bundle may call them by one letter,
 * which takes away two percent. A name that Stripe, Google or a stored value uses as well must not stand here:
 * `test/addon/watch.ts` looks for letters in everything that is stored.
 */
const ours = `
  blocked confirmation customerOf carriedOut fault lookUp needsFor
  formats header iconText label secondary sections text unfolded
  discountedUntil expects filled intentions memory minor money otherAddress probes questions remembered typed
`;

/** As esbuild takes them. */
export const shortened = new RegExp(`^(${ours.trim().split(/\s+/).join('|')})$`);
