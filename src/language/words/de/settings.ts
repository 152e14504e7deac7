import type { Catalogue } from '../words';

export const settings: Catalogue['settings'] = (write) => ({
  title: 'Einstellungen',
  notConnected: 'Kein Stripe-Konto ist verbunden.',
  google: 'Google-Berechtigungen',
  preferences: 'Optionen',
  domains: 'Weitere Domains Ihrer Firma',
  domainsHint: 'Durch Kommas getrennt, zum Beispiel example.org',
  metadata: 'Kunden-Metadaten, die Sie sehen möchten',
  metadataHint: 'Durch Kommas getrennt, zum Beispiel plan, crm_id',
  letter: (tag) => `Ihre Worte in Entwürfen (${write.language(tag)})`,
  greeting: 'Anrede',
  greetingHint: 'Zum Beispiel: Hallo NAME,',
  sentence: 'Ein eigener Satz',
  sentenceHint: 'Steht vor dem Schluss',
  signOff: 'Grußformel',
  signOffHint: 'Zum Beispiel: Viele Grüße, Ihr Acme-Team',
  attribution: 'In Stripe vermerken, wer gehandelt hat und von welcher E-Mail aus',
  save: 'Einstellungen speichern',
  saved: 'Einstellungen gespeichert',
});
