/** Which widget of card JSON is drawn by what. */

import type { chat_v1 } from '@googleapis/chat';
import { html, nothing, type TemplateResult } from 'lit';
import { buttonList } from './button';
import type { CardContext } from './card-context';
import { selectionInput } from './choice';
import { grid, image } from './grid';
import { decoratedText, textParagraph } from './text';
import './date-time';
import './text-input';

type Widget = chat_v1.Schema$GoogleAppsCardV1Widget;

export function widget(json: Widget, context: CardContext): TemplateResult | typeof nothing {
  const shown = content(json, context);
  if (shown === nothing) return nothing;
  const align = (json.horizontalAlignment ?? 'START').toLowerCase();
  return html`<div class="widget ${align}">${shown}</div>`;
}

function content(json: Widget, context: CardContext): TemplateResult | typeof nothing {
  if (json.textParagraph) return textParagraph(json.textParagraph);
  if (json.decoratedText) return decoratedText(json.decoratedText, context);
  if (json.image) return image(json.image, context);
  if (json.buttonList) return buttonList(json.buttonList, context);
  if (json.textInput) return html`<card-text-input .json=${json.textInput} .context=${context}></card-text-input>`;
  if (json.selectionInput) return selectionInput(json.selectionInput, context);
  if (json.dateTimePicker) {
    return html`<date-time-picker .json=${json.dateTimePicker} .context=${context}></date-time-picker>`;
  }
  if (json.divider) return html`<hr class="divider" />`;
  if (json.grid) return grid(json.grid, context);
  if (json.columns) return columns(json.columns, context);
  return nothing;
}

function columns(json: chat_v1.Schema$GoogleAppsCardV1Columns, context: CardContext): TemplateResult {
  return html`<div class="columns">
    ${(json.columnItems ?? []).map(
      (column) => html`<div
        class="column ${column.horizontalSizeStyle === 'FILL_MINIMUM_SPACE' ? 'narrow' : ''}
          ${(column.horizontalAlignment ?? 'START').toLowerCase()} v-${(column.verticalAlignment ?? 'TOP').toLowerCase()}"
      >
        ${(column.widgets ?? []).map((inner) => widget(inner, context))}
      </div>`,
    )}
  </div>`;
}
