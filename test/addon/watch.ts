/** What must hold after every step of every flow, whatever the flow is about. */

import type { CardJson, FetchRequest, Step, Stores, WidgetJson } from '../../preview/appsscript/types';
import { withoutMarkup } from '../../preview/card/labels';
import { allRequests } from '../../src/keys/requests';
import { permissionRow, resources } from '../../src/stripe/permissions';

export interface Watched {
  step: Step;
  stores: Stores;
  /** What the step sent. */
  sent: readonly FetchRequest[];
  /** Every key that was typed so far. */
  keys: readonly string[];
  /** Whether a service of Google's was made to fail, which the log may say. */
  mayLog?: boolean;
}

/** Sentences about what must not be; empty when all is well. */
export function faultsOf({ step, stores, sent, keys, mayLog = false }: Watched): string[] {
  const { view, runs } = step;
  const cards = view.stack.map(({ card }) => card);
  const places: [string, string][] = [
    // What is typed into the field for it is on screen until it is sent: that field alone may hold it.
    ...view.stack.map(({ card, form: { key: typed, ...others } }, depth): [string, string] => {
      const isOnScreen = depth === view.stack.length - 1;
      return [`card ${depth}`, JSON.stringify([card, others, isOnScreen ? null : typed])];
    }),
    ['notification', view.notification ?? ''],
    ['draft', JSON.stringify([view.draft, runs.map(({ drafts }) => drafts)])],
    ['opened link', view.openedLink?.url ?? ''],
    ['answer', JSON.stringify(runs.map(({ outcome }) => outcome))],
    ['log', runs.flatMap(({ log }) => log.map(({ text }) => text)).join('\n')],
    ['warnings', runs.flatMap(({ warnings }) => warnings).join('\n')],
    ...sent.map(({ url, body, headers }): [string, string] => {
      const { Authorization: _, ...others } = headers;
      return [`request ${new URL(url).pathname}`, JSON.stringify([url, body, others])];
    }),
    ...[...stores.userCache, ...stores.scriptCache].map(([name, { value }]): [string, string] => [
      'cache',
      name + value,
    ]),
    ...[...stores.userProperties].map(([name, value]): [string, string] => [
      `user property ${name}`,
      name + (name.startsWith('connection.') ? withoutKeyField(value) : value),
    ]),
    ...[...stores.scriptProperties].map(([name, value]): [string, string] => ['script property', name + value]),
  ];
  return [
    ...sent.flatMap(({ url, method }) => {
      const request = `${method.toUpperCase()} ${new URL(url).pathname}`;
      return isListed(request) ? [] : [`A request that the key report does not list: ${request}`];
    }),
    ...runs.flatMap(({ warnings }) =>
      warnings.filter((warning) => !isAboutData(warning)).map((warning) => `Google would warn: ${warning}`),
    ),
    ...runs.flatMap(({ outcome, functionName }) =>
      outcome.kind === 'threw' ? [`${functionName} threw ${outcome.name}: ${outcome.message}`] : [],
    ),
    ...runs.flatMap(({ log }) =>
      log.filter(({ severity }) => severity === 'ERROR' && !mayLog).map(({ text }) => `Logged: ${text}`),
    ),
    ...cards.flatMap((card) => (widgetsOf(card).length > 100 ? [`${card.header?.title} has over 100 widgets`] : [])),
    ...cards.flatMap(escapedPlainTexts).map((text) => `Shown with its escapes: ${text}`),
    ...[...cards.flatMap(readTexts), view.notification ?? '']
      .filter(movesWords)
      .map((text) => `Moves the words beside it: ${JSON.stringify(text)}`),
    ...keys.flatMap((key) =>
      places.filter(([, text]) => showsKey(text, key)).map(([place]) => `A key, or a part of one, is in: ${place}`),
    ),
    ...sent
      .filter(({ url, headers }) => 'Authorization' in headers && new URL(url).origin !== 'https://api.stripe.com')
      .map(({ url }) => `A key was sent to ${url}`),
    ...sent
      .filter(({ url, method }) => method === 'GET' && !url.startsWith('https://api.stripe.com/v1/'))
      .map(({ url }) => `Asked elsewhere: ${url}`),
  ];
}

