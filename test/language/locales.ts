/** One locale, or more, for each language that cards are in beside English. */
export const translations = [
  ...['de-DE', 'de-AT', 'de-CH'],
  ...['fr-FR', 'fr-CA', 'fr-CH'],
  ...['es-ES', 'es-MX'],
  'pt-BR',
  'ja-JP',
];
