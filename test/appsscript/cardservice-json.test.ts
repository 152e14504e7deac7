/** Google's card JSON: clicks, whole cards, and that what is added is a copy. */
import { describe, expect, it } from '@jest/globals';
import { type Cards, cardJson, cardOf, service, widgetJson } from './cardservice/service';

const act = (cards: Cards) => cards.newAction().setFunctionName('onClick');
const link = (cards: Cards) => cards.newOpenLink().setUrl('https://dashboard.stripe.com/a');
const ONCLICK = { action: { function: 'onClick' } };
const PNG = 'https://example.com/a.png';

describe('a click becomes JSON', () => {
  const clicked = (make: (cards: Cards) => GoogleAppsScript.Card_Service.TextButton) => {
    const on = service();
    return widgetJson(on, make(on.CardService))?.buttonList?.buttons?.[0]?.onClick;
  };

  it('an action with all it can carry', () => {
    const onClick = clicked((c) =>
      c
        .newTextButton()
        .setText('a')
        .setOnClickAction(
          act(c)
            .setParameters({ id: 'sub_1', step: 'two' })
            .setLoadIndicator(c.LoadIndicator.SPINNER)
            .setPersistValues(true)
            .addRequiredWidget('amount')
            .addRequiredWidget('reason')
            .setAllWidgetsAreRequired(false),
        ),
    );
    expect(onClick).toEqual({
      action: {
        function: 'onClick',
        parameters: [
          { key: 'id', value: 'sub_1' },
          { key: 'step', value: 'two' },
        ],
        loadIndicator: 'SPINNER',
        persistValues: true,
        requiredWidgets: ['amount', 'reason'],
        allWidgetsAreRequired: false,
      },
    });
  });

  it('a link that opens over the page and reloads the card', () => {
    const onClick = clicked((c) =>
      c.newTextButton().setText('a').setOpenLink(link(c).setOpenAs(c.OpenAs.OVERLAY).setOnClose(c.OnClose.RELOAD)),
    );
    expect(onClick).toEqual({
      openLink: { url: 'https://dashboard.stripe.com/a', openAs: 'OVERLAY', onClose: 'RELOAD' },
    });
  });

  it('an action that answers with a link', () => {
    expect(clicked((c) => c.newTextButton().setText('a').setOnClickOpenLinkAction(act(c)))).toEqual({
      openDynamicLinkAction: { function: 'onClick' },
    });
  });

  it('an action that composes a draft', () => {
    const onClick = clicked((c) =>
      c.newTextButton().setText('a').setComposeAction(act(c), c.ComposedEmailType.REPLY_AS_DRAFT),
    );
    expect(onClick).toEqual({ action: { function: 'onClick' }, composedEmailType: 'REPLY_AS_DRAFT' });
  });

  it('an authorization opens a window and reloads when it closes', () => {
    const onClick = clicked((c) =>
      c
        .newTextButton()
        .setText('a')
        .setAuthorizationAction(c.newAuthorizationAction().setAuthorizationUrl('https://auth.example.com/')),
    );
    expect(onClick).toEqual({
      openLink: { url: 'https://auth.example.com/', openAs: 'OVERLAY', onClose: 'RELOAD' },
    });
  });
});

