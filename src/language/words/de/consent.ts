import { html } from '../../html';
import type { Scope } from '../facts';
import type { Catalogue } from '../words';

interface Lack {
  /** What Google does not do. */
  lack: string;
  /** What follows from that, and what works all the same. */
  rest: string;
  /** What the box to tick says; Google's own German words are not known. */
  box: string;
}

const lacks: Record<Scope, Lack> = {
  message: {
    lack: 'Google lässt Tillside nicht sehen, von wem diese E-Mail ist.',
    rest: 'Sie können den Kunden selbst suchen.',
    box: 'Metadaten Ihrer E-Mail ansehen, während das Add-on läuft',
  },
  drafts: {
    lack: 'Google lässt Tillside keine Entwürfe öffnen.',
    rest: 'Kopieren Sie den Text in eine eigene E-Mail.',
    box: 'Entwürfe verwalten und E-Mails senden, wenn Sie das Add-on verwenden',
  },
  requests: {
    lack: 'Google lässt Tillside nicht zu Stripe.',
    rest: 'Ohne das ist von Stripe nichts zu erfahren. „Einstellungen“ und „Trennen“ gehen weiterhin.',
    box: 'Verbindung zu einem externen Dienst herstellen',
  },
  place: {
    lack: 'Google nennt Tillside weder Ihre Sprache noch Ihre Zeitzone.',
    rest: 'Beträge und Datumsangaben erscheinen wie in den USA, Uhrzeiten in UTC.',
    box: 'Land, Sprache und Zeitzone abrufen',
  },
  address: {
    lack: 'Google nennt Tillside Ihre E-Mail-Adresse nicht.',
    rest: 'Sie und Ihre Kollegen können für Kunden gehalten werden, und was Sie in Stripe tun, trägt keine Adresse.',
    box: 'Primäre E-Mail-Adresse für das Google-Konto abrufen',
  },
};

export const consent: Catalogue['consent'] = () => ({
  title: 'Google-Berechtigung fehlt',
  text: (scope) => `${lacks[scope].lack} ${lacks[scope].rest}`,
  row: (scope) => html`<b>${lacks[scope].lack}</b> ${lacks[scope].rest}`,
  box: (scope) => `In Googles Liste sinngemäß: „${lacks[scope].box}“`,
  sentBefore: (title) => `${title}: schon gesendet, Ergebnis unbekannt. Es steht weiter auf der Startseite.`,
  nothingWritten: 'In Stripe wurde nichts geändert.',
  icon: 'Nicht erlaubt',
  allow: 'In Google erlauben',
});
