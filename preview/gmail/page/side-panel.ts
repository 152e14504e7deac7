/** The add-on's side panel: title bar, the card on screen, spinner, snackbar. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { card } from './card';
import type { CardContext } from './card-context';
import { hexColor, readableOn } from './color';
import type { MenuItem } from './menu';
import type { Screen, Store } from './store';
import { symbol } from './symbol';
import './menu';
import './snackbar';
import './side-panel.css';

@customElement('side-panel')
export class SidePanel extends LitElement {
  @property({ attribute: false }) store!: Store;
  @property({ attribute: false }) screen!: Screen;
  /** Changes with every change of the screen, which is one object. */
  @property({ type: Number }) revision = 0;
  @property({ attribute: false }) close!: () => void;
  private shownCard = 0;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render() {
    const { screen, store } = this;
    const { view, addOn } = screen.state;
    const top = view.stack.at(-1);
    const nested = view.stack.length > 1;
    return html`<aside aria-label=${addOn.name} aria-busy=${String(screen.busy)}>
      <header class="panel-bar">
        ${
          nested
            ? html`<button type="button" class="icon-button" aria-label="Back" title="Back" @click=${store.back}>
              ${symbol('arrow_back')}
            </button>`
            : badge(addOn.name, addOn.primaryColor)
        }
        <h1 dir="auto">${addOn.name}</h1>
        <icon-menu .label=${`${addOn.name} menu`} .groups=${this.menu()}></icon-menu>
        <button type="button" class="icon-button" aria-label="Close side panel" title="Close side panel" @click=${this.close}>
          ${symbol('close')}
        </button>
      </header>
      <div class="panel-body">
        ${screen.waiting === 'panel' ? spinner('whole') : this.content(top?.card)}
        ${screen.waiting === 'card' ? spinner('veil') : nothing}
      </div>
      <snack-bar .text=${view.notification ?? ''} .number=${screen.notificationNumber}></snack-bar>
    </aside>`;
  }

  private content(json: Parameters<typeof card>[0] | undefined): TemplateResult {
    const { hostError, prompt } = this.screen.state.view;
    const shown = json ? keyed(this.screen.cardNumber, card(json, this.context())) : nothing;
    const again = json ? nothing : button('Try again', this.store.openAddOn);
    if (hostError) return html`${said('error', hostError, json, again)}${shown}`;
    if (!prompt) return html`${json ? shown : html`<p class="empty">The add-on shows nothing here.</p>`}`;
    const names = this.screen.state.scopes.filter(({ url }) => prompt.scopes.includes(url)).map(({ name }) => name);
    const review = button('Review permissions', () => this.store.togglePermissions(true));
    return html`${said('shield_person', `Google asks for your permission: ${names.join(', ')}`, json, review)}${shown}`;
  }

  private context(): CardContext {
    const { screen, store } = this;
    const { view } = screen.state;
    return {
      form: { ...view.stack.at(-1)?.form, ...screen.edits },
      errors: view.fieldErrors,
      timeZone: screen.state.user.timeZone,
      locale: screen.state.user.locale,
      edit: store.edit,
      settle: store.settle,
      click: store.click,
      runAction: store.runAction,
      suggest: store.suggest,
    };
  }

  /** The card's own actions, then the add-on's universal ones; Gmail adds Refresh to root cards. */
  private menu(): MenuItem[][] {
    const { store, screen } = this;
    const { view } = screen.state;
    const cardActions = view.stack.at(-1)?.card.cardActions ?? [];
    return [
      cardActions.map(({ actionLabel, onClick }) => ({
        label: actionLabel ?? '',
        choose: () => onClick && store.click(onClick),
      })),
      [
        ...(view.stack.length === 1 ? [{ label: 'Refresh', choose: store.openAddOn }] : []),
        ...view.universalActions.map(({ label }, index) => ({ label, choose: () => store.universalAction(index) })),
      ],
    ];
  }

  /** When the card under the focus is gone, the focus goes to its successor and not to the top of the page. */
  protected override updated(_: PropertyValues): void {
    const { cardNumber } = this.screen;
    if (cardNumber === this.shownCard) return;
    this.shownCard = cardNumber;
    if (document.activeElement === document.body) this.querySelector<HTMLElement>('.card')?.focus();
  }
}

/** Stands for the add-on's logo, which would have to come from the network. */
export function badge(name: string, color: string | null): TemplateResult {
  const rgb = hexColor(color);
  const style = rgb ? `background: ${color}; color: ${readableOn(rgb)}` : '';
  return html`<span class="badge" aria-hidden="true" .style=${style}>${[...name][0]?.toUpperCase() ?? '?'}</span>`;
}

/** What Gmail itself says, above the card if there is one. */
function said(
  icon: string,
  text: string,
  json: object | undefined,
  way: TemplateResult | typeof nothing,
): TemplateResult {
  return html`<div class="host-error ${json ? 'above' : ''}" role="alert">
    ${symbol(icon)}
    <p>${text}</p>
    ${way}
  </div>`;
}

function button(text: string, press: () => void): TemplateResult {
  return html`<button type="button" class="button borderless" @click=${press}>${text}</button>`;
}

function spinner(kind: 'whole' | 'veil'): TemplateResult {
  return html`<div class="waiting ${kind}" role="progressbar" aria-label="Loading">
    <svg viewBox="0 0 32 32" aria-hidden="true"><circle cx="16" cy="16" r="13" /></svg>
  </div>`;
}
