import type { Catalogue } from '../words';

export const settings: Catalogue['settings'] = () => ({
  title: 'Einstellungen',
  notConnected: 'Kein Stripe-Konto ist verbunden.',
  google: 'Google-Berechtigungen',
  preferences: 'Optionen',
  domains: 'Weitere Domains Ihrer Firma',
  domainsHint: 'Durch Kommas getrennt, zum Beispiel example.org',
  metadata: 'Kunden-Metadaten, die Sie sehen möchten',
  metadataHint: 'Durch Kommas getrennt, zum Beispiel plan, crm_id',
  attribution: 'In Stripe vermerken, wer gehandelt hat und von welcher E-Mail aus',
  save: 'Einstellungen speichern',
  saved: 'Einstellungen gespeichert',
});
