/** A draft as a text, to copy, for whom Google does not let the add-on open drafts. */
import type { Intention } from '../actions/intention';
import type { Connection } from '../keys/vault';
import { html, lines } from '../language/html';
import type { Words } from '../language/words/words';
import { type Card, card } from './card';
import { consentWidgets } from './consent';
import { type DraftTarget, which, whose } from './routes';
import { askFirst } from './sighting';
import { type Button, buttons, draftButton, paragraph, row, section, type Widget } from './widgets';
import { draftedAs, inBoth, type Writing } from './writing';

export interface DraftTextFacts {
  text: {
    to: string;
    subject: string;
    body: string;
    /** The mail that it answers. */
    answers?: unknown;
    /** The tag of the language that it is written in, where that need not be the agent's. */
    language?: string;
  };
  /** The draft itself, for when it can be opened again. */
  draft: DraftTarget;
  /** Where drafts can't be opened: Google's own prompt. */
  refusal: { url: string | null } | null;
}

export function draftTextCard(words: Words, { text, draft, refusal }: DraftTextFacts): Card {
  const { textToCopy, openDraft, to, subject, inLanguage } = words.drafts;
  const isForeign = text.language !== undefined && text.language !== words.language;
  const mine = isForeign ? inOwnLanguage(draft) : null;
  const own: Button[] = mine ? [{ text: inLanguage(words.language), to: mine }] : [];
  const open = [draftButton(openDraft, draft, true, Boolean(text.answers))];
  return card(words, {
    title: textToCopy,
    subtitle: isForeign ? inLanguage(text.language ?? '') : undefined,
    sections: [
      section(
        words.isDemo()
          ? [paragraph(html`${words.demo.noDraft}`)]
          : refusal
            ? consentWidgets(words, ['drafts'], refusal.url)
            : [buttons(...open)],
      ),
      section([
        text.to ? row({ label: to, text: html`${text.to}` }) : null,
        row({ label: subject, text: html`${text.subject}` }),
        paragraph(lines(...text.body.split('\n'))),
        own.length > 0 ? buttons(...own) : null,
      ]),
    ],
  });
}

/** The same draft in the agent's language; null for one that has no other. */
function inOwnLanguage(draft: DraftTarget): DraftTarget | null {
  if (draft.name === 'tellCustomer') return { name: 'tellInOwnLanguage', params: draft.params };
  if (draft.name === 'askDouble') return { name: 'askDouble', params: { ...draft.params, speaks: 'own' } };
  if (draft.name === 'quote') return { name: 'quote', params: { ...draft.params, speaks: 'own' } };
  if (draft.name === 'answer') return { name: 'answer', params: { ...draft.params, speaks: 'own' } };
  return draft.name === 'wayToPay' ? { name: 'wayToPay', params: { ...draft.params, speaks: 'own' } } : null;
}

/** Opens what to tell the customer of what was just done, once it is sure that they are the right person. `id`: theirs. */
export function tellWidgets(words: Words, { connection, id, done, writing }: Told): Widget[] {
  const { hasAddress, doubt, isReply, mayDraft } = writing;
  if (!done?.tell || !hasAddress) return [];
  if (doubt) return askFirst(words, doubt, { ...whose(connection, id), on: 'outcome', object: done.id }, 'outcome');
  const params = { ...which(done), as: draftedAs(writing) } as const;
  const tell = inBoth(words, writing, (speaks, tag) => {
    const text = tag === null ? words.customerCard.whatToTell : words.drafts.inLanguage(tag);
    const name = speaks === 'theirs' ? 'tellCustomer' : 'tellInOwnLanguage';
    return draftButton(text, { name, params }, mayDraft, isReply);
  });
  return [buttons(...tell)];
}

interface Told {
  connection: Connection;
  id: string;
  done: Intention | null;
  writing: Writing;
}
