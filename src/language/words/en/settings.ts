import type { Writer } from '../../writer';
import type { ProductFault } from '../facts';

/** Why a link into the business’s own product is not kept. */
const faults: Record<ProductFault, string> = {
  https: 'The product link must begin with https://.',
  characters: 'The product link has a character or a folder name that is not allowed.',
  prefix:
    'Google does not open that address, since the manifest does not name it: whoever deploys Tillside adds it to openLinkUrlPrefixes.',
  blank: 'The product link needs [customer], or a key of the metadata in brackets.',
};

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
  openProduct: 'Open in your product',
  product: 'Link into your product',
  productHint: 'For example https://app.example.com/users/[user_id]',
  productFault: (fault: ProductFault) => faults[fault],
  attribution: 'Record in Stripe who acted, and from which email',
  save: 'Save settings',
  saved: 'Settings saved',
});
