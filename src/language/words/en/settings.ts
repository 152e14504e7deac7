export const settings = () => ({
  title: 'Settings',
  notConnected: 'No Stripe account is connected.',
  google: 'Google’s permissions',
  preferences: 'Preferences',
  domains: 'Your other domains',
  domainsHint: 'Separated by commas, for example example.org',
  metadata: 'Customer metadata',
  metadataHint: 'Separated by commas, for example plan, crm_id',
  attribution: 'Record in Stripe who acted, and from which email',
  save: 'Save settings',
  saved: 'Settings saved',
});
