/** Pictures and grids of cards. */

import type { chat_v1 } from '@googleapis/chat';
import { html, nothing, type TemplateResult } from 'lit';
import type { CardContext } from './card-context';
import { cssColor } from './color';
import { picture } from './picture';
import './grid.css';

/** In the side panel a grid has one or two columns. */
const MAX_COLUMNS = 2;

export function image(json: chat_v1.Schema$GoogleAppsCardV1Image, context: CardContext): TemplateResult {
  const { onClick } = json;
  const shown = picture(json.imageUrl ?? '', json.altText ?? '');
  return onClick
    ? html`<button type="button" class="image" @click=${() => context.click(onClick)}>${shown}</button>`
    : html`<div class="image">${shown}</div>`;
}

export function grid(json: chat_v1.Schema$GoogleAppsCardV1Grid, context: CardContext): TemplateResult {
  const columns = Math.min(MAX_COLUMNS, Math.max(1, json.columnCount ?? 1));
  return html`<div class="grid-widget">
    ${json.title ? html`<p class="grid-title" dir="auto">${json.title}</p>` : nothing}
    <ul class="grid-items" .style=${`--columns: ${columns}`}>
      ${(json.items ?? []).map((item) => html`<li>${gridItem(item, json, context)}</li>`)}
    </ul>
  </div>`;
}

function gridItem(
  item: chat_v1.Schema$GoogleAppsCardV1GridItem,
  { onClick, borderStyle }: chat_v1.Schema$GoogleAppsCardV1Grid,
  context: CardContext,
): TemplateResult {
  const words = html`<span class="grid-words">
    ${item.title ? html`<span class="grid-item-title" dir="auto">${item.title}</span>` : nothing}
    ${item.subtitle ? html`<span class="grid-item-subtitle" dir="auto">${item.subtitle}</span>` : nothing}
  </span>`;
  const shown = item.image
    ? html`<span class="grid-picture ${(item.image.cropStyle?.type ?? 'SQUARE').toLowerCase()}"
        >${picture(item.image.imageUri ?? '', item.image.altText ?? '', item.image.cropStyle?.type === 'CIRCLE')}</span
      >`
    : nothing;
  const inside = item.layout === 'TEXT_ABOVE' ? [words, shown] : [shown, words];
  const border =
    borderStyle?.type === 'STROKE'
      ? `border: 1px solid ${borderStyle.strokeColor ? cssColor(borderStyle.strokeColor) : 'var(--line)'};` +
        `border-radius: ${borderStyle.cornerRadius ?? 0}px`
      : '';
  return onClick
    ? html`<button
        type="button"
        class="grid-item"
        .style=${border}
        @click=${() => context.click(withIdentifier(onClick, item.id))}
      >
        ${inside}
      </button>`
    : html`<div class="grid-item" .style=${border}>${inside}</div>`;
}

/** "The identifier of the clicked item" reaches the action as the parameter `grid_item_identifier`. */
function withIdentifier(
  onClick: chat_v1.Schema$GoogleAppsCardV1OnClick,
  id: string | null | undefined,
): chat_v1.Schema$GoogleAppsCardV1OnClick {
  if (!onClick.action || !id) return onClick;
  const parameters = [...(onClick.action.parameters ?? []), { key: 'grid_item_identifier', value: id }];
  return { ...onClick, action: { ...onClick.action, parameters } };
}
