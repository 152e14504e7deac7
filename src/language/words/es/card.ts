import { html, warning } from '../../html';
import type { Catalogue } from '../words';

export const card: Catalogue['card'] = () => ({
  account: (name, mode) => (mode === 'test' ? `${name} · MODO DE PRUEBA` : `${name} · Modo activo`),
  mode: (mode) => (mode === 'test' ? 'MODO DE PRUEBA' : 'Modo activo'),
  testMode: () => html`<b>${warning`MODO DE PRUEBA: sin dinero real`}</b>`,
  test: 'Prueba',
  connectAnother: 'Conectar una cuenta',
});
