/** What is assumed of the JSON that Google makes of cards: it matters to the stand-in, and to what a card may hold. */
import { judged, looked, type Row } from '../table';

/** A card with a button, as Google writes it. */
function printed(): string {
  const action = CardService.newAction().setFunctionName('onAction').setParameters({ route: 'none' });
  const button = CardService.newTextButton().setText('Go').setOnClickAction(action);
  const section = CardService.newCardSection().addWidget(CardService.newButtonSet().addButton(button));
  return CardService.newCardBuilder().addSection(section).build().printJson();
}

export function cardRows(): Row[] {
  return [
    looked('printJson names an action’s function `function`', 'the stand-in alone', () => {
      const name = /"(function|actionMethodName)"\s*:\s*"onAction"/.exec(printed())?.[1] ?? 'otherwise';
      return judged(name === 'function', name);
    }),
    looked('printJson has sections of widgets with a buttonList', 'the stand-in alone', () => {
      const names = ['sections', 'widgets', 'buttonList', 'parameters'].filter(
        (name) => !printed().includes(`"${name}"`),
      );
      return judged(names.length === 0, names.length === 0 ? 'all four' : `without ${names.join(', ')}`);
    }),
    looked('A button takes a Material icon', 'icons in buttons', () => {
      const button = CardService.newTextButton() as unknown as Record<string, unknown>;
      return judged(typeof button.setMaterialIcon === 'function', typeof button.setMaterialIcon);
    }),
  ];
}
