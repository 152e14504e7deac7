/** What `npm run card` prints: the state at the end of the last step, and the record of everything on the way. */
import type { Draft, LogLine, Prompt, StackedCard, View } from '../appsscript/types';
import type { RequestRecord, Session, StepRecord } from '../session';
import { cardText } from './text';

export interface CardResult {
  /** The card on screen; null: none is. */
  title: string | null;
  /** The whole card as plain text, folded parts included. */
  text: string;
  /** Google's JSON, as the add-on made it. */
  card: object | null;
  /** Titles, root first. */
  stack: string[];
  notification: string | null;
  /** The address that the last step opened. */
  openedLink: string | null;
  draft: Draft | null;
  /** What each of two taps at once showed; empty where the last step was another. */
  taps: { title: string | null; text: string; notification: string | null }[];
  /** Google's own words instead of a card. */
  hostError: string | null;
  /** Google's own prompt for scopes that were left unticked. */
  prompt?: Prompt;
  /** Field name → why the click was not carried out. */
  fieldErrors: Record<string, string>;
  warnings: string[];
  log: LogLine[];
  stripe: RequestRecord[];
  steps: StepRecord[];
}

export function resultOf(
  view: View,
  session: Pick<Session, 'runs' | 'refusals' | 'requests' | 'steps'>,
  taps: readonly View[] = [],
): CardResult {
  const top = view.stack.at(-1);
  return {
    title: top?.card.header?.title ?? null,
    text: top ? cardOnScreen(top) : '',
    card: top?.card ?? null,
    stack: view.stack.map(({ card }) => card.header?.title ?? card.name ?? ''),
    notification: view.notification,
    openedLink: view.openedLink?.url ?? null,
    draft: view.draft,
    taps: taps.map(({ stack, notification }) => {
      const shown = stack.at(-1);
      return { title: shown?.card.header?.title ?? null, text: shown ? cardOnScreen(shown) : '', notification };
    }),
    hostError: view.hostError,
    ...(view.prompt && { prompt: view.prompt }),
    fieldErrors: view.fieldErrors,
    warnings: [...session.runs.flatMap(({ warnings }) => warnings), ...session.refusals],
    log: session.runs.flatMap(({ log }) => log),
    stripe: session.requests,
    steps: session.steps.map((step) => ({ ...step, do: withoutKey(step.do) })),
  };
}

/** With one kind of space. */
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** A card as text, with what is filled in on it; a key that was typed is not repeated. */
export function cardOnScreen({ card, form }: StackedCard): string {
  const drawn = JSON.stringify(card);
  const shown = (value: string) => (drawn.includes(JSON.stringify(value)) ? value : withoutKey(value));
  const filled = Object.fromEntries(Object.entries(form).map(([name, values]) => [name, values.map(shown)]));
  return spaced(cardText(card, filled));
}

/**
 * The result for a reader at a terminal: the card, and under it what else the last step brought; every kind of space is a
 * plain one.
 */
export function inWords(result: CardResult): string {
  const { text, taps, hostError, prompt, fieldErrors, notification, openedLink, draft } = result;
  const remarks = [
    ...(hostError ? [`Gmail shows an error: ${hostError}`] : []),
    ...(prompt ? [`Google asks for permission: ${prompt.scopes.join(', ')}`] : []),
    ...Object.entries(fieldErrors).map(([field, why]) => `Not sent. ${field}: ${why}`),
    ...(notification ? [`Notification: ${notification}`] : []),
    ...(openedLink ? [`Opened: ${openedLink}`] : []),
    ...(draft ? [draftText(draft)] : []),
  ];
  const two = taps.map((tap, index) => `${index === 0 ? 'First' : 'Second'} tap\n\n${tap.text}`);
  const card = taps.length > 0 ? two : text === '' ? [] : [text];
  return spaced([...card, ...remarks].join('\n\n'));
}

function draftText({ to, cc, bcc, subject, body }: Draft): string {
  const line = (name: string, addresses: string[]) =>
    addresses.length > 0 ? [`${name}: ${addresses.join(', ')}`] : [];
  const head = [...line('To', to), ...line('Cc', cc), ...line('Bcc', bcc), ...(subject ? [`Subject: ${subject}`] : [])];
  return ['Draft (not sent)', ...head, '', body].join('\n');
}

/**
 * What was typed may be a key, and that is never repeated. What the add-on itself puts on a card is shown as it is: a
 * key there is a fault to be seen.
 */
export function withoutKey(typed: string): string {
  return typed.replace(/\b([a-z]{2,5}_(?:live|test)_|whsec_)[^\s"'“”]+/g, '$1…');
}
