/** What of a list could not be read: the others are shown, and nothing is said of all. */
import { html } from '../language/html';
import type { Listed } from '../language/words/facts';
import type { Words } from '../language/words/words';
import { row } from './widgets';

/** null where all of it could be read. */
export function unreadRow({ common, problems }: Words, what: Listed, count = 0) {
  return count > 0
    ? row({ icon: 'error', iconText: common.careful, text: html`${problems.unread(what, count)}` })
    : null;
}
