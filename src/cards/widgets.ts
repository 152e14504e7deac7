/** The few widgets that every screen is made of. The only file, with `card.ts`, that calls CardService. */
import { oneLine, plainText } from '../language/direction';
import { type Html, html } from '../language/html';
import { type DraftTarget, routeParameter, type Target } from './routes';

export type Widget = GoogleAppsScript.Card_Service.Widget;
type Section = GoogleAppsScript.Card_Service.CardSection;

/** Every callback is this one function; the route tells the rest. */
export function action({ name, params }: Target): GoogleAppsScript.Card_Service.Action {
  return CardService.newAction()
    .setFunctionName('onAction')
    .setParameters({ ...params, [routeParameter]: name })
    .setLoadIndicator(CardService.LoadIndicator.SPINNER);
}

function draftAction({ name, params }: DraftTarget): GoogleAppsScript.Card_Service.Action {
  return CardService.newAction()
    .setFunctionName('onDraft')
    .setParameters({ ...params, [routeParameter]: name });
}

export function paragraph(text: Html): Widget {
  return CardService.newTextParagraph().setText(text.html);
}

export interface Row {
  text: Html;
  /** Plain text above; cut when long. */
  label?: string | undefined;
  /** Plain text below; wraps. */
  note?: string | undefined;
  /** Name of a Material icon. */
  icon?: string | undefined;
  /** What the icon says, for those who can't see it. */
  iconText?: string | undefined;
  /** A tap on the row. */
  to?: Target | undefined;
  /** A tap on the row opens this page; one of `to` and `url`. */
  url?: string | undefined;
  /** At the end of the row; one of `button` and `toggle`. */
  button?: Button | undefined;
  toggle?: Toggle | undefined;
}

/** A switch: its field has the value `yes` while it is on. `to`: what a change of it does. */
export interface Toggle {
  name: string;
  isOn: boolean;
  to: Target;
}

export function row({ text, label, note, icon, iconText, to, url, button, toggle }: Row): Widget {
  const widget = CardService.newDecoratedText().setText(text.html).setWrapText(true);
  if (label) widget.setTopLabel(plainText(label));
  if (note) widget.setBottomLabel(plainText(note));
  if (icon) {
    const image = CardService.newIconImage().setMaterialIcon(CardService.newMaterialIcon().setName(icon));
    widget.setStartIcon(iconText ? image.setAltText(iconText) : image);
  }
  if (button) widget.setButton(textButton(button));
  else if (toggle)
    widget.setSwitchControl(
      CardService.newSwitch()
        .setFieldName(toggle.name)
        .setValue('yes')
        .setSelected(toggle.isOn)
        .setOnChangeAction(action(toggle.to)),
    );
  if (to) widget.setOnClickAction(action(to));
  else if (url) widget.setOpenLink(openLink(url));
  return widget;
}

export interface Button {
  text: string;
  /** One of `to`, `url`, `draft` and `prompt`. */
  to?: Target | undefined;
  draft?: DraftTarget | undefined;
  /** The draft answers the open mail. */
  isReply?: boolean | undefined;
  url?: string | undefined;
  /** Google's own prompt for permissions, at this address. */
  prompt?: string | undefined;
  /** After the opened page is closed, the card is drawn anew. */
  reload?: boolean | undefined;
  filled?: boolean | undefined;
  /** Names of fields that must be filled in. */
  required?: readonly string[] | undefined;
}

export function textButton({
  text,
  to,
  url,
  draft,
  isReply,
  prompt,
  reload,
  filled,
  required,
}: Button): GoogleAppsScript.Card_Service.TextButton {
  const button = CardService.newTextButton().setText(plainText(text));
  if (filled) button.setTextButtonStyle(CardService.TextButtonStyle.FILLED);
  if (to) {
    const click = action(to);
    for (const field of required ?? []) click.addRequiredWidget(field);
    button.setOnClickAction(click);
  } else if (url) button.setOpenLink(openLink(url, reload));
  else if (draft) {
    const { REPLY_AS_DRAFT, STANDALONE_DRAFT } = CardService.ComposedEmailType;
    button.setComposeAction(draftAction(draft), isReply ? REPLY_AS_DRAFT : STANDALONE_DRAFT);
  } else if (prompt) button.setAuthorizationAction(CardService.newAuthorizationAction().setAuthorizationUrl(prompt));
  return button;
}

/** Opens the draft; where none can be opened, its text on a card. */
export function draftButton(text: string, draft: DraftTarget, mayDraft: boolean, isReply = false): Button {
  return mayDraft ? { text, draft, isReply } : { text, to: draft };
}

/** Up to three in a row fit the panel. */
export function buttons(...all: Button[]): Widget {
  const set = CardService.newButtonSet();
  for (const each of all) set.addButton(textButton(each));
  return set;
}

function openLink(url: string, reload = false): GoogleAppsScript.Card_Service.OpenLink {
  const opened = CardService.newOpenLink().setUrl(url).setOpenAs(CardService.OpenAs.FULL_SIZE);
  return reload ? opened.setOnClose(CardService.OnClose.RELOAD) : opened;
}

/** `change`: what a change of it does. */
export function textField(name: string, title: string, value = '', hint = '', change?: Target): Widget {
  const field = CardService.newTextInput()
    .setFieldName(name)
    .setTitle(plainText(title))
    .setValue(oneLine(value))
    .setHint(hint);
  return change ? field.setOnChangeAction(action(change)) : field;
}

/** A day, in the user's calendar; `ms`: the one filled in at first. */
export function dateField(name: string, title: string, ms?: number): Widget {
  const field = CardService.newDatePicker().setFieldName(name).setTitle(title);
  return ms === undefined ? field : field.setValueInMsSinceEpoch(ms);
}

/** One box; ticked, its field has the value `yes`. */
export function checkField(name: string, words: string, ticked: boolean): Widget {
  return CardService.newSelectionInput()
    .setFieldName(name)
    .setType(CardService.SelectionInputType.CHECK_BOX)
    .addItem(words, 'yes', ticked);
}

/** `options`: value and words. `change`: what a change of it does. Few stand below each other, many fold into a list. */
export function choiceField(
  name: string,
  title: string,
  options: readonly (readonly [string, string])[],
  chosen?: string,
  change?: Target,
): Widget {
  const { RADIO_BUTTON, DROPDOWN } = CardService.SelectionInputType;
  const field = CardService.newSelectionInput()
    .setFieldName(name)
    .setTitle(plainText(title))
    .setType(options.length > maxRadios ? DROPDOWN : RADIO_BUTTON);
  for (const [value, words] of options.slice(0, maxItems)) field.addItem(plainText(words), value, value === chosen);
  return change ? field.setOnChangeAction(action(change)) : field;
}

const maxRadios = 5;
/** CardService refuses more. */
const maxItems = 100;

export interface SectionShape {
  header?: string | undefined;
  /** How many widgets show while the rest is folded away. */
  unfolded?: number | undefined;
}

/** null for a section of nothing. */
export function section(widgets: readonly (Widget | null)[], { header, unfolded }: SectionShape = {}): Section | null {
  const present = widgets.filter((widget) => widget !== null);
  if (present.length === 0) return null;
  const built = CardService.newCardSection();
  if (header) built.setHeader(html`${header}`.html);
  for (const widget of present) built.addWidget(widget);
  if (unfolded !== undefined && present.length > unfolded)
    built.setCollapsible(true).setNumUncollapsibleWidgets(unfolded);
  return built;
}
