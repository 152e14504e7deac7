import { html } from '../../html';
import type { Catalogue } from '../words';

export const asking: Catalogue['asking'] = () => ({
  row: 'Anfragen',
  ask: 'Jemanden bitten, der darf',
  fillIn: 'Sie können es ausfüllen und jemanden im Team darum bitten, der es darf.',
  title: 'Per E-Mail erbeten',
  by: (address) => html`Per E-Mail erbeten von <b>${address}</b>`,
  yours:
    'Das Ansehen ändert in Stripe nichts. Was erbeten wurde, ist ausgefüllt, Stripe wird nach dem Stand von jetzt gefragt, und Sie bestätigen selbst: mit Ihrem Schlüssel und soweit Ihr Team es Ihnen erlaubt.',
  before: 'Von Ihnen schon einmal gesendet',
  doneBefore: (by) => (by ? `${by} hat das schon ausgeführt.` : 'Das wurde schon ausgeführt.'),
  look: 'Ansehen',
  customer: 'Zum Kunden',
  not: (why) =>
    ({
      notProven:
        'Diese E-Mail bittet um etwas in Stripe. Nichts ist ausgefüllt, denn sie beweist nicht, dass jemand aus Ihrem Team sie an Sie schrieb.',
      yourself:
        'Diese E-Mail bittet um etwas in Stripe. Nichts ist ausgefüllt, denn sie ist von Ihnen selbst: Wer bittet, führt es nicht aus.',
      noAccount:
        'Jemand aus Ihrem Team bittet um etwas in einem Stripe-Konto, das Sie in diesem Modus nicht verbunden haben oder dessen ID Stripe nicht genannt hat.',
    })[why],
  subject: (deed, name, mode) => `${mode === 'test' ? 'TEST: ' : ''}Bitte: ${deed}${name ? `, ${name}` : ''}`,
  body: ({ deed, lines, name, email, account, mode, url, isReadable }) => {
    const who = [name, email].filter(Boolean).join(' · ') || 'in Stripe ohne Namen';
    return [
      'Guten Tag,',
      '',
      'könnten Sie bitte dies in Stripe tun? Ich darf es selbst nicht.',
      '',
      deed,
      ...lines,
      `Kunde: ${who}`,
      `Stripe-Konto: ${account} (${mode === 'live' ? 'Live-Modus' : 'Testmodus'})`,
      url,
      '',
      ...(isReadable
        ? [
            'Wenn Sie Tillside nutzen: Neben dieser E-Mail bietet es dies ausgefüllt an, und nichts geschieht, bevor Sie bestätigen. Dazu muss der Betreff bleiben, wie er ist, und die E-Mail an Sie gehen, nicht an eine Gruppe.',
            '',
          ]
        : []),
      'Vielen Dank',
    ].join('\n');
  },
});
