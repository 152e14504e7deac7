import { html } from '../../html';
import type { Catalogue } from '../words';

export const asking: Catalogue['asking'] = () => ({
  row: 'Demander',
  ask: 'Demander à un collègue autorisé',
  fillIn: 'Vous pouvez remplir le formulaire et en faire la demande à un collègue qui y est autorisé.',
  title: 'Demandé par e-mail',
  by: (address) => html`Demandé par e-mail par <b>${address}</b>`,
  yours:
    'L’ouvrir ne change rien dans Stripe. La demande est remplie, Stripe est interrogé sur la situation actuelle, et c’est vous qui confirmez : avec votre clé, dans la limite de ce que votre équipe vous autorise.',
  before: 'Déjà envoyé par vous',
  doneBefore: (by) => (by ? `${by} a déjà exécuté cette demande.` : 'Cette demande a déjà été exécutée.'),
  look: 'Voir la demande',
  customer: 'Vers le client',
  not: (why) =>
    ({
      notProven:
        'Cet e-mail demande quelque chose dans Stripe. Rien n’est rempli, car il ne prouve pas qu’un collègue vous l’a écrit.',
      yourself:
        'Cet e-mail demande quelque chose dans Stripe. Rien n’est rempli, car il est de vous : qui demande n’exécute pas.',
      noAccount:
        'Un collègue demande quelque chose dans un compte Stripe que vous n’avez pas connecté dans ce mode, ou dont Stripe n’a pas indiqué l’identifiant.',
    })[why],
  subject: (deed, name, mode) => `${mode === 'test' ? 'TEST : ' : ''}Demande : ${deed}${name ? `, ${name}` : ''}`,
  body: ({ deed, lines, name, email, account, mode, url, isReadable }) => {
    const who = [name, email].filter(Boolean).join(' · ') || 'sans nom dans Stripe';
    return [
      'Bonjour,',
      '',
      'pourriez-vous faire ceci dans Stripe, s’il vous plaît ? Je n’en ai pas le droit.',
      '',
      deed,
      ...lines,
      `Client : ${who}`,
      `Compte Stripe : ${account} (${mode === 'live' ? 'mode production' : 'mode test'})`,
      url,
      '',
      ...(isReadable
        ? [
            'Si vous utilisez Tillside : à côté de cet e-mail, il le propose déjà rempli, et rien n’est fait avant votre confirmation. Pour cela, l’objet doit rester tel quel et l’e-mail vous être adressé, pas à un groupe.',
            '',
          ]
        : []),
      'Merci',
    ].join('\n');
  },
});
