/** Where Google drops something without a word, the stand-in drops it too and says so. */
import { describe, expect, it } from '@jest/globals';
import { type Cards, call, cardJson, cardOf, service, widgetJson } from './cardservice/service';

const act = (c: Cards) => c.newAction().setFunctionName('onClick');
const button = (c: Cards) => c.newTextButton().setText('b').setOnClickAction(act(c));

/** What a piece of an add-on is warned of. */
function warningsOf(run: (cards: Cards) => unknown): string[] {
  const { CardService, warnings } = service();
  run(CardService);
  return warnings;
}

describe('a formatted text', () => {
  it.each([
    'plain & simple, 1 < 2 > 0',
    '<b>b</b> <i>i</i> <u>u</u> <s>s</s> <br> <br/> <font color="#f00">red</font> <time>12:00</time>',
    '<a href="https://dashboard.stripe.com/customers/cus_1?a=1&amp;b=2">open</a>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
  ])('that Google understands is taken without a word: %s', (text) => {
    expect(warningsOf((c) => c.newTextParagraph().setText(text))).toEqual([]);
  });

  it.each([
    ['<div>a</div>', 'div'],
    ['<h1>a</h1>', 'h1'],
    ['<strong>a</strong>', 'strong'],
    ['<img src=x onerror=alert(1)>', 'img'],
    ['<SCRIPT>alert(1)</SCRIPT>', 'script'],
    ['Ann <ann@example.com>', 'ann@example.com'],
  ])('loses the tags that Google does not know: %s', (text, tag) => {
    expect(warningsOf((c) => c.newTextParagraph().setText(text))).toEqual([
      `CardService.TextParagraph.setText: Google ignores the tag <${tag}>.`,
    ]);
  });

  it('is checked wherever Google formats', () => {
    const text = '<div>a</div>';
    expect(warningsOf((c) => c.newDecoratedText().setText(text))).toHaveLength(1);
    expect(warningsOf((c) => c.newKeyValue().setContent(text))).toHaveLength(1);
    expect(warningsOf((c) => c.newCardSection().setHeader(text))).toHaveLength(1);
  });

  it('may link only to what the manifest names', () => {
    expect(warningsOf((c) => c.newTextParagraph().setText('<a href="https://evil.example/">x</a>'))).toEqual([
      "CardService.TextParagraph.setText: https://evil.example/ starts with none of the manifest's openLinkUrlPrefixes, so Google refuses to open it.",
    ]);
    expect(warningsOf((c) => c.newTextParagraph().setText("<a href='javascript:alert(1)'>x</a>"))).toHaveLength(1);
  });
});

describe('a plain text', () => {
  const PLACES: [place: string, run: (cards: Cards, text: string) => unknown][] = [
    ['DecoratedText.setTopLabel', (c, text) => c.newDecoratedText().setTopLabel(text)],
    ['DecoratedText.setBottomLabel', (c, text) => c.newDecoratedText().setBottomLabel(text)],
    ['CardHeader.setTitle', (c, text) => c.newCardHeader().setTitle(text)],
    ['CardHeader.setSubtitle', (c, text) => c.newCardHeader().setSubtitle(text)],
    ['Notification.setText', (c, text) => c.newNotification().setText(text)],
    ['TextButton.setText', (c, text) => c.newTextButton().setText(text)],
    ['CardAction.setText', (c, text) => c.newCardAction().setText(text)],
    ['TextInput.setTitle', (c, text) => c.newTextInput().setTitle(text)],
    ['TextInput.setHint', (c, text) => c.newTextInput().setHint(text)],
    ['SelectionInput.addItem', (c, text) => c.newSelectionInput().addItem(text, 'v', false)],
    ['GridItem.setTitle', (c, text) => c.newGridItem().setTitle(text)],
    ['Suggestions.addSuggestion', (c, text) => c.newSuggestions().addSuggestion(text)],
  ];

  it.each(PLACES)('shows markup and entities as they stand: %s', (place, run) => {
    expect(warningsOf((c) => run(c, '<b>A</b>'))).toEqual([
      `CardService.${place}: this text is plain, so <b> is shown as it stands.`,
    ]);
    expect(warningsOf((c) => run(c, 'A &amp; B'))).toEqual([
      `CardService.${place}: this text is plain, so &amp; is shown as it stands.`,
    ]);
    expect(warningsOf((c) => run(c, 'it&#39;s'))).toHaveLength(1);
  });

  it.each(PLACES)('takes what only looks like it: %s', (_place, run) => {
    expect(warningsOf((c) => run(c, 'R&D; 1 < 2, AT&T <3 Ann <ann@example.com>'))).toEqual([]);
  });
});

