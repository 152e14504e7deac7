import { html, warning } from '../../html';
import type { Catalogue } from '../words';

export const card: Catalogue['card'] = () => ({
  account: (name, mode) => (mode === 'test' ? `${name} · MODO DE TESTE` : `${name} · Produção`),
  mode: (mode) => (mode === 'test' ? 'MODO DE TESTE' : 'Produção'),
  testMode: () => html`<b>${warning`MODO DE TESTE: sem dinheiro real`}</b>`,
  test: 'Teste',
  connectAnother: 'Conectar uma conta',
});
