/** CardService as one execution of an add-on sees it, with what it warned of. */
import { createCardService } from '../../../preview/appsscript/context/cardservice/index';
import type { CardJson, Returned, WidgetJson } from '../../../preview/appsscript/types';

export type Cards = GoogleAppsScript.Card_Service.CardService;

export interface Service {
  CardService: Cards;
  render(value: unknown): Returned;
  warnings: string[];
}

/** An add-on with one function, `onClick`, and links to Stripe's Dashboard and documentation only. */
export function service(): Service {
  const warnings: string[] = [];
  const { CardService, render } = createCardService({
    warn: (text) => warnings.push(text),
    openLinkUrlPrefixes: ['https://dashboard.stripe.com/', 'https://docs.stripe.com/'],
    isFunction: (name) => name === 'onClick',
  });
  return { CardService: CardService as Cards, render, warnings };
}

/** Calls a method past the types: one that they lack, or one with wrong arguments. */
export function call<Result = unknown>(object: unknown, method: string, ...args: unknown[]): Result {
  return (object as Record<string, (...args: unknown[]) => Result>)[method]?.(...args) as Result;
}

/** The card that a trigger returned. */
export function cardJson({ render }: Service, card: unknown): CardJson {
  const returned = render(card);
  if (returned.kind !== 'cards' || !returned.cards[0]) throw new Error(`Not a card: ${JSON.stringify(returned)}`);
  return returned.cards[0];
}

/** A card with these widgets in one section. */
export function cardOf({ CardService }: Service, ...widgets: unknown[]): GoogleAppsScript.Card_Service.Card {
  const section = CardService.newCardSection();
  for (const widget of widgets) section.addWidget(widget as GoogleAppsScript.Card_Service.Widget);
  return CardService.newCardBuilder().addSection(section).build();
}

/** The JSON of one widget, as it stands on a card. */
export function widgetJson(on: Service, widget: unknown): WidgetJson | undefined {
  return cardJson(on, cardOf(on, widget)).sections?.[0]?.widgets?.[0];
}