describe('a link', () => {
  it.each(['https://evil.example/', 'https://dashboard.stripe.com.evil.example/', 'mailto:a@example.com', ''])(
    'outside the manifest is refused when it should open: %s',
    (url) => {
      expect(warningsOf((c) => c.newOpenLink().setUrl(url))).toEqual([
        expect.stringContaining("none of the manifest's openLinkUrlPrefixes"),
      ]);
    },
  );

  it('by http opens by https', () => {
    const on = service();
    const c = on.CardService;
    const open = c.newOpenLink().setUrl('http://dashboard.stripe.com/a');
    const json = widgetJson(on, c.newTextButton().setText('b').setOpenLink(open));
    expect(json?.buttonList?.buttons?.[0]?.onClick?.openLink?.url).toBe('https://dashboard.stripe.com/a');
    expect(on.warnings).toEqual(['CardService.OpenLink.setUrl: Google opens http://dashboard.stripe.com/a as https.']);
  });

  it('does not reload the add-on by RELOAD_ADD_ON', () => {
    expect(warningsOf((c) => c.newOpenLink().setOnClose(c.OnClose.RELOAD_ADD_ON))).toHaveLength(1);
    expect(warningsOf((c) => c.newOpenLink().setOnClose(c.OnClose.RELOAD))).toEqual([]);
  });
});

describe('an image', () => {
  it.each(['https://example.com/a.svg', 'https://example.com/a.svg?v=2', 'data:image/svg+xml;base64,PHN2Zz4='])(
    'is not drawn when it is SVG: %s',
    (url) => {
      expect(warningsOf((c) => c.newImage().setImageUrl(url))).toEqual([expect.stringContaining('no SVG')]);
      expect(warningsOf((c) => c.newIconImage().setIconUrl(url))).toHaveLength(1);
      expect(warningsOf((c) => c.newCardHeader().setImageUrl(url))).toHaveLength(1);
    },
  );

  it('may be a data string', () => {
    expect(warningsOf((c) => c.newImage().setImageUrl('data:image/png;base64,iVBORw0KGgo='))).toEqual([]);
  });

  it('by http loads by https', () => {
    expect(warningsOf((c) => c.newImage().setImageUrl('http://example.com/a.png'))).toHaveLength(1);
  });
});

describe('an action', () => {
  it('of a function that the script lacks fails at the click', () => {
    expect(warningsOf((c) => c.newAction().setFunctionName('onTypo'))).toEqual([
      'CardService.Action.setFunctionName: the script has no function onTypo, so Google fails when it should run.',
    ]);
  });

  it('that opens a dialog empties a Gmail card', () => {
    expect(warningsOf((c) => act(c).setInteraction(c.Interaction.OPEN_DIALOG))).toHaveLength(1);
    expect(warningsOf((c) => act(c).setInteraction(c.Interaction.INTERACTION_UNSPECIFIED))).toEqual([]);
  });
});

describe('a row of buttons', () => {
  it('has room for three', () => {
    const rowOf = (count: number) =>
      warningsOf((c) => {
        const row = c.newButtonSet();
        for (let index = 0; index < count; index++) row.addButton(button(c));
        c.newCardSection().addWidget(row);
      });
    expect(rowOf(3)).toEqual([]);
    expect(rowOf(4)).toEqual([expect.stringContaining('4 buttons in a row')]);
  });
});

