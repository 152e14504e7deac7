/** What Tillside does, and about keys. */
import { push } from '../cards/answer';
import { type Card, card } from '../cards/card';
import { keyHelp } from '../cards/connections';
import { to } from '../cards/routes';
import { buttons, paragraph, section } from '../cards/widgets';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import { fingerprint, version } from '../version';
import { none, type Tap } from './screen';

export const help: Tap<typeof none> = {
  params: none,
  answer: ({ words }) => push(helpCard(words)),
};

export function helpCard(words: Words): Card {
  const { title, what, looksUp, match, keys } = words.help;
  const { leaving, stored, inStripe, disconnecting, uninstalling, expiring } = words.help;
  const { settings, home } = words.buttons;
  return card(words, {
    title,
    sections: [
      section([paragraph(html`${looksUp}`), paragraph(match())], { header: what }),
      section(keyHelp(words, 'live'), { header: keys }),
      section(
        [stored, inStripe, disconnecting, uninstalling, expiring].map((sentence) => paragraph(sentence())),
        { header: leaving },
      ),
      section([paragraph(words.help.build(version, fingerprint()))]),
      section([buttons({ text: settings, to: to('settings', {}) }, { text: home, to: to('home', {}) })]),
    ],
  });
}
