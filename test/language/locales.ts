/** One locale, or more, for each language that cards are in beside English. */
export const translations = ['de-DE', 'de-AT', 'de-CH'];
