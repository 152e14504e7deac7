/** What a card asks for and does not get, found by walking its JSON. */
import type { CardJson } from '../../appsscript/types';

export interface Drawable {
  isSymbol(name: string): boolean;
  isShown(imageUrl: string): boolean;
}

/** Each sentence once. */
export function cardWarnings(card: CardJson, { isSymbol, isShown }: Drawable): string[] {
  const sentences = new Set<string>();
  walk(card, (key, value) => {
    if (key === 'materialIcon' && isNamed(value) && !isSymbol(value.name)) {
      sentences.add(`There is no Material icon “${value.name}”: Google renders nothing.`);
    }
    if (
      (key === 'imageUrl' || key === 'iconUrl' || key === 'imageUri') &&
      typeof value === 'string' &&
      !isShown(value)
    ) {
      sentences.add(`The preview loads nothing from the network: ${value} is drawn as a placeholder.`);
    }
    if (key === 'chipList' || key === 'carousel') {
      sentences.add(`A ${key} is not drawn: Gmail’s side panel has none.`);
    }
  });
  return [...sentences];
}

function walk(value: unknown, visit: (key: string, value: unknown) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    visit(key, inner);
    walk(inner, visit);
  }
}

function isNamed(value: unknown): value is { name: string } {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}
