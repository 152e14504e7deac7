import type { Writer } from '../../writer';

export const settings = (write: Writer) => ({
  title: 'Settings',
  notConnected: 'No Stripe account is connected.',
  google: 'Google’s permissions',
  preferences: 'Preferences',
  domains: 'Your other domains',
  domainsHint: 'Separated by commas, for example example.org',
  metadata: 'Customer metadata',
  metadataHint: 'Separated by commas, for example plan, crm_id',
  /** `tag`: of the language, `de`. */
  letter: (tag: string) => `Your words in drafts (${write.language(tag)})`,
  greeting: 'Greeting',
  greetingHint: 'For example: Hi NAME,',
  sentence: 'A sentence of your own',
  sentenceHint: 'Stands before the end',
  signOff: 'Sign-off',
  signOffHint: 'For example: Best, your Acme team',
  attribution: 'Record in Stripe who acted, and from which email',
  save: 'Save settings',
  saved: 'Settings saved',
});
