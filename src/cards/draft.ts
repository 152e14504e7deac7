/** A draft as a text, to copy, for whom Google does not let the add-on open drafts. */
import { html, lines } from '../language/html';
import type { Words } from '../language/words/words';
import { type Card, card } from './card';
import { consentWidgets } from './consent';
import type { DraftTarget } from './routes';
import { buttons, draftButton, paragraph, row, section } from './widgets';

export interface DraftTextFacts {
  to: string;
  subject: string;
  body: string;
  /** The draft itself, for when it can be opened again. */
  draft: DraftTarget;
  isReply: boolean;
  /** Where drafts can't be opened: Google's own prompt. */
  refusal: { url: string | null } | null;
}

export function draftTextCard(words: Words, { to, subject, body, draft, isReply, refusal }: DraftTextFacts): Card {
  return card(words, {
    title: 'Text to copy',
    sections: [
      section(
        refusal
          ? consentWidgets(words, ['drafts'], refusal.url)
          : [buttons(draftButton('Open as draft', draft, true, isReply))],
      ),
      section([
        to ? row({ label: 'To', text: html`${to}` }) : null,
        row({ label: 'Subject', text: html`${subject}` }),
        paragraph(lines(...body.split('\n'))),
      ]),
    ],
  });
}
