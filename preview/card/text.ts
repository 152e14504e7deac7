/** A card as plain text for a terminal: everything that stands on it, folded parts included, in reading order. */
import type { CardJson, WidgetJson } from '../appsscript/types';
import { buttonLabel, decoratedLines, iconLabel, nestedIn, withoutMarkup } from './labels';

/** Field name → what is filled in now; a field without an entry shows what the card itself says. */
type Form = Record<string, string[]>;
type SectionJson = NonNullable<CardJson['sections']>[number];
type ButtonJson = NonNullable<NonNullable<WidgetJson['buttonList']>['buttons']>[number];
type SelectionJson = NonNullable<WidgetJson['selectionInput']>;
type PickerJson = NonNullable<WidgetJson['dateTimePicker']>;

const WIDTH = 48;

/**
 * The whole card. Buttons stand as `[Label]`, inputs as `Label: [value]`, choices as `(•) one  ( ) other`, check boxes
 * and switches as `[x]` and `[ ]`; `›` marks a row that takes a click, `⌄` the start of what is folded away.
 */
export function cardText(card: CardJson, form: Form = {}): string {
  const { header, sections, fixedFooter, cardActions } = card;
  const head = [header?.title, header?.subtitle].filter(isText);
  const footer = buttonsLine([fixedFooter?.primaryButton, fixedFooter?.secondaryButton]);
  const menu = (cardActions ?? []).map(({ actionLabel }) => actionLabel).filter(isText);
  const foot = [...(footer ? [footer] : []), ...(menu.length > 0 ? [`⋮ ${menu.join(' · ')}`] : [])];
  const body = (sections ?? []).map((section) => sectionLines(section, form)).filter((lines) => lines.length > 0);
  return [
    ...(head.length > 0 ? [...head, '═'.repeat(WIDTH)] : []),
    ...body.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines])),
    ...(foot.length > 0 ? ['─'.repeat(WIDTH), ...foot] : []),
  ]
    .map((line) => line.trimEnd())
    .join('\n');
}

function isText(text: string | null | undefined): text is string {
  return text !== undefined && text !== null && text !== '';
}

function sectionLines({ header, widgets, collapsible, uncollapsibleWidgetsCount }: SectionJson, form: Form): string[] {
  const blocks = (widgets ?? []).map((widget) => widgetLines(widget, form));
  const unfolded = uncollapsibleWidgetsCount ?? 0;
  const isFolded = collapsible === true && unfolded < blocks.length;
  const name = withoutMarkup(header ?? '').replace(/\n/g, ' ');
  const title = `── ${name}${isFolded && unfolded === 0 ? ' ⌄' : ''} `;
  const head = name !== '' ? [title.padEnd(WIDTH, '─')] : isFolded && unfolded === 0 ? ['⌄'] : [];
  return [
    ...head,
    ...blocks.slice(0, unfolded).flat(),
    ...(isFolded && unfolded > 0 ? ['⌄'] : []),
    ...blocks.slice(unfolded).flat(),
  ];
}

function widgetLines(widget: WidgetJson, form: Form): string[] {
  const { textParagraph, image, textInput, dateTimePicker, grid, chipList } = widget;
  return [
    ...(textParagraph ? withoutMarkup(textParagraph.text ?? '').split('\n') : []),
    ...decoratedTextLines(widget, form),
    ...(image ? [`(picture${image.altText ? `: ${image.altText}` : ''})${image.onClick ? ' ›' : ''}`] : []),
    ...(widget.buttonList ? [buttonsLine(widget.buttonList.buttons ?? [])] : []),
    ...(textInput
      ? inputLines(textInput.label, filled(form, textInput.name, textInput.value), textInput.hintText)
      : []),
    ...(widget.selectionInput ? selectionLines(widget.selectionInput, form) : []),
    ...(dateTimePicker ? inputLines(dateTimePicker.label, pickedTime(dateTimePicker, form), null) : []),
    ...(grid ? gridLines(grid) : []),
    ...(chipList ? [(chipList.chips ?? []).map(({ label }) => `(${label ?? ''})`).join(' ')] : []),
    ...(widget.divider ? ['╌'.repeat(WIDTH)] : []),
    ...nestedIn(widget).flatMap((nested) => widgetLines(nested, form)),
  ];
}

function decoratedTextLines({ decoratedText }: WidgetJson, form: Form): string[] {
  if (!decoratedText) return [];
  const { top, text, bottom } = decoratedLines(decoratedText);
  const { startIcon, icon, endIcon, button, switchControl, onClick } = decoratedText;
  const before = iconLabel(startIcon ?? icon);
  const after = [
    iconLabel(endIcon),
    button ? buttonText(button) : '',
    switchControl ? box((form[switchControl.name ?? ''] ?? (switchControl.selected ? ['on'] : [])).length > 0) : '',
    onClick ? '›' : '',
  ].filter(isText);
  const [first = '', ...more] = text.split('\n');
  const own = [[...(before ? [`(${before})`] : []), first, ...after].join(' '), ...more];
  const below = bottom ? bottom.split('\n').map((line) => `  ${line}`) : [];
  return top ? [top, ...own.map((line) => `  ${line}`), ...below] : [...own, ...below];
}

function buttonsLine(buttons: (ButtonJson | undefined)[]): string {
  return buttons.flatMap((button) => (button ? [buttonText(button)] : [])).join(' ');
}

function buttonText(button: ButtonJson): string {
  const menu = button.onClick?.overflowMenu?.items?.map(({ text }) => text ?? '');
  return `[${menu ? menu.join(' | ') : buttonLabel(button)}]${button.disabled ? ' (off)' : ''}`;
}

function filled(form: Form, name: string | null | undefined, otherwise: string | null | undefined): string {
  return form[name ?? '']?.join(', ') ?? otherwise ?? '';
}

function inputLines(label: string | null | undefined, value: string, hint: string | null | undefined): string[] {
  return [`${label ? `${label}: ` : ''}[${value}]`, ...(hint ? [`  ${hint}`] : [])];
}

function box(checked: boolean): string {
  return checked ? '[x]' : '[ ]';
}

function selectionLines({ name, label, type, items }: SelectionJson, form: Form): string[] {
  const chosen = form[name ?? ''];
  const one = type === 'RADIO_BUTTON' || type === 'DROPDOWN';
  const choices = (items ?? []).map(({ text, value, selected }) => {
    const isChosen = chosen ? chosen.includes(value ?? '') : selected === true;
    const mark = one ? (isChosen ? '(•)' : '( )') : box(isChosen);
    return `${mark} ${text ?? ''}`;
  });
  const line = [...(label ? [`${label}:`] : []), ...choices].join('  ');
  return line.length <= 2 * WIDTH
    ? [line]
    : [...(label ? [`${label}:`] : []), ...choices.map((choice) => `  ${choice}`)];
}

function pickedTime({ name, type, valueMsEpoch }: PickerJson, form: Form): string {
  const ms = filled(form, name, valueMsEpoch);
  if (ms === '' || Number.isNaN(Number(ms))) return ms;
  const [date = '', time = ''] = new Date(Number(ms)).toISOString().slice(0, 16).split('T');
  if (type === 'DATE_ONLY') return date;
  return type === 'TIME_ONLY' ? time : `${date} ${time} UTC`;
}

function gridLines({ title, items }: NonNullable<WidgetJson['grid']>): string[] {
  return [
    ...(title ? [title] : []),
    ...(items ?? []).map((item) => `• ${[item.title, item.subtitle, item.image?.altText].filter(isText).join(' – ')}`),
  ];
}
