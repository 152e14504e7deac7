import type { Tier } from '../../../keys/grants';
import type { KeyFault } from '../../../keys/parse';
import type { Catalogue } from '../words';

const faults: Record<KeyFault, string> = {
  empty: 'Collez d’abord une clé.',
  masked:
    'Cette clé est masquée : elle contient des points ou des astérisques. Stripe n’affiche une clé en entier qu’une seule fois. Créez-en une nouvelle et copiez-la à ce moment-là.',
  publishable:
    'Ceci est une clé publiable (pk_). Elle ne permet pas de lire les clients. Utilisez une clé limitée ; elle commence par rk_.',
  webhookSecret:
    'Ceci est un secret de signature de webhook (whsec_), pas une clé API. Utilisez une clé limitée ; elle commence par rk_.',
  ephemeral: 'Ceci est une clé éphémère (ek_), qui expire bientôt. Utilisez une clé limitée ; elle commence par rk_.',
  organization:
    'Ceci est une clé d’organisation (sk_org_). Elle donne accès à plusieurs comptes à la fois, et Tillside les interroge un par un. Créez une clé limitée dans chaque compte voulu ici, et connectez-les.',
  notAKey: 'Ceci n’est pas une clé Stripe. Une clé limitée commence par rk_live_ ou rk_test_.',
  cut: 'Cette clé est incomplète. Copiez-la de nouveau, de rk_ jusqu’à la fin.',
  liveKeyInTest:
    'Ceci est une clé de production, et vous avez choisi Test. Choisissez Production, ou collez une clé de test ; elle contient _test_.',
  testKeyInLive:
    'Ceci est une clé de test, et vous avez choisi Production. Choisissez Test, ou collez une clé de production ; elle contient _live_.',
};

/** After « clé ». */
export const tierNames: Record<Tier, string> = { free: 'Gratuite', overview: 'Aperçu', premium: 'Premium' };

export const keys: Catalogue['keys'] = () => ({
  fault: (fault) => faults[fault],
  tier: (tier) => tierNames[tier],
});
