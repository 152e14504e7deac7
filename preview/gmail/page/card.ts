/** A card: header, sections, footer. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CardJson } from '../../appsscript/types';
import { fixedFooter } from './button';
import type { CardContext } from './card-context';
import { picture } from './picture';
import './section';
import './card.css';

export function card(json: CardJson, context: CardContext): TemplateResult {
  const { header } = json;
  return html`<article class="card" tabindex="-1" aria-label=${header?.title ?? 'Card'}>
    <div class="card-scroll">
      ${
        header
          ? html`<header class="card-header">
            ${
              header.imageUrl
                ? html`<span class="card-image"
                  >${picture(header.imageUrl, header.imageAltText ?? '', header.imageType === 'CIRCLE')}</span
                >`
                : nothing
            }
            <div class="card-titles">
              ${header.title ? html`<h2 dir="auto">${header.title}</h2>` : nothing}
              ${header.subtitle ? html`<p dir="auto">${header.subtitle}</p>` : nothing}
            </div>
          </header>`
          : nothing
      }
      ${(json.sections ?? []).map(
        (section) => html`<card-section
          class=${json.sectionDividerStyle === 'NO_DIVIDER' ? 'undivided' : ''}
          .json=${section}
          .context=${context}
        ></card-section>`,
      )}
    </div>
    ${json.fixedFooter ? fixedFooter(json.fixedFooter, context) : nothing}
  </article>`;
}
