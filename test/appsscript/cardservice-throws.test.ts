/** Where Google throws, so does the stand-in. */
import { describe, expect, it } from '@jest/globals';
import { type Cards, call, service } from './cardservice/service';

const act = (c: Cards) => c.newAction().setFunctionName('onClick');
const button = (c: Cards) => c.newTextButton().setText('b').setOnClickAction(act(c));
const add = (c: Cards, widget: unknown) => c.newCardSection().addWidget(widget as GoogleAppsScript.Card_Service.Widget);

/** The message that a piece of an add-on dies with. */
function thrownBy(run: (cards: Cards) => unknown): string {
  try {
    run(service().CardService);
  } catch (error) {
    return String(error);
  }
  return 'nothing was thrown';
}

describe('an argument of the wrong type is refused in the words of Apps Script', () => {
  it.each<[types: string, method: string, run: (cards: Cards) => unknown]>([
    ['number', 'TextInput.setFieldName', (c) => c.newTextInput().setFieldName(7 as never)],
    ['Boolean', 'TextParagraph.setText', (c) => c.newTextParagraph().setText(true as never)],
    ['String', 'DecoratedText.setWrapText', (c) => c.newDecoratedText().setWrapText('yes' as never)],
    ['(class)', 'TextButton.setText', (c) => c.newTextButton().setText({} as never)],
    ['(class)', 'TextButton.setText', (c) => c.newTextButton().setText(new Date(0) as never)],
    ['function', 'CardHeader.setTitle', (c) => c.newCardHeader().setTitle(String as never)],
    ['number[]', 'Suggestions.addSuggestions', (c) => c.newSuggestions().addSuggestions([1] as never)],
    ['String', 'Suggestions.addSuggestions', (c) => c.newSuggestions().addSuggestions('a' as never)],
    ['', 'TextParagraph.setText', (c) => call(c.newTextParagraph(), 'setText')],
    ['String,String', 'TextParagraph.setText', (c) => call(c.newTextParagraph(), 'setText', 'a', 'b')],
    ['number', 'newTextParagraph', (c) => call(c, 'newTextParagraph', 1)],
    ['String', 'TextButton.setTextButtonStyle', (c) => c.newTextButton().setTextButtonStyle('FILLED' as never)],
    ['number', 'OpenLink.setOpenAs', (c) => c.newOpenLink().setOpenAs(1)],
    ['(class)', 'OpenLink.setOnClose', (c) => c.newOpenLink().setOnClose(c.OpenAs.OVERLAY as never)],
    [
      'CardService.OpenLink',
      'TextButton.setOnClickAction',
      (c) => c.newTextButton().setOnClickAction(c.newOpenLink() as never),
    ],
    ['String', 'TextButton.setOnClickAction', (c) => c.newTextButton().setOnClickAction('onClick' as never)],
    ['CardService.CardBuilder', 'Navigation.pushCard', (c) => c.newNavigation().pushCard(c.newCardBuilder() as never)],
    [
      'CardService.TextParagraph',
      'ButtonSet.addButton',
      (c) => c.newButtonSet().addButton(c.newTextParagraph() as never),
    ],
    [
      'String',
      'CardSection.setNumUncollapsibleWidgets',
      (c) => c.newCardSection().setNumUncollapsibleWidgets('1' as never),
    ],
    ['number', 'CardSection.setNumUncollapsibleWidgets', (c) => c.newCardSection().setNumUncollapsibleWidgets(1.5)],
    ['String,String,String', 'SelectionInput.addItem', (c) => c.newSelectionInput().addItem('a', 'a', 'no' as never)],
    ['(class),String,Boolean', 'SelectionInput.addItem', (c) => c.newSelectionInput().addItem({}, 'a', true)],
    ['String', 'Action.setParameters', (c) => c.newAction().setParameters('a=b' as never)],
    [
      '(class)',
      'ComposeActionResponseBuilder.setGmailDraft',
      (c) => c.newComposeActionResponseBuilder().setGmailDraft({} as never),
    ],
  ])('(%s) for %s', (types, method, run) => {
    expect(thrownBy(run)).toBe(
      `Exception: The parameters (${types}) don't match the method signature for CardService.${method}.`,
    );
  });

  it.each<[name: string, run: (cards: Cards) => unknown]>([
    ['text', (c) => c.newTextParagraph().setText(null as never)],
    ['text', (c) => c.newTextParagraph().setText(undefined as never)],
    ['widget', (c) => add(c, null)],
    ['section', (c) => c.newCardBuilder().addSection(undefined as never)],
    ['card', (c) => c.newNavigation().pushCard(null as never)],
  ])('nothing, for the parameter %s', (name, run) => {
    expect(thrownBy(run)).toBe(`Exception: Invalid argument: ${name}`);
  });
});

