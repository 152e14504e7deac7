/** The sentence under a field that can't be used as it is filled in. */
import { html, nothing, type TemplateResult } from 'lit';
import { symbol } from './symbol';

export function fieldError(sentence: string | undefined, id: string): TemplateResult | typeof nothing {
  if (!sentence) return nothing;
  return html`<p class="field-error" role="alert">${symbol('error', { fill: true })}<span id=${id}>${sentence}</span></p>`;
}
