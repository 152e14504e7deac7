/** Everything on screen that takes a click, in reading order; and the one that `click:LABEL` means. */
import type { CardJson, OnClickJson, View, WidgetJson } from '../appsscript/types';
import { buttonLabel, decoratedLines, iconLabel, linksIn, matching, nestedIn } from './labels';

export interface Target {
  /** Any of these finds it; the first one is shown. */
  labels: string[];
  disabled: boolean;
  does:
    | { kind: 'click'; onClick: OnClickJson }
    /** A switch: the field and what it will hold after the click. */
    | { kind: 'toggle'; field: string; values: string[] }
    | { kind: 'universal'; index: number };
}

type ButtonJson = NonNullable<NonNullable<WidgetJson['buttonList']>['buttons']>[number];

/** The card's own targets, folded parts included, then its menu, then the add-on's universal actions. */
export function targetsOf(view: View): Target[] {
  const top = view.stack.at(-1);
  return [
    ...(top ? cardTargets(top.card, top.form) : []),
    ...(top?.card.cardActions ?? []).map(({ actionLabel, onClick }) => target([actionLabel ?? ''], onClick)),
    ...view.universalActions.map(
      ({ label }, index): Target => ({ labels: [label], disabled: false, does: { kind: 'universal', index } }),
    ),
  ].filter((found) => found !== null);
}

/**
 * The target that a label means: the best match (see `matching`), or the n-th best for `LABEL#n`. A label that
 * itself holds a `#` and a number is tried as it stands first.
 */
export function findTarget(targets: Target[], asked: string): Target | undefined {
  const [asItStands] = matching(targets, asked);
  if (asItStands) return asItStands;
  const [, label = '', number = ''] = asked.match(/^(.*)#([1-9]\d*)$/s) ?? [];
  return matching(targets, label)[Number(number) - 1];
}

function cardTargets(card: CardJson, form: Record<string, string[]>): (Target | null)[] {
  const { primaryButton, secondaryButton } = card.fixedFooter ?? {};
  return [
    ...(card.sections ?? []).flatMap(({ header, widgets, collapseControl }) => [
      ...linkTargets(header),
      ...buttonTargets([collapseControl?.expandButton]),
      ...(widgets ?? []).flatMap((widget) => widgetTargets(widget, form)),
    ]),
    ...buttonTargets([primaryButton, secondaryButton]),
  ];
}

function widgetTargets(widget: WidgetJson, form: Record<string, string[]>): (Target | null)[] {
  const { textParagraph, image, buttonList, grid, chipList } = widget;
  return [
    ...linkTargets(textParagraph?.text),
    ...decoratedTargets(widget, form),
    target([image?.altText ?? ''], image?.onClick),
    ...buttonTargets(buttonList?.buttons ?? []),
    ...(grid?.items ?? []).map((item) =>
      target([item.title ?? '', item.subtitle ?? '', item.image?.altText ?? ''], gridItemClick(grid?.onClick, item.id)),
    ),
    ...(chipList?.chips ?? []).map((chip) =>
      target([chip.label ?? '', chip.altText ?? '', iconLabel(chip.icon)], chip.onClick, chip.disabled ?? false),
    ),
    ...nestedIn(widget).flatMap((nested) => widgetTargets(nested, form)),
  ];
}

function decoratedTargets({ decoratedText }: WidgetJson, form: Record<string, string[]>): (Target | null)[] {
  if (!decoratedText) return [];
  const { top, text, bottom } = decoratedLines(decoratedText);
  const icons = [decoratedText.startIcon, decoratedText.icon, decoratedText.endIcon].map(iconLabel);
  const labels = [text, top, bottom, ...icons, [top, text, bottom].join(' ')];
  const { switchControl } = decoratedText;
  return [
    target(labels, decoratedText.onClick),
    ...linkTargets(decoratedText.text ?? decoratedText.contentText?.text),
    ...buttonTargets([decoratedText.button]),
    switchControl?.name
      ? {
          labels: [...labels, switchControl.name],
          disabled: false,
          does: {
            kind: 'toggle',
            field: switchControl.name,
            values: (form[switchControl.name] ?? []).length > 0 ? [] : [switchControl.value ?? ''],
          },
        }
      : null,
  ];
}

function buttonTargets(buttons: (ButtonJson | undefined)[]): (Target | null)[] {
  return buttons.flatMap((button) => {
    if (!button) return [];
    const menu = button.onClick?.overflowMenu?.items;
    if (menu) {
      return menu.map((item) => target([item.text ?? ''], item.onClick, item.disabled ?? false));
    }
    return [target([buttonLabel(button), button.altText ?? ''], button.onClick, button.disabled ?? false)];
  });
}

function linkTargets(markup: string | null | undefined): (Target | null)[] {
  return linksIn(markup ?? '').map(({ label, url }) => target([label], { openLink: { url } }));
}

/** Google tells the action of a grid which item was clicked in the parameter `grid_item_identifier`. */
function gridItemClick(onClick: OnClickJson | undefined, id: string | null | undefined): OnClickJson | undefined {
  if (!onClick?.action) return onClick;
  const parameters = [...(onClick.action.parameters ?? []), { key: 'grid_item_identifier', value: id ?? '' }];
  return { ...onClick, action: { ...onClick.action, parameters } };
}

function target(labels: string[], onClick: OnClickJson | undefined, disabled = false): Target | null {
  const shown = [...new Set(labels.filter((label) => label.trim() !== ''))];
  return onClick && shown.length > 0 ? { labels: shown, disabled, does: { kind: 'click', onClick } } : null;
}
