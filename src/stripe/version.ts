/**
 * The Stripe API version that every request pins: the one that the `stripe` package's types describe. Without it the
 * account's own default would apply, and shapes would differ from user to user.
 */
export const stripeVersion = '2026-10-28.endive';
