import type { ProductFault } from '../facts';
import type { Catalogue } from '../words';

const faults: Record<ProductFault, string> = {
  https: 'Der Link ins Produkt muss mit https:// beginnen.',
  characters: 'Der Link ins Produkt enthält ein unzulässiges Zeichen oder einen unzulässigen Ordnernamen.',
  prefix:
    'Google öffnet diese Adresse nicht, weil das Manifest sie nicht nennt: Wer Tillside bereitstellt, ergänzt sie in openLinkUrlPrefixes.',
  blank: 'Der Link ins Produkt braucht [customer] oder einen Metadaten-Schlüssel in eckigen Klammern.',
};

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
  openProduct: 'In Ihrem Produkt öffnen',
  product: 'Link in Ihr Produkt',
  productHint: 'Zum Beispiel https://app.example.com/users/[user_id]',
  productFault: (fault) => faults[fault],
  attribution: 'In Stripe vermerken, wer gehandelt hat und von welcher E-Mail aus',
  save: 'Einstellungen speichern',
  saved: 'Einstellungen gespeichert',
});