describe('a background color', () => {
  it('fills a button that has no style', () => {
    const on = service();
    const json = widgetJson(on, button(on.CardService).setBackgroundColor('#000'));
    expect(json?.buttonList?.buttons?.[0]).toMatchObject({ type: 'FILLED', color: { red: 0, green: 0, blue: 0 } });
    expect(on.warnings).toEqual([]);
  });

  it('is lost on a button of another style', () => {
    const on = service();
    const { TextButtonStyle } = on.CardService;
    const outlined = button(on.CardService).setBackgroundColor('#000').setTextButtonStyle(TextButtonStyle.OUTLINED);
    const json = widgetJson(on, outlined);
    expect(json?.buttonList?.buttons?.[0]).toEqual({
      text: 'b',
      type: 'OUTLINED',
      onClick: { action: { function: 'onClick' } },
    });
    expect(on.warnings).toEqual([expect.stringContaining('Google ignores it on OUTLINED')]);
  });
});

describe('the right side of a DecoratedText', () => {
  it('holds one thing: the last one', () => {
    const on = service();
    const c = on.CardService;
    const text = c
      .newDecoratedText()
      .setText('t')
      .setButton(button(c))
      .setSwitchControl(c.newSwitch().setFieldName('s'))
      .setEndIcon(c.newIconImage().setIcon(c.Icon.EMAIL));
    expect(widgetJson(on, text)).toEqual({ decoratedText: { text: 't', endIcon: { knownIcon: 'EMAIL' } } });
    expect(on.warnings).toEqual([
      expect.stringContaining('setSwitchControl: the right side holds one thing, so the button'),
      expect.stringContaining('setEndIcon: the right side holds one thing, so the switchControl'),
    ]);
  });
});

describe('an input', () => {
  it('should have a title or a hint', () => {
    const add = (make: (c: Cards) => GoogleAppsScript.Card_Service.TextInput) =>
      warningsOf((c) => c.newCardSection().addWidget(make(c)));
    expect(add((c) => c.newTextInput().setFieldName('a'))).toEqual([expect.stringContaining('neither title nor hint')]);
    expect(add((c) => c.newTextInput().setFieldName('a').setHint('h'))).toEqual([]);
  });

  it('shares its field name with no other on the card', () => {
    const on = service();
    const c = on.CardService;
    const text = c.newTextInput().setFieldName('a').setTitle('A');
    cardOf(on, text, c.newDatePicker().setFieldName('a'));
    expect(on.warnings).toEqual([expect.stringContaining('two inputs have the field name a')]);
  });

  it('as switches, may share one: that is how a group of them works', () => {
    const on = service();
    const row = () => {
      const one = on.CardService.newSwitch().setFieldName('a');
      return on.CardService.newDecoratedText().setText('t').setSwitchControl(one);
    };
    cardOf(on, row(), row());
    expect(on.warnings).toEqual([]);
  });

  it.each<[what: string, make: (c: Cards) => GoogleAppsScript.Card_Service.SelectionInput]>([
    ['has no items', (c) => c.newSelectionInput().setFieldName('a')],
    [
      'shows one item as selected',
      (c) =>
        c
          .newSelectionInput()
          .setFieldName('a')
          .setType(c.SelectionInputType.RADIO_BUTTON)
          .addItem('A', 'a', true)
          .addItem('B', 'b', true),
    ],
    [
      'two items of the same value',
      (c) => c.newSelectionInput().setFieldName('a').addItem('A', 'a', true).addItem('B', 'a', true),
    ],
  ])('to choose from is questioned when it %s', (what, make) => {
    expect(warningsOf((c) => c.newCardSection().addWidget(make(c)))).toEqual([expect.stringContaining(what)]);
  });
});

describe('a grid', () => {
  it('has room for two columns', () => {
    expect(warningsOf((c) => c.newGrid().setNumColumns(2))).toEqual([]);
    expect(warningsOf((c) => c.newGrid().setNumColumns(3))).toEqual([expect.stringContaining('3 columns')]);
  });
});

