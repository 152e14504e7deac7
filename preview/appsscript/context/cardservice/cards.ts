/** The card and its frame: header, sections, menu, footer. */
import type { chat_v1 } from '@googleapis/chat';
import type { CardJson } from '../../types';
import { type ComposeOnClickJson, clickMethods } from './actions';
import { type ButtonJson, textButton } from './buttons';
import { adds, built, define, does, exception, requirePart, sets } from './definition';
import { enums } from './enums';
import { boolean, imageUrl, integer, markup, oneOf, part, plain, string, widget } from './parameters';
import type { CardEnvironment } from './types';

type HeaderJson = chat_v1.Schema$GoogleAppsCardV1CardHeader;

export const cardHeader = define<HeaderJson, HeaderJson>({
  name: 'CardHeader',
  begin: () => ({}),
  methods: () => ({
    setImageAltText: sets('imageAltText', plain('imageAltText')),
    setImageStyle: sets('imageType', oneOf('imageStyle', enums.ImageStyle)),
    setImageUrl: sets('imageUrl', imageUrl('imageUrl')),
    setSubtitle: sets('subtitle', plain('subtitle')),
    setTitle: sets('title', plain('title')),
  }),
  json(json) {
    // "Required. The title of the card header."
    requirePart('CardHeader', 'setTitle', json.title);
    return json;
  },
});

type CardActionJson = Omit<chat_v1.Schema$GoogleAppsCardV1CardAction, 'onClick'> & { onClick?: ComposeOnClickJson };

export const cardAction = define<CardActionJson, CardActionJson>({
  name: 'CardAction',
  begin: () => ({}),
  methods: () => ({ ...clickMethods, setText: sets('actionLabel', plain('text')) }),
  json(json) {
    requirePart('CardAction', 'setText', json.actionLabel);
    requirePart('CardAction', 'setOnClickAction or setOpenLink', json.onClick);
    return json;
  },
});

type CollapseJson = chat_v1.Schema$GoogleAppsCardV1CollapseControl;

/** A developer preview. */
export const collapseControl = define<CollapseJson, CollapseJson>({
  name: 'CollapseControl',
  begin: () => ({}),
  methods: () => ({
    setCollapseButton: sets('collapseButton', part('button', textButton)),
    setExpandButton: sets('expandButton', part('button', textButton)),
    setHorizontalAlignment: sets('horizontalAlignment', oneOf('alignment', enums.HorizontalAlignment)),
  }),
  json: (json) => json,
});

type SectionJson = chat_v1.Schema$GoogleAppsCardV1Section;

export const cardSection = define<SectionJson, SectionJson>({
  name: 'CardSection',
  begin: () => ({}),
  methods: () => ({
    addWidget: adds('widgets', widget('widget')),
    setCollapseControl: sets('collapseControl', part('collapseControl', collapseControl)),
    setCollapsible: sets('collapsible', boolean('collapsible')),
    setHeader: sets('header', markup('header')),
    setNumUncollapsibleWidgets: sets('uncollapsibleWidgetsCount', integer('numUncollapsibleWidgets', 0)),
  }),
  json(json) {
    // "All the widgets in the section. Must contain at least one widget."
    if (!json.widgets) throw exception('Missing required part: call addWidget on the CardService.CardSection first.');
    return json;
  },
});

type FooterJson = { primaryButton?: ButtonJson; secondaryButton?: ButtonJson };

/**
 * "The primary button must be a FILLED button. The secondary button must be an OUTLINED button. This method does
 * nothing if setPrimaryButton isn't called." A primary button without a style is filled with the manifest's colour, as
 * in the reference's own example; a style that contradicts the rule throws. "Setting fixedFooter without specifying a
 * primaryButton or a secondaryButton causes an error."
 */
export const fixedFooter = define<FooterJson, FooterJson>({
  name: 'FixedFooter',
  begin: () => ({}),
  methods: () => ({
    setPrimaryButton: does<FooterJson, [ButtonJson]>([part('button', textButton)], (json, [button], { method }) => {
      if (button.type && button.type !== 'FILLED') throw exception(`${method}: the primary button must be FILLED.`);
      json.primaryButton = { ...button, type: 'FILLED' };
    }),
    setSecondaryButton: does<FooterJson, [ButtonJson]>([part('button', textButton)], (json, [button], { method }) => {
      if (button.type && button.type !== 'OUTLINED') {
        throw exception(`${method}: the secondary button must be OUTLINED.`);
      }
      json.secondaryButton = { ...button, type: 'OUTLINED' };
    }),
  }),
  json(json) {
    requirePart('FixedFooter', 'setPrimaryButton', json.primaryButton);
    return json;
  },
});

export const card = built<CardJson>('Card');

export const cardBuilder = define<CardJson, CardJson>({
  name: 'CardBuilder',
  begin: () => ({}),
  methods: () => ({
    addCardAction: adds('cardActions', part('cardAction', cardAction)),
    addSection: adds('sections', part('section', cardSection)),
    build: does<CardJson, []>([], (json, _none, { env }) => {
      checkFieldNames(json, env);
      return card.create(env, withinLimits(json, env));
    }),
    setDisplayStyle: sets('displayStyle', oneOf('displayStyle', enums.DisplayStyle)),
    setFixedFooter: sets('fixedFooter', part('fixedFooter', fixedFooter)),
    setHeader: sets('header', part('cardHeader', cardHeader)),
    setName: sets('name', string('name')),
    setPeekCardHeader: sets('peekCardHeader', part('peekCardHeader', cardHeader)),
  }),
  json: (json) => json,
});

const MAX_WIDGETS = 100;

/**
 * "You can add up to 100 widgets per card. If a section's widgets push the total count above 100, that entire section
 * and all following sections are ignored." A card's limit of 100 sections is met with that: none is without a widget.
 */
function withinLimits(json: CardJson, env: CardEnvironment): CardJson {
  const sections = json.sections ?? [];
  let total = 0;
  const tooMany = sections.findIndex(({ widgets }) => {
    total += widgets?.length ?? 0;
    return total > MAX_WIDGETS;
  });
  if (tooMany < 0) return { ...json };
  env.warn(
    `CardService.CardBuilder.build: a card holds ${MAX_WIDGETS} widgets, so Google ignores section ${tooMany + 1} of ${sections.length} and all that follow.`,
  );
  return { ...json, sections: sections.slice(0, tooMany) };
}

/** "Required, must be unique", says the reference of each input's field name (a Switch's alone may repeat). */
function checkFieldNames({ sections }: CardJson, env: CardEnvironment): void {
  const seen = new Set<string>();
  for (const widget of (sections ?? []).flatMap(({ widgets }) => widgets ?? [])) {
    const name = (widget.textInput ?? widget.selectionInput ?? widget.dateTimePicker)?.name;
    if (!name) continue;
    if (seen.has(name)) {
      env.warn(`CardService.CardBuilder.build: two inputs have the field name ${name}, so their values collide.`);
    }
    seen.add(name);
  }
}