describe('a card becomes JSON', () => {
  it('with header, sections, menu, footer and the rest', () => {
    const on = service();
    const c = on.CardService;
    const header = c.newCardHeader().setTitle('T').setSubtitle('S').setImageUrl(PNG).setImageAltText('A');
    const card = c
      .newCardBuilder()
      .setName('home')
      .setHeader(header.setImageStyle(c.ImageStyle.CIRCLE))
      .setPeekCardHeader(c.newCardHeader().setTitle('Peek'))
      .setDisplayStyle(c.DisplayStyle.REPLACE)
      .addSection(
        c
          .newCardSection()
          .setHeader('<b>More</b>')
          .setCollapsible(true)
          .setNumUncollapsibleWidgets(1)
          .addWidget(c.newDivider()),
      )
      .addCardAction(c.newCardAction().setText('Settings').setOnClickAction(act(c)))
      .setFixedFooter(
        c
          .newFixedFooter()
          .setPrimaryButton(c.newTextButton().setText('Open').setOnClickAction(act(c)))
          .setSecondaryButton(c.newTextButton().setText('Find').setOnClickAction(act(c))),
      )
      .build();
    const json = {
      name: 'home',
      header: { title: 'T', subtitle: 'S', imageUrl: PNG, imageAltText: 'A', imageType: 'CIRCLE' },
      peekCardHeader: { title: 'Peek' },
      displayStyle: 'REPLACE',
      sections: [
        { header: '<b>More</b>', collapsible: true, uncollapsibleWidgetsCount: 1, widgets: [{ divider: {} }] },
      ],
      cardActions: [{ actionLabel: 'Settings', onClick: ONCLICK }],
      fixedFooter: {
        primaryButton: { text: 'Open', onClick: ONCLICK, type: 'FILLED' },
        secondaryButton: { text: 'Find', onClick: ONCLICK, type: 'OUTLINED' },
      },
    };
    expect(cardJson(on, card)).toEqual(json);
    expect(JSON.parse(card.printJson())).toEqual(json);
    expect(on.warnings).toEqual([]);
  });

  it('also when it has nothing on it: the reference builds such cards', () => {
    const on = service();
    expect(cardJson(on, on.CardService.newCardBuilder().build())).toEqual({});
  });
});

describe('what is added is a copy', () => {
  it('a widget changed after it was added stays as it was', () => {
    const on = service();
    const text = on.CardService.newTextParagraph().setText('before');
    const section = on.CardService.newCardSection().addWidget(text);
    text.setText('after');
    const card = on.CardService.newCardBuilder().addSection(section).build();
    expect(cardJson(on, card).sections?.[0]?.widgets).toEqual([{ textParagraph: { text: 'before' } }]);
  });

  it('a section, a header and an action too', () => {
    const on = service();
    const c = on.CardService;
    const action = act(c);
    const button = c.newTextButton().setText('b').setOnClickAction(action);
    action.setFunctionName('other').setParameters({ late: 'yes' });
    const section = c.newCardSection().addWidget(button);
    const header = c.newCardHeader().setTitle('before');
    const builder = c.newCardBuilder().setHeader(header).addSection(section);
    header.setTitle('after');
    section.addWidget(c.newDivider()).setHeader('late');
    const json = cardJson(on, builder.build());
    expect(json.header).toEqual({ title: 'before' });
    expect(json.sections).toEqual([{ widgets: [{ buttonList: { buttons: [{ text: 'b', onClick: ONCLICK }] } }] }]);
  });

  it('a built card no longer follows its builder', () => {
    const on = service();
    const builder = on.CardService.newCardBuilder().setName('before');
    const first = builder.build();
    builder.setName('after').addSection(on.CardService.newCardSection().addWidget(on.CardService.newDivider()));
    expect(cardJson(on, first)).toEqual({ name: 'before' });
    expect(cardJson(on, builder.build()).name).toBe('after');
  });

  it('what render gives can be changed without changing the card', () => {
    const on = service();
    const card = cardOf(on, on.CardService.newDivider());
    cardJson(on, card).sections = [];
    expect(cardJson(on, card).sections).toHaveLength(1);
  });

  it('the same widget can stand on a card twice, in two states', () => {
    const on = service();
    const text = on.CardService.newTextParagraph().setText('one');
    const section = on.CardService.newCardSection().addWidget(text);
    section.addWidget(text.setText('two'));
    const card = on.CardService.newCardBuilder().addSection(section).build();
    expect(cardJson(on, card).sections?.[0]?.widgets?.map((widget) => widget.textParagraph?.text)).toEqual([
      'one',
      'two',
    ]);
  });
});
