/** A customer's subscriptions, as a section of their card. */
import { byUrgency } from '../billing/subscription';
import type { Connection } from '../keys/vault';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import type { Picture } from '../lookup/picture';
import { problemSection } from './problems';
import { subscriptionRow } from './subscription';
import { paragraph, section } from './widgets';

export function subscriptionsSection(words: Words, connection: Connection, picture: Picture) {
  const header = { header: words.customerCard.subscriptions };
  const { subscriptions } = picture;
  if (subscriptions.kind === 'problem') return problemSection(words, subscriptions, header);
  if (subscriptions.kind === 'notPermitted') return null;
  const all = [...subscriptions.value.data].sort(byUrgency);
  if (all.length === 0) return section([paragraph(html`${words.customerCard.noSubscriptions}`)], header);
  const rows = all.map((subscription) => subscriptionRow(words, subscription, { connection, picture }));
  return section(rows, { ...header, unfolded: 3 });
}
