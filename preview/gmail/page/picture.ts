/** Pictures. Only those that a card carries itself are shown: the preview loads nothing from the network. */
import { html, type TemplateResult } from 'lit';
import { symbol } from './symbol';
import './picture.css';

/** Whether the preview shows this picture itself and not a placeholder. */
export const isShown = (url: string): boolean => /^data:image\/(png|jpeg|gif|webp)[;,]/i.test(url);

/** The picture, or a placeholder of the same size with its alternative text. */
export function picture(url: string, alt: string, round = false): TemplateResult {
  const shape = round ? 'picture round' : 'picture';
  if (isShown(url)) return html`<img class=${shape} src=${url} alt=${alt} />`;
  return html`<span class="${shape} placeholder" role="img" aria-label=${alt || 'Picture, not loaded'} title=${url}
    >${symbol('image')}<span class="alt">${alt}</span></span
  >`;
}
