/** What to say where Google does not let the open message be read, or Stripe be asked. */
import type { Intention } from '../actions/intention';
import type { Performed } from '../actions/performed';
import type { Card } from '../cards/card';
import { barredCard, consentCard } from '../cards/consent';
import { outdatedCard } from '../cards/problems';
import { to } from '../cards/routes';
import type { Words } from '../language/words/words';
import { barredIn } from '../stripe/part';
import type { Desk } from './desk';

/** For what needs the open message; null where that may be read. */
export function unreadableCard(desk: Desk): Card | null {
  const lacked = desk.unreadable();
  if (!lacked) return null;
  const isConnected = desk.vault.connections().length > 0;
  return consentCard(desk.words, {
    scope: 'message',
    url: lacked.url,
    again: to('lookAgain', { address: '' }),
    ways: [
      isConnected
        ? { text: desk.words.buttons.findCustomer, to: to('find', { query: '' }) }
        : { text: desk.words.buttons.connect, to: to('connect', {}) },
      { text: desk.words.buttons.home, to: to('home', {}) },
    ],
  });
}

/** For a button about somebody on the open message, who is not there any more. */
export function nobodyThereCard(desk: Desk): Card {
  return unreadableCard(desk) ?? outdatedCard(desk.words);
}

/** For an action of which nothing has gone out to Stripe this time; null for every other outcome. */
export function unsentCard(words: Words, performed: Performed, intention: Intention | null): Card | null {
  const barred =
    (performed.kind === 'refused' && barredIn(performed.failure)) ||
    (performed.kind === 'unknown' && performed.problem && barredIn({ kind: 'problem', problem: performed.problem }));
  if (!barred) return null;
  const { sentBefore, nothingWritten } = words.consent;
  const note = intention?.state === 'sent' ? sentBefore(words.said(intention.title)) : nothingWritten;
  return barredCard(words, barred.url, null, note);
}
