import type { DeadWhy } from '../../../stripe/problem';
import { html } from '../../html';
import type { Catalogue } from '../words';

const because: Record<DeadWhy, string> = {
  invalid: 'er wurde gelöscht oder widerrufen, oder Stripe kennt ihn nicht',
  expired: 'er ist abgelaufen',
  ipLimited: 'er ist auf bestimmte IP-Adressen beschränkt',
  accountRevoked: 'sein Zugriff auf das Konto wurde widerrufen',
  publishable: 'er ist veröffentlichbar',
};

export const rotation: Catalogue['rotation'] = (write) => ({
  title: 'Schlüsselwechsel',
  before: (key) => html`Der Schlüssel davor: <b>${key}</b>`,
  stays: (on) =>
    `Bleibt bis ${on} neben dem neuen, oder bis Stripe ihn nicht mehr annimmt. Geht der neue vorher nicht mehr, macht Tillside mit diesem weiter.`,
  newer: (key) => html`<b>Der neuere Schlüssel ${key} geht nicht.</b>`,
  goesOn: (dead) =>
    dead
      ? `Stripe hat ihn nicht angenommen: ${because[dead]}. Tillside macht mit dem Schlüssel davor weiter. Erstellen Sie bald einen neuen und ersetzen Sie diesen.`
      : 'Tillside macht mit dem Schlüssel davor weiter.',
  newerDead: 'Der neuere Schlüssel geht nicht',
  beside: 'Schlüssel daneben',
  drop: 'Anderen Schlüssel hier löschen',
  dropped: 'Der andere Schlüssel wurde hier gelöscht.',
  unsure: 'Stripe hat nicht gesagt, zu wessen Konto beide Schlüssel gehören. Stellen Sie sicher, dass es dasselbe ist.',
  rotate: (days) =>
    `Schlüssel seit ${write.plural(days, { one: '1 Tag', other: `${write.number(days)} Tagen` })} hier: wechseln`,
  old: (days, longest) =>
    html`<b>Dieser Schlüssel ist seit ${write.number(days)} Tagen hier.</b> Wechseln Sie Schlüssel nach ${write.number(longest)}. Gezählt ab dem Verbinden: Stripe sagt nicht, wann er erstellt wurde.`,
  steps: () => [
    html`1. In Stripe unter <b>Developers › API keys</b> (API-Schlüssel): ⋯ neben dem Schlüssel öffnen und <b>Rotate key</b> (oder Roll key) wählen. Lassen Sie den alten bis zu 7 Tage weitergelten.`,
    html`2. Den neuen Schlüssel kopieren: Ein eingeschränkter wird einmal vollständig gezeigt.`,
    html`3. Hier <b>Schlüssel ersetzen</b>. Der neue wird erst geprüft, und der alte bleibt so lange daneben.`,
  ],
});