describe('only a widget can be added to a section', () => {
  it.each<[type: string, make: (cards: Cards) => unknown]>([
    ['(class)', () => ({})],
    ['String', () => 'text'],
    ['CardService.Switch', (c) => c.newSwitch().setFieldName('a')],
    ['CardService.IconImage', (c) => c.newIconImage().setIcon(c.Icon.EMAIL)],
    ['CardService.CardSection', (c) => c.newCardSection().addWidget(c.newDivider())],
    ['CardService.CardHeader', (c) => c.newCardHeader().setTitle('a')],
    ['CardService.Action', act],
    ['CardService.GridItem', (c) => c.newGridItem().setTitle('a')],
  ])('not a %s', (type, make) => {
    expect(thrownBy((c) => add(c, make(c)))).toBe(
      `Exception: The parameters (${type}) don't match the method signature for CardService.CardSection.addWidget.`,
    );
  });
});

describe('a value that Google does not take is refused', () => {
  it.each<[what: string, message: string, run: (cards: Cards) => unknown]>([
    [
      'a parameter that is not a string',
      'The value of n is not a string',
      (c) => act(c).setParameters({ n: 1 } as never),
    ],
    ['an empty function name', 'functionName', (c) => c.newAction().setFunctionName('')],
    ['a color by name', 'backgroundColor', (c) => button(c).setBackgroundColor('red')],
    ['a relative image address', '/logo.png', (c) => c.newImage().setImageUrl('/logo.png')],
    ['an hour past 23', 'hours', (c) => c.newTimePicker().setHours(24)],
    ['a minute past 59', 'minutes', (c) => c.newTimePicker().setMinutes(60)],
    ['a date that is not a number', 'valueMsEpoch', (c) => c.newDatePicker().setValueInMsSinceEpoch('tomorrow')],
    ['a grid without columns', 'numColumns', (c) => c.newGrid().setNumColumns(0)],
    ['fewer than no widgets', 'numUncollapsibleWidgets', (c) => c.newCardSection().setNumUncollapsibleWidgets(-1)],
    ['a choice of at most none', 'maxSelectedItems', (c) => c.newSelectionInput().setMultiSelectMaxSelectedItems(0)],
    ['an aspect ratio of nothing', 'ratio', (c) => c.newImageCropStyle().setAspectRatio(0)],
    ['a card without a name to go to', 'cardName', (c) => c.newNavigation().popToNamedCard('')],
    ['not-a-number', 'ratio', (c) => c.newImageCropStyle().setAspectRatio(Number.NaN)],
  ])('%s', (_what, message, run) => {
    expect(thrownBy(run)).toMatch(/^Exception: Invalid argument: /);
    expect(thrownBy(run)).toContain(message);
  });
});

describe('what lacks a required part cannot be used', () => {
  it.each<[what: string, run: (cards: Cards) => unknown]>([
    ['a TextParagraph without text', (c) => add(c, c.newTextParagraph())],
    ['a TextParagraph with empty text', (c) => add(c, c.newTextParagraph().setText(''))],
    ['a DecoratedText without text', (c) => add(c, c.newDecoratedText().setTopLabel('a'))],
    ['a KeyValue without content', (c) => add(c, c.newKeyValue().setTopLabel('a'))],
    ['a TextInput without a field name', (c) => add(c, c.newTextInput().setTitle('a'))],
    ['a SelectionInput without a field name', (c) => add(c, c.newSelectionInput().addItem('a', 'a', true))],
    ['a DatePicker without a field name', (c) => add(c, c.newDatePicker())],
    ['a TimePicker without a field name', (c) => add(c, c.newTimePicker())],
    ['a Switch without a field name', (c) => c.newDecoratedText().setSwitchControl(c.newSwitch())],
    ['a TextButton without text', (c) => add(c, c.newTextButton().setOnClickAction(act(c)))],
    ['a TextButton that does nothing', (c) => add(c, c.newTextButton().setText('b'))],
    ['an ImageButton without an icon', (c) => add(c, c.newImageButton().setOnClickAction(act(c)))],
    ['an ImageButton that does nothing', (c) => add(c, c.newImageButton().setIcon(c.Icon.EMAIL))],
    ['a ButtonSet without buttons', (c) => add(c, c.newButtonSet())],
    ['a half-made button in a ButtonSet', (c) => c.newButtonSet().addButton(c.newTextButton().setText('b'))],
    ['an Image without an address', (c) => add(c, c.newImage().setAltText('a'))],
    ['an IconImage without an icon', (c) => c.newDecoratedText().setStartIcon(c.newIconImage().setAltText('a'))],
    ['a MaterialIcon without a name', (c) => c.newIconImage().setMaterialIcon(c.newMaterialIcon().setFill(true))],
    ['an ImageComponent without an address', (c) => c.newGridItem().setImage(c.newImageComponent())],
    ['a GridItem with nothing on it', (c) => c.newGrid().addItem(c.newGridItem().setIdentifier('a'))],
    ['a Grid without items', (c) => add(c, c.newGrid().setTitle('a'))],
    ['an Action without a function', (c) => c.newTextButton().setOnClickAction(c.newAction())],
    ['an OpenLink without an address', (c) => c.newTextButton().setOpenLink(c.newOpenLink())],
    ['an AuthorizationAction without one', (c) => c.newTextButton().setAuthorizationAction(c.newAuthorizationAction())],
    ['a CardHeader without a title', (c) => c.newCardBuilder().setHeader(c.newCardHeader().setSubtitle('a'))],
    ['a CardSection without widgets', (c) => c.newCardBuilder().addSection(c.newCardSection().setHeader('a'))],
    ['a CardAction without text', (c) => c.newCardBuilder().addCardAction(c.newCardAction().setOnClickAction(act(c)))],
    ['a CardAction that does nothing', (c) => c.newCardBuilder().addCardAction(c.newCardAction().setText('a'))],
    ['a FixedFooter without buttons', (c) => c.newCardBuilder().setFixedFooter(c.newFixedFooter())],
    [
      'a FixedFooter with a secondary button only',
      (c) => c.newCardBuilder().setFixedFooter(c.newFixedFooter().setSecondaryButton(button(c))),
    ],
    ['a Notification without text', (c) => c.newActionResponseBuilder().setNotification(c.newNotification())],
    ['a UniversalActionResponse without an answer', (c) => c.newUniversalActionResponseBuilder().build()],
    ['a ComposeActionResponse without a draft', (c) => c.newComposeActionResponseBuilder().build()],
    [
      'an UpdateDraftBodyAction without content',
      (c) => c.newUpdateDraftActionResponseBuilder().setUpdateDraftBodyAction(c.newUpdateDraftBodyAction()),
    ],
    [
      'an AuthorizationException without a resource',
      (c) => c.newAuthorizationException().setAuthorizationUrl('https://a.b/').throwException(),
    ],
  ])('%s', (_what, run) => {
    expect(thrownBy(run)).toMatch(/^Exception: Missing required part: call \w+/);
  });
});

