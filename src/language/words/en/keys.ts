import type { Tier } from '../../../keys/grants';
import type { KeyFault } from '../../../keys/parse';

const faults: Record<KeyFault, string> = {
  empty: 'Paste a key first.',
  masked:
    'This key is hidden: it has dots or asterisks in it. Stripe shows a key in full only once. Make a new one and copy it then.',
  publishable: 'This is a publishable key (pk_). It can’t read customers. Use a restricted key; it starts with rk_.',
  webhookSecret: 'This is a webhook signing secret (whsec_), not an API key. Use a restricted key; it starts with rk_.',
  ephemeral: 'This is an ephemeral key (ek_) that soon expires. Use a restricted key; it starts with rk_.',
  organization:
    'This is an organization key (sk_org_). It opens several accounts at once, and Tillside asks one at a time. Make a restricted key in each account that you want here, and connect those.',
  notAKey: 'This is not a Stripe key. A restricted key starts with rk_live_ or rk_test_.',
  cut: 'This key is incomplete. Copy it again, from rk_ to the end.',
  liveKeyInTest: 'This is a live key, and you chose Test. Choose Live, or paste a test key; it has _test_ in it.',
  testKeyInLive: 'This is a test key, and you chose Live. Choose Test, or paste a live key; it has _live_ in it.',
};

export const tierNames: Record<Tier, string> = { free: 'Free', overview: 'Overview', premium: 'Premium' };

export const keys = () => ({
  /** Why what was pasted is no key of the chosen mode. */
  fault: (fault: KeyFault) => faults[fault],
  tier: (tier: Tier) => tierNames[tier],
});
