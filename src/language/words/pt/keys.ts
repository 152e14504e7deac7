import type { Tier } from '../../../keys/grants';
import type { KeyFault } from '../../../keys/parse';
import type { Catalogue } from '../words';

const faults: Record<KeyFault, string> = {
  empty: 'Cole primeiro uma chave.',
  masked:
    'Esta chave está oculta: contém pontos ou asteriscos. A Stripe mostra uma chave por inteiro só uma vez. Crie uma nova e copie-a nesse momento.',
  publishable:
    'Esta é uma chave publicável (pk_). Ela não pode ler clientes. Use uma chave restrita; ela começa com rk_.',
  webhookSecret:
    'Este é um segredo de assinatura de webhook (whsec_), não uma chave de API. Use uma chave restrita; ela começa com rk_.',
  ephemeral: 'Esta é uma chave efêmera (ek_), que logo expira. Use uma chave restrita; ela começa com rk_.',
  organization:
    'Esta é uma chave de organização (sk_org_). Ela abre várias contas ao mesmo tempo, e o Tillside consulta uma de cada vez. Crie uma chave restrita em cada conta que quiser aqui e conecte essas.',
  notAKey: 'Isto não é uma chave da Stripe. Uma chave restrita começa com rk_live_ ou rk_test_.',
  cut: 'Esta chave está incompleta. Copie-a de novo, de rk_ até o fim.',
  liveKeyInTest:
    'Esta é uma chave de produção, e você escolheu Teste. Escolha Produção ou cole uma chave de teste; ela contém _test_.',
  testKeyInLive:
    'Esta é uma chave de teste, e você escolheu Produção. Escolha Teste ou cole uma chave de produção; ela contém _live_.',
};

export const tierNames: Record<Tier, string> = { free: 'Grátis', overview: 'Visão geral', premium: 'Premium' };

export const keys: Catalogue['keys'] = () => ({
  fault: (fault) => faults[fault],
  tier: (tier) => tierNames[tier],
});
