/** Google's card JSON, widget by widget; what else a card is made of has a file of its own. */
import { describe, expect, it } from '@jest/globals';
import { type Cards, call, service, widgetJson } from './cardservice/service';

const act = (cards: Cards) => cards.newAction().setFunctionName('onClick');
const link = (cards: Cards) => cards.newOpenLink().setUrl('https://dashboard.stripe.com/a');
const ONCLICK = { action: { function: 'onClick' } };
const EMAIL = { knownIcon: 'EMAIL' };
const PNG = 'https://example.com/a.png';

const WIDGETS: [name: string, make: (cards: Cards) => unknown, json: object][] = [
  ['a TextParagraph', (c) => c.newTextParagraph().setText('<b>Hi</b>'), { textParagraph: { text: '<b>Hi</b>' } }],
  [
    'a DecoratedText with everything',
    (c) =>
      c
        .newDecoratedText()
        .setStartIcon(c.newIconImage().setIcon(c.Icon.EMAIL).setAltText('Mail'))
        .setTopLabel('above')
        .setText('text')
        .setWrapText(true)
        .setBottomLabel('below')
        .setOnClickAction(act(c))
        .setButton(c.newTextButton().setText('Go').setOpenLink(link(c))),
    {
      decoratedText: {
        startIcon: { ...EMAIL, altText: 'Mail' },
        topLabel: 'above',
        text: 'text',
        wrapText: true,
        bottomLabel: 'below',
        onClick: ONCLICK,
        button: { text: 'Go', onClick: { openLink: { url: 'https://dashboard.stripe.com/a' } } },
      },
    },
  ],
  [
    'a DecoratedText with the old icon methods',
    (c) => c.newDecoratedText().setText('t').setIconAltText('A').setIconUrl(PNG).setIcon(c.Icon.STAR),
    { decoratedText: { text: 't', startIcon: { altText: 'A', knownIcon: 'STAR' } } },
  ],
  [
    'a DecoratedText with an end icon',
    (c) =>
      c
        .newDecoratedText()
        .setText('t')
        .setEndIcon(
          c
            .newIconImage()
            .setMaterialIcon(c.newMaterialIcon().setName('lock').setFill(true).setWeight(300).setGrade(-25)),
        ),
    {
      decoratedText: { text: 't', endIcon: { materialIcon: { name: 'lock', fill: true, weight: 300, grade: -25 } } },
    },
  ],
  [
    'a DecoratedText with a switch',
    (c) =>
      c
        .newDecoratedText()
        .setText('t')
        .setSwitchControl(
          c
            .newSwitch()
            .setFieldName('on')
            .setValue('yes')
            .setSelected(true)
            .setControlType(c.SwitchControlType.CHECK_BOX)
            .setOnChangeAction(act(c)),
        ),
    {
      decoratedText: {
        text: 't',
        switchControl: {
          name: 'on',
          value: 'yes',
          selected: true,
          controlType: 'CHECK_BOX',
          onChangeAction: { function: 'onClick' },
        },
      },
    },
  ],
  [
    'a KeyValue, as a DecoratedText',
    (c) =>
      c.newKeyValue().setTopLabel('a').setContent('b').setMultiline(true).setBottomLabel('c').setIcon(c.Icon.EMAIL),
    { decoratedText: { topLabel: 'a', text: 'b', wrapText: true, bottomLabel: 'c', startIcon: EMAIL } },
  ],
  [
    'a TextButton alone, as a row of one',
    (c) =>
      c
        .newTextButton()
        .setText('Refund')
        .setAltText('Refund $49')
        .setDisabled(false)
        .setTextButtonStyle(c.TextButtonStyle.FILLED)
        .setBackgroundColor('#ff0000')
        .setOnClickAction(act(c)),
    {
      buttonList: {
        buttons: [
          {
            text: 'Refund',
            altText: 'Refund $49',
            disabled: false,
            type: 'FILLED',
            color: { red: 1, green: 0, blue: 0 },
            onClick: ONCLICK,
          },
        ],
      },
    },
  ],
  [
    'a ButtonSet',
    (c) =>
      c
        .newButtonSet()
        .addButton(c.newImageButton().setIcon(c.Icon.EMAIL).setAltText('Mail').setOnClickAction(act(c)))
        .addButton(
          c.newTextButton().setText('b').setTextButtonStyle(c.TextButtonStyle.BORDERLESS).setOnClickAction(act(c)),
        ),
    {
      buttonList: {
        buttons: [
          { icon: EMAIL, altText: 'Mail', onClick: ONCLICK },
          { text: 'b', type: 'BORDERLESS', onClick: ONCLICK },
        ],
      },
    },
  ],
  [
    'a TextInput',
    (c) =>
      c
        .newTextInput()
        .setFieldName('amount')
        .setTitle('Amount')
        .setHint('49.00')
        .setValue('1')
        .setMultiline(true)
        .setValidation(c.newValidation().setCharacterLimit(10).setInputType(c.InputType.FLOAT))
        .setSuggestions(c.newSuggestions().addSuggestion('1').addSuggestions(['2', '3']))
        .setSuggestionsAction(act(c))
        .setOnChangeAction(act(c)),
    {
      textInput: {
        name: 'amount',
        label: 'Amount',
        hintText: '49.00',
        value: '1',
        type: 'MULTIPLE_LINE',
        validation: { characterLimit: 10, inputType: 'FLOAT' },
        initialSuggestions: { items: [{ text: '1' }, { text: '2' }, { text: '3' }] },
        autoCompleteAction: { function: 'onClick' },
        onChangeAction: { function: 'onClick' },
      },
    },
  ],
  [
    'a SelectionInput',
    (c) =>
      c
        .newSelectionInput()
        .setType(c.SelectionInputType.DROPDOWN)
        .setFieldName('why')
        .setTitle('Why')
        .addItem('One', 1, true)
        .addItem(2, 'two', false),
    {
      selectionInput: {
        type: 'DROPDOWN',
        name: 'why',
        label: 'Why',
        items: [
          { text: 'One', value: '1', selected: true },
          { text: '2', value: 'two', selected: false },
        ],
      },
    },
  ],
  [
    'a SelectionInput of several',
    (c) =>
      c
        .newSelectionInput()
        .setType(c.SelectionInputType.MULTI_SELECT)
        .setFieldName('who')
        .addMultiSelectItem('Ann', 'a', false, PNG, 'Sales')
        .setMultiSelectMaxSelectedItems(3)
        .setMultiSelectMinQueryLength(1)
        .setExternalDataSource(act(c)),
    {
      selectionInput: {
        type: 'MULTI_SELECT',
        name: 'who',
        items: [{ text: 'Ann', value: 'a', selected: false, startIconUri: PNG, bottomText: 'Sales' }],
        multiSelectMaxSelectedItems: 3,
        multiSelectMinQueryLength: 1,
        externalDataSource: { function: 'onClick' },
      },
    },
  ],
  [
    'a SelectionInput without a type, as check boxes',
    (c) => c.newSelectionInput().setFieldName('a').addItem('A', 'a', false),
    { selectionInput: { name: 'a', type: 'CHECK_BOX', items: [{ text: 'A', value: 'a', selected: false }] } },
  ],
  [
    'a DatePicker',
    (c) => c.newDatePicker().setFieldName('d').setTitle('Day').setValueInMsSinceEpoch(1514775600000),
    { dateTimePicker: { type: 'DATE_ONLY', name: 'd', label: 'Day', valueMsEpoch: '1514775600000' } },
  ],
  [
    'a DateTimePicker',
    (c) =>
      c.newDateTimePicker().setFieldName('d').setValueInMsSinceEpoch('1514775600000').setTimeZoneOffsetInMins(-300),
    { dateTimePicker: { type: 'DATE_AND_TIME', name: 'd', valueMsEpoch: '1514775600000', timezoneOffsetDate: -300 } },
  ],
  [
    'a TimePicker, as ms of the day',
    (c) => c.newTimePicker().setFieldName('t').setHours(15).setMinutes(30).setOnChangeAction(act(c)),
    {
      dateTimePicker: {
        type: 'TIME_ONLY',
        name: 't',
        valueMsEpoch: String((15 * 60 + 30) * 60_000),
        onChangeAction: { function: 'onClick' },
      },
    },
  ],
  [
    'an Image',
    (c) => c.newImage().setImageUrl(PNG).setAltText('A').setOpenLink(link(c)),
    { image: { imageUrl: PNG, altText: 'A', onClick: { openLink: { url: 'https://dashboard.stripe.com/a' } } } },
  ],
  ['a Divider', (c) => c.newDivider(), { divider: {} }],
  [
    'a Grid',
    (c) =>
      c
        .newGrid()
        .setTitle('G')
        .setNumColumns(2)
        .setBorderStyle(c.newBorderStyle().setType(c.BorderType.STROKE).setStrokeColor('#00f').setCornerRadius(8))
        .setOnClickAction(act(c))
        .addItem(
          c
            .newGridItem()
            .setIdentifier('i')
            .setTitle('T')
            .setSubtitle('S')
            .setLayout(c.GridItemLayout.TEXT_ABOVE)
            .setTextAlignment(c.HorizontalAlignment.CENTER)
            .setImage(
              c
                .newImageComponent()
                .setImageUrl(PNG)
                .setAltText('A')
                .setBorderStyle(c.newBorderStyle().setType(c.BorderType.NO_BORDER))
                .setCropStyle(
                  c
                    .newImageCropStyle()
                    .setImageCropType(c.ImageCropType.RECTANGLE_CUSTOM)
                    .setAspectRatio(16 / 9),
                ),
            ),
        ),
    {
      grid: {
        title: 'G',
        columnCount: 2,
        borderStyle: { type: 'STROKE', strokeColor: { red: 0, green: 0, blue: 1 }, cornerRadius: 8 },
        onClick: ONCLICK,
        items: [
          {
            id: 'i',
            title: 'T',
            subtitle: 'S',
            layout: 'TEXT_ABOVE',
            textAlignment: 'CENTER',
            image: {
              imageUri: PNG,
              altText: 'A',
              borderStyle: { type: 'NO_BORDER' },
              cropStyle: { type: 'RECTANGLE_CUSTOM', aspectRatio: 16 / 9 },
            },
          },
        ],
      },
    },
  ],
];

describe('a widget becomes JSON', () => {
  it.each(WIDGETS)('%s', (_name, make, json) => {
    const on = service();
    expect(widgetJson(on, make(on.CardService))).toEqual(json);
    expect(on.warnings).toEqual([]);
  });

  it('a TextButton with an icon, which the types lack', () => {
    const on = service();
    const button = on.CardService.newTextButton().setText('Open').setOnClickAction(act(on.CardService));
    call(button, 'setIcon', on.CardService.Icon.EMAIL);
    call(button, 'setMaterialIcon', on.CardService.newMaterialIcon().setName('open_in_new'));
    expect(widgetJson(on, button)).toEqual({
      buttonList: { buttons: [{ text: 'Open', onClick: ONCLICK, icon: { materialIcon: { name: 'open_in_new' } } }] },
    });
  });
});