describe('an icon', () => {
  it('is cropped to a square or a circle only', () => {
    const on = service();
    const { ImageCropType, Icon } = on.CardService;
    const icon = on.CardService.newIconImage().setIcon(Icon.STAR).setImageCropType(ImageCropType.CIRCLE);
    icon.setImageCropType(ImageCropType.RECTANGLE_4_3);
    const json = widgetJson(on, on.CardService.newDecoratedText().setText('t').setStartIcon(icon));
    expect(json?.decoratedText?.startIcon).toEqual({ knownIcon: 'STAR', imageType: 'CIRCLE' });
    expect(on.warnings).toEqual([expect.stringContaining('Google ignores RECTANGLE_4_3')]);
  });
});

describe('a card of more than 100 widgets', () => {
  const sectionOf = (c: Cards, count: number) => {
    const section = c.newCardSection().setHeader(String(count));
    for (let index = 0; index < count; index++) section.addWidget(c.newDivider());
    return section;
  };
  const built = (...counts: number[]) => {
    const on = service();
    const builder = on.CardService.newCardBuilder();
    for (const count of counts) builder.addSection(sectionOf(on.CardService, count));
    const headers = cardJson(on, builder.build()).sections?.map(({ header }) => header);
    return { headers, warnings: on.warnings };
  };

  it('keeps them all up to 100', () => {
    expect(built(60, 40)).toEqual({ headers: ['60', '40'], warnings: [] });
  });

  it('loses the whole section that goes past, and all that follow', () => {
    expect(built(60, 41, 1)).toEqual({
      headers: ['60'],
      warnings: [
        'CardService.CardBuilder.build: a card holds 100 widgets, so Google ignores section 2 of 3 and all that follow.',
      ],
    });
  });

  it('is empty when the first section is too long', () => {
    expect(built(101).headers).toEqual([]);
  });
});

describe('what Gmail does not show to everyone', () => {
  it.each([
    ['newChip', 'developer preview'],
    ['newChipList', 'developer preview'],
    ['newCollapseControl', 'developer preview'],
    ['newOverflowMenu', 'developer preview'],
    ['newColumns', 'side panel'],
    ['newCarousel', 'side panel'],
    ['newCalendarEventActionResponseBuilder', 'Google Calendar'],
    ['newDriveItemsSelectedActionResponseBuilder', 'Google Drive'],
    ['newEditorFileScopeActionResponseBuilder', 'Docs, Sheets and Slides'],
    ['newLinkPreview', 'Docs, Sheets and Slides'],
  ])('%s works and warns', (method, why) => {
    const { CardService, warnings } = service();
    expect(typeof call(CardService, method)).toBe('object');
    expect(warnings).toEqual([expect.stringContaining(why)]);
  });

  it('setMaxLines is a developer preview', () => {
    expect(warningsOf((c) => call(c.newTextParagraph(), 'setMaxLines', 2))).toEqual([
      expect.stringContaining('developer preview'),
    ]);
  });

  it('chips, columns, menus and carousels still become JSON', () => {
    const on = service();
    const c = on.CardService;
    const text = c.newTextParagraph().setText('t');
    const chip = call(call(c, 'newChip'), 'setLabel', 'new');
    const column = call(call(c, 'newColumn'), 'addWidget', text);
    const slide = call(call(c, 'newCarouselCard'), 'addWidget', text);
    const item = call(call(call(c, 'newOverflowMenuItem'), 'setText', 'More'), 'setOnClickAction', act(c));
    const menu = call(call(c, 'newOverflowMenu'), 'addMenuItem', item);
    const card = cardOf(
      on,
      call(call(c, 'newChipList'), 'addChip', chip),
      call(call(c, 'newColumns'), 'addColumn', column),
      call(call(c, 'newCarousel'), 'addCarouselCard', slide),
      call(c.newTextButton().setText('b'), 'setOverflowMenu', menu),
    );
    const paragraph = { textParagraph: { text: 't' } };
    expect(cardJson(on, card).sections?.[0]?.widgets).toEqual([
      { chipList: { chips: [{ label: 'new' }] } },
      { columns: { columnItems: [{ widgets: [paragraph] }] } },
      { carousel: { carouselCards: [{ widgets: [paragraph] }] } },
      {
        buttonList: {
          buttons: [
            {
              text: 'b',
              onClick: { overflowMenu: { items: [{ text: 'More', onClick: { action: { function: 'onClick' } } }] } },
            },
          ],
        },
      },
    ]);
  });
});
