/** Buttons of cards. */

import type { chat_v1 } from '@googleapis/chat';
import { html, nothing, type TemplateResult } from 'lit';
import type { CardContext } from './card-context';
import { cssColor, readableOn } from './color';
import { icon } from './icon';
import './button.css';

type Button = chat_v1.Schema$GoogleAppsCardV1Button;

const looks: Record<string, string> = {
  FILLED: 'filled',
  FILLED_TONAL: 'tonal',
  OUTLINED: 'outlined',
  BORDERLESS: 'borderless',
};

/** "If unset, button type defaults to OUTLINED. If the color field is set, the button type is forced to FILLED." */
function look(json: Button): string {
  if (json.color) return 'filled';
  return looks[json.type ?? ''] ?? 'outlined';
}

export function button(json: Button, context: CardContext): TemplateResult {
  const { color, onClick } = json;
  const colors = color ? `background: ${cssColor(color)}; color: ${readableOn(color)}` : '';
  return html`<button
    type="button"
    class="button ${look(json)} ${json.text ? '' : 'icon-only'}"
    .style=${json.disabled ? '' : colors}
    ?disabled=${json.disabled ?? false}
    aria-label=${json.altText || nothing}
    title=${json.text ? nothing : json.altText || nothing}
    @click=${() => onClick && context.click(onClick)}
  >
    ${json.icon ? icon(json.icon) : nothing}${json.text ? html`<span dir="auto">${json.text}</span>` : nothing}
  </button>`;
}

export function buttonList(json: chat_v1.Schema$GoogleAppsCardV1ButtonList, context: CardContext): TemplateResult {
  return html`<div class="button-list">${(json.buttons ?? []).map((item) => button(item, context))}</div>`;
}

export function fixedFooter(
  json: chat_v1.Schema$GoogleAppsCardV1CardFixedFooter,
  context: CardContext,
): TemplateResult {
  const primary = json.primaryButton && { type: 'FILLED', ...json.primaryButton };
  return html`<footer class="fixed-footer">
    ${primary ? button(primary, context) : nothing}
    ${json.secondaryButton ? button({ type: 'OUTLINED', ...json.secondaryButton }, context) : nothing}
  </footer>`;
}