/** A plain text may hold markup that the add-on never writes: then it is somebody's name, and rightly shown as it stands. */
function isAboutData(warning: string): boolean {
  return /this text is plain, so <(script|u|img|a href=\S*\bevil\.example)\b[^>]*> is shown as it stands/.test(warning);
}

const windowLength = 8;

/** The key, eight characters of it in a row, or its masked end as Stripe's own messages write it (`****1234`). */
export function showsKey(text: string, key: string): boolean {
  const pattern = patterns.get(key) ?? patternOf(key);
  patterns.set(key, pattern);
  return pattern.test(text);
}

/** Every text of every step is looked through for every key: once, and by a pattern that was made once. */
const patterns = new Map<string, RegExp>();

function patternOf(key: string): RegExp {
  const secret = key.replace(/^[a-z]+_(?:live|test)_/, '');
  const count = Math.max(0, secret.length - windowLength + 1);
  const windows = Array.from({ length: count }, (_, at) => secret.slice(at, at + windowLength));
  const literally = (text: string) => text.replace(/[^A-Za-z0-9]/g, '\\$&');
  return new RegExp([...windows.map(literally), `[*•.…]{2,}[A-Za-z0-9]{0,4}${literally(secret.slice(-4))}`].join('|'));
}

const listed = allRequests().map(({ request }) => new RegExp(`^${request.replace(/:id/g, '[^/]+')}$`));
const probes = new Set(
  resources().flatMap((resource) => {
    const { probes, wide } = permissionRow(resource);
    return [probes.read, probes.write, wide?.read, wide?.write].flatMap((each) =>
      each ? [`${each.method} ${each.path}`] : [],
    );
  }),
);
const isListed = (request: string) => probes.has(request) || listed.some((each) => each.test(request));

function withoutKeyField(property: string): string {
  try {
    const { key: _, beside, ...others } = JSON.parse(property) as { key?: unknown; beside?: { key?: unknown } };
    return JSON.stringify({ ...others, beside: { ...beside, key: '' } });
  } catch {
    return '';
  }
}

export function widgetsOf(card: CardJson): WidgetJson[] {
  return (card.sections ?? []).flatMap(({ widgets }) => widgets ?? []);
}

/** Texts in which Google reads markup. */
export function markupOf(card: CardJson): string[] {
  return [
    ...(card.sections ?? []).map(({ header }) => header),
    ...widgetsOf(card).flatMap(({ textParagraph, decoratedText }) => [textParagraph?.text, decoratedText?.text]),
  ].filter((text) => typeof text === 'string');
}

/** Titles and labels are plain text: what is escaped there is read as it stands. */
function escapedPlainTexts(card: CardJson): string[] {
  const filledIn = widgetsOf(card).flatMap(({ textInput }) => textInput?.value ?? []);
  return [...plainTexts(card), ...filledIn].filter((text) => /&(amp|lt|gt|quot|#39);/.test(text));
}

/** Line by line. What is filled in stands by itself. */
function readTexts(card: CardJson): string[] {
  return [...plainTexts(card), ...markupOf(card).flatMap((text) => withoutMarkup(text).split('\n'))];
}

/**
 * Whether something in a text turns round what stands after it, or takes it along: a control that is not in an isolate
 * which closes again, or a letter that runs from right to left beside others. A text of such letters alone moves nothing.
 */
export function movesWords(text: string): boolean {
  const around = text.replace(/\u2068\u200e([^\u202a-\u202e\u2066-\u2069A-Za-z$·×→:\p{Cc}]*)\u2069/gu, '');
  if (/[\u202a-\u202e\u2066-\u2069\u2028\u2029\p{Cc}]/u.test(around)) return true;
  return /[A-Za-z\d]/.test(text) && /[\u200e\u200f\u061c\p{Script=Hebrew}\p{Script=Arabic}]/u.test(around);
}

function plainTexts(card: CardJson): string[] {
  const plain = [
    card.header?.title,
    card.header?.subtitle,
    ...(card.cardActions ?? []).map(({ actionLabel }) => actionLabel),
    ...widgetsOf(card).flatMap(({ decoratedText, buttonList, textInput, selectionInput }) => [
      decoratedText?.topLabel,
      decoratedText?.bottomLabel,
      ...(buttonList?.buttons ?? []).map(({ text }) => text),
      textInput?.label,
      ...(selectionInput?.items ?? []).map(({ text }) => text),
    ]),
  ];
  return plain.filter((text) => typeof text === 'string');
}