describe('one click handler per object', () => {
  it.each<[name: string, make: (cards: Cards) => unknown]>([
    ['TextButton', (c) => c.newTextButton()],
    ['ImageButton', (c) => c.newImageButton()],
    ['DecoratedText', (c) => c.newDecoratedText()],
    ['KeyValue', (c) => c.newKeyValue()],
    ['Image', (c) => c.newImage()],
    ['Grid', (c) => c.newGrid()],
    ['CardAction', (c) => c.newCardAction()],
  ])('a second kind of handler on a %s throws', (_name, make) => {
    const c = service().CardService;
    const object = make(c);
    const openLink = c.newOpenLink().setUrl('https://dashboard.stripe.com/');
    call(object, 'setOnClickAction', act(c));
    expect(() => call(object, 'setOpenLink', openLink)).toThrow('only one click handler');
    expect(() => call(object, 'setOnClickOpenLinkAction', act(c))).toThrow('only one click handler');
    expect(() => call(object, 'setComposeAction', act(c), c.ComposedEmailType.STANDALONE_DRAFT)).toThrow(
      'only one click handler',
    );
  });

  it('the same kind again replaces it', () => {
    const c = service().CardService;
    expect(() => button(c).setOnClickAction(act(c).setParameters({ a: 'b' }))).not.toThrow();
  });
});

describe('a fixed footer', () => {
  it('takes only a FILLED button as the primary one', () => {
    expect(
      thrownBy((c) => c.newFixedFooter().setPrimaryButton(button(c).setTextButtonStyle(c.TextButtonStyle.OUTLINED))),
    ).toContain('must be FILLED');
  });

  it('takes only an OUTLINED button as the secondary one', () => {
    expect(
      thrownBy((c) => c.newFixedFooter().setSecondaryButton(button(c).setTextButtonStyle(c.TextButtonStyle.FILLED))),
    ).toContain('must be OUTLINED');
  });

  it('takes no image button', () => {
    expect(thrownBy((c) => c.newFixedFooter().setPrimaryButton(c.newImageButton() as never))).toContain('signature');
  });
});

describe('a SelectionInput', () => {
  it('takes 100 items and refuses the next', () => {
    const input = service().CardService.newSelectionInput();
    for (let index = 0; index < 100; index++) input.addItem(index, index, false);
    expect(() => input.addItem('one more', 'x', false)).toThrow('at most 100 items');
  });
});

describe('an AuthorizationException', () => {
  it('stops the script and says where to authorize', () => {
    expect(
      thrownBy((c) =>
        c
          .newAuthorizationException()
          .setAuthorizationUrl('https://auth.example.com/')
          .setResourceDisplayName('Stripe')
          .throwException(),
      ),
    ).toMatch(/^AuthorizationException: .*Stripe.*https:\/\/auth\.example\.com\//);
  });
});

describe('what Google does not have', () => {
  it('is not a function here either', () => {
    const { CardService } = service();
    expect(call(CardService, 'newPasswordInput')).toBeUndefined();
    expect(Object.isFrozen(CardService)).toBe(true);
  });
});
