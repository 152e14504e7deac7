import type { Tier } from '../../../keys/grants';
import type { KeyFault } from '../../../keys/parse';
import type { Catalogue } from '../words';

const faults: Record<KeyFault, string> = {
  empty: 'Fügen Sie zuerst einen Schlüssel ein.',
  masked:
    'Dieser Schlüssel ist verdeckt: Er enthält Punkte oder Sternchen. Stripe zeigt einen Schlüssel nur einmal vollständig. Erstellen Sie einen neuen und kopieren Sie ihn dabei.',
  publishable:
    'Das ist ein veröffentlichbarer Schlüssel (pk_). Er kann keine Kunden lesen. Nehmen Sie einen eingeschränkten Schlüssel; er beginnt mit rk_.',
  webhookSecret:
    'Das ist ein Webhook-Signaturgeheimnis (whsec_), kein API-Schlüssel. Nehmen Sie einen eingeschränkten Schlüssel; er beginnt mit rk_.',
  ephemeral:
    'Das ist ein temporärer Schlüssel (ek_), der bald abläuft. Nehmen Sie einen eingeschränkten Schlüssel; er beginnt mit rk_.',
  organization:
    'Das ist ein Organisationsschlüssel (sk_org_). Er öffnet mehrere Konten zugleich, Tillside fragt jedes für sich. Erstellen Sie in jedem gewünschten Konto einen eingeschränkten Schlüssel und verbinden Sie diese.',
  notAKey: 'Das ist kein Stripe-Schlüssel. Ein eingeschränkter Schlüssel beginnt mit rk_live_ oder rk_test_.',
  cut: 'Dieser Schlüssel ist unvollständig. Kopieren Sie ihn noch einmal, von rk_ bis zum Ende.',
  liveKeyInTest:
    'Das ist ein Live-Schlüssel, gewählt ist aber Test. Wählen Sie Live, oder fügen Sie einen Testschlüssel ein; er enthält _test_.',
  testKeyInLive:
    'Das ist ein Testschlüssel, gewählt ist aber Live. Wählen Sie Test, oder fügen Sie einen Live-Schlüssel ein; er enthält _live_.',
};

export const tierNames: Record<Tier, string> = { free: 'Gratis', overview: 'Überblick', premium: 'Premium' };

export const keys: Catalogue['keys'] = () => ({
  fault: (fault) => faults[fault],
  tier: (tier) => tierNames[tier],
});
