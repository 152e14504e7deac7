/**
 * Google's CardService, in a bare V8 context: every class that builds cards and answers, with Google's rules. It
 * throws where Google throws, and warns where Google drops something without a word. The reference rarely says which
 * of the two happens, so: a part that it calls required throws when it is missing at the moment the object is used, a
 * value outside of what it allows throws where it is set, and what concerns the screen (what fits, what is drawn, what
 * opens) warns.
 * Source: developers.google.com/apps-script/reference/card-service; quotations in this folder are from there or from
 * developers.google.com/workspace/add-ons/reference/rpc/google.apps.card.v1.
 */
import type { Returned } from '../../types';
import * as actions from './actions';
import * as buttons from './buttons';
import * as cards from './cards';
import * as dates from './dates';
import { kindOf, readArguments } from './definition';
import * as drafts from './drafts';
import { enums } from './enums';
import * as images from './images';
import * as inputs from './inputs';
import * as layout from './layout';
import * as otherHosts from './other-hosts';
import * as previews from './previews';
import * as responses from './responses';
import * as texts from './texts';
import type { CardEnvironment } from './types';

interface Creatable {
  name: string;
  create(env: CardEnvironment): object;
}

const CLASSES: Creatable[] = [
  ...[actions.action, actions.authorizationAction, actions.openLink],
  ...[buttons.buttonSet, buttons.imageButton, buttons.textButton],
  ...[cards.cardAction, cards.cardBuilder, cards.cardHeader, cards.cardSection, cards.fixedFooter],
  ...[dates.datePicker, dates.dateTimePicker, dates.timePicker],
  ...[drafts.composeActionResponseBuilder, drafts.updateDraftActionResponseBuilder],
  ...[drafts.updateDraftBccRecipientsAction, drafts.updateDraftBodyAction, drafts.updateDraftCcRecipientsAction],
  ...[drafts.updateDraftSubjectAction, drafts.updateDraftToRecipientsAction],
  ...[images.borderStyle, images.iconImage, images.image, images.imageComponent, images.imageCropStyle],
  ...[images.materialIcon],
  ...[inputs.selectionInput, inputs.suggestions, inputs.switchControl, inputs.textInput, inputs.validation],
  ...[layout.divider, layout.grid, layout.gridItem],
  ...[responses.actionResponseBuilder, responses.authorizationException, responses.navigation],
  ...[responses.notification, responses.suggestionsResponseBuilder, responses.universalActionResponseBuilder],
  ...[texts.decoratedText, texts.keyValue, texts.textParagraph],
];

/** Classes that Gmail does not draw or use for everyone, each with the sentence that says so. */
const NOT_FOR_GMAIL: { why: string; classes: Creatable[] }[] = [
  {
    why: 'is a developer preview: people outside of it do not see it.',
    classes: [
      cards.collapseControl,
      previews.chip,
      previews.chipList,
      previews.overflowMenu,
      previews.overflowMenuItem,
    ],
  },
  {
    why: "is not drawn in Gmail's side panel.",
    classes: [layout.carousel, layout.carouselCard, layout.column, layout.columns],
  },
  {
    why: 'is for Google Calendar, not for Gmail.',
    classes: [otherHosts.attachment, otherHosts.calendarEventActionResponseBuilder],
  },
  { why: 'is for Google Drive, not for Gmail.', classes: [otherHosts.driveItemsSelectedActionResponseBuilder] },
  {
    why: 'is for Docs, Sheets and Slides, not for Gmail.',
    classes: [otherHosts.editorFileScopeActionResponseBuilder, otherHosts.linkPreview],
  },
];

/**
 * CardService for one execution, and the way from what a function returned to JSON. `render` never throws: what a host
 * cannot draw (an unbuilt builder, a plain object) is `other`, with words that say what it was.
 */
export function createCardService(env: CardEnvironment): { CardService: object; render(value: unknown): Returned } {
  const CardService: object = {};
  const offer = (key: string, value: unknown) => {
    Object.defineProperty(CardService, key, { value, enumerable: true });
  };
  const offerClass = ({ name, create }: Creatable, why?: string) =>
    offer(`new${name}`, (...args: unknown[]) => {
      readArguments([], args, { method: `CardService.new${name}`, env });
      if (why) env.warn(`CardService.${name} ${why}`);
      return create(env);
    });

  for (const { name, members } of Object.values(enums)) offer(name, members);
  for (const kind of CLASSES) offerClass(kind);
  for (const { why, classes } of NOT_FOR_GMAIL) for (const kind of classes) offerClass(kind, why);
  Object.defineProperty(CardService, 'toString', { value: () => 'CardService' });
  return { CardService: Object.freeze(CardService), render };
}

function render(value: unknown): Returned {
  if (value === undefined || value === null) return { kind: 'nothing' };
  if (Array.isArray(value)) return renderList(value);

  const card = cards.card.read(value);
  if (card) return { kind: 'cards', cards: [card] };
  const answer = responses.actionResponse.read(value);
  if (answer) return { kind: 'actionResponse', json: answer };
  const universal = responses.universalActionResponse.read(value);
  if (universal) {
    const { navigations = [], link } = universal.renderActions.action;
    return {
      kind: 'universalActionResponse',
      cards: navigations.map(({ pushCard }) => pushCard),
      ...(link && { openLink: link }),
    };
  }
  const compose = drafts.composeActionResponse.read(value);
  if (compose) return { kind: 'composeActionResponse', json: compose };
  const update = drafts.updateDraftActionResponse.read(value);
  if (update) return { kind: 'updateDraftActionResponse', json: update };
  const suggested = responses.suggestionsResponse.read(value);
  if (suggested) {
    const items = suggested.autoComplete.items ?? [];
    return { kind: 'suggestionsResponse', items: items.map(({ text }) => text ?? '') };
  }
  return { kind: 'other', description: describe(value) };
}

function renderList(values: unknown[]): Returned {
  const found = values.map((value) => cards.card.read(value));
  const wrong = found.indexOf(undefined);
  if (wrong >= 0) return { kind: 'other', description: `a list whose item ${wrong} is ${describe(values[wrong])}` };
  return { kind: 'cards', cards: found.flatMap((card) => card ?? []) };
}

function describe(value: unknown): string {
  const kind = kindOf(value);
  if (kind?.endsWith('Builder')) return `a CardService.${kind} that was not built: call build()`;
  if (kind) return `a CardService.${kind}, which Gmail cannot use as an answer`;
  if (Array.isArray(value)) return 'a list within a list';
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'object') return 'a plain object';
  return `a ${typeof value}`;
}
