/**
 * Properties that only this add-on's own code reads: what cards are described with, what actions are made of, and what is
 * passed between them; the last line is valibot's. They are never stored, sent or received, so the bundle may call them
 * by a letter or two, which takes away nearly four percent. A name that Stripe, Google or a stored value uses as well
 * must not stand here: `test/addon/watch.ts` looks for such letters in everything that is stored.
 */
const ours = `
  blocked confirmation customerOf carriedOut fault lookUp needsFor
  formats header iconText label secondary sections text unfolded
  afterwards asksAgain authenticationResults brackets budget connections customerId damaged discountedUntil elsewhere event
  expects failure field fields filled fresh intentions isChosen isKept isNow isReply listUnsubscribe memory metered minor
  money notice notification objectId originalSender otherAddress others people priceName probes productId questions reader
  redraws reference remembered reveal sighting startsAnew subjectIds tiered typed vault
  abortEarly abortPipeEarly issues
`;

/** As esbuild takes them. */
export const shortened = new RegExp(`^(${ours.trim().split(/\s+/).join('|')})$`);
