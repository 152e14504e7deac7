import type { ProductFault } from '../facts';
import type { Catalogue } from '../words';

/** Why a link into the business’s own product is not kept. */
const faults: Record<ProductFault, string> = {
  https: 'El enlace al producto debe empezar por https://.',
  characters: 'El enlace al producto tiene un carácter o un nombre de carpeta que no está permitido.',
  prefix:
    'Google no abre esa dirección porque el manifiesto no la incluye: quien implementa Tillside la agrega a openLinkUrlPrefixes.',
  blank: 'El enlace al producto necesita [customer], o una clave de los metadatos entre corchetes.',
};

export const settings: Catalogue['settings'] = (write) => ({
  title: 'Configuración',
  notConnected: 'No hay ninguna cuenta de Stripe conectada.',
  google: 'Permisos de Google',
  preferences: 'Preferencias',
  domains: 'Sus otros dominios',
  domainsHint: 'Separados por comas, por ejemplo, example.org',
  metadata: 'Metadatos del cliente',
  metadataHint: 'Separados por comas, por ejemplo, plan, crm_id',
  letter: (tag) => `Sus palabras en los borradores (${write.language(tag)})`,
  greeting: 'Saludo',
  greetingHint: 'Por ejemplo: Hola, NAME:',
  sentence: 'Una frase propia',
  sentenceHint: 'Va antes de la despedida',
  signOff: 'Despedida',
  signOffHint: 'Por ejemplo: Saludos, el equipo de Acme',
  openProduct: 'Abrir en su producto',
  product: 'Enlace a su producto',
  productHint: 'Por ejemplo, https://app.example.com/users/[user_id]',
  productFault: (fault) => faults[fault],
  attribution: 'Registrar en Stripe quién actuó y desde qué correo',
  save: 'Guardar configuración',
  saved: 'Configuración guardada',
});
