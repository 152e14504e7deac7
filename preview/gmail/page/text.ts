/** Text in cards: formatted text, paragraphs, and the decorated line with its icons, labels and control. */

import type { chat_v1 } from '@googleapis/chat';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from './button';
import type { CardContext } from './card-context';
import { switchControl } from './choice';
import { icon } from './icon';
import { parseRichText, type RichText, type Span } from './rich-text';
import './text.css';

type Drawn = TemplateResult | string | typeof nothing;

/** Builds elements from formatted text; see `rich-text.ts` for what is allowed. */
export function richText(source: string): Drawn[] {
  return draw(parseRichText(source));
}

function draw(text: RichText): Drawn[] {
  return text.map((part) => (typeof part === 'string' ? part : span(part)));
}

function span({ tag, color, href, children }: Span): Drawn {
  const inside = draw(children);
  switch (tag) {
    case 'b':
      return html`<b>${inside}</b>`;
    case 'i':
      return html`<i>${inside}</i>`;
    case 'u':
      return html`<u>${inside}</u>`;
    case 's':
      return html`<s>${inside}</s>`;
    case 'time':
      return html`<time>${inside}</time>`;
    case 'font':
      return html`<span .style=${color ? `color: ${color}` : ''}>${inside}</span>`;
    case 'a':
      return href ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${inside}</a>` : html`${inside}`;
    case 'br':
      return html`<br />`;
  }
}

export function textParagraph(json: chat_v1.Schema$GoogleAppsCardV1TextParagraph): TemplateResult {
  return html`<p class="text-paragraph" dir="auto">${richText(json.text ?? '')}</p>`;
}

export function decoratedText(
  json: chat_v1.Schema$GoogleAppsCardV1DecoratedText,
  context: CardContext,
): TemplateResult {
  const { onClick } = json;
  const start = json.startIcon ?? json.icon;
  const lines = html`
    ${json.topLabel ? html`<span class="top-label" dir="auto" title=${json.topLabel}>${json.topLabel}</span>` : nothing}
    <span class="line ${json.wrapText ? 'wraps' : ''}" dir="auto">${richText(json.text ?? '')}</span>
    ${json.bottomLabel ? html`<span class="bottom-label" dir="auto">${json.bottomLabel}</span>` : nothing}
  `;
  const body = onClick
    ? html`<button type="button" class="lines" @click=${() => context.click(onClick)}>${lines}</button>`
    : html`<span class="lines">${lines}</span>`;
  return html`<div class="decorated-text ${onClick ? 'clickable' : ''}">
    ${start ? html`<span class="start-icon ${(json.startIconVerticalAlignment ?? 'MIDDLE').toLowerCase()}">${icon(start)}</span>` : nothing}
    ${body} ${end(json, context)}
  </div>`;
}

function end(json: chat_v1.Schema$GoogleAppsCardV1DecoratedText, context: CardContext): Drawn {
  if (json.button) return html`<span class="end">${button(json.button, context)}</span>`;
  if (json.switchControl)
    return html`<span class="end">${switchControl(json.switchControl, json.text ?? '', context)}</span>`;
  if (json.endIcon) return html`<span class="end end-icon">${icon(json.endIcon)}</span>`;
  return nothing;
}
