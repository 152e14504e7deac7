/** What an add-on's function may return, and what becomes of it. */
import { describe, expect, it } from '@jest/globals';
import { cardOf, service } from './cardservice/service';

const CARD = { sections: [{ widgets: [{ divider: {} }] }] };
const draft = { getId: () => 'draft-1', getMessage: () => ({}) } as unknown as GoogleAppsScript.Gmail.GmailDraft;

function setUp() {
  const on = service();
  return { ...on, card: cardOf(on, on.CardService.newDivider()) };
}

describe('a trigger returns', () => {
  it('a card', () => {
    const { render, card } = setUp();
    expect(render(card)).toEqual({ kind: 'cards', cards: [CARD] });
  });

  it('several cards', () => {
    const { render, card } = setUp();
    expect(render([card, card])).toEqual({ kind: 'cards', cards: [CARD, CARD] });
  });

  it('nothing', () => {
    const { render } = setUp();
    expect(render(undefined)).toEqual({ kind: 'nothing' });
    expect(render(null)).toEqual({ kind: 'nothing' });
  });
});

describe('a callback returns an ActionResponse', () => {
  it('with steps in the order in which they were called', () => {
    const { CardService: c, render, card } = setUp();
    const navigation = c.newNavigation().popCard().popToNamedCard('list').popToRoot().updateCard(card).pushCard(card);
    const answer = c
      .newActionResponseBuilder()
      .setNavigation(navigation)
      .setNotification(c.newNotification().setText('Saved'))
      .setStateChanged(true)
      .build();
    const json = {
      renderActions: {
        action: {
          navigations: [
            { pop: true },
            { popToCard: 'list' },
            { popToRoot: true },
            { updateCard: CARD },
            { pushCard: CARD },
          ],
          notification: { text: 'Saved' },
        },
      },
      stateChanged: true,
    };
    expect(render(answer)).toEqual({ kind: 'actionResponse', json });
    expect(JSON.parse(answer.printJson())).toEqual(json);
    expect(JSON.parse(navigation.printJson())).toEqual({ navigations: json.renderActions.action.navigations });
  });

  it('with a link', () => {
    const { CardService: c, render } = setUp();
    const openLink = c.newOpenLink().setUrl('https://dashboard.stripe.com/').setOpenAs(c.OpenAs.FULL_SIZE);
    expect(render(c.newActionResponseBuilder().setOpenLink(openLink).build())).toEqual({
      kind: 'actionResponse',
      json: { renderActions: { action: { link: { url: 'https://dashboard.stripe.com/', openAs: 'FULL_SIZE' } } } },
    });
  });

  it('that changes nothing', () => {
    const { CardService: c, render } = setUp();
    expect(render(c.newActionResponseBuilder().build())).toEqual({ kind: 'actionResponse', json: {} });
  });

  it('whose steps are those at the time they were set', () => {
    const { CardService: c, render } = setUp();
    const navigation = c.newNavigation().popCard();
    const builder = c.newActionResponseBuilder().setNavigation(navigation);
    navigation.popToRoot();
    expect(render(builder.build())).toMatchObject({
      json: { renderActions: { action: { navigations: [{ pop: true }] } } },
    });
  });
});

describe('a universal action returns', () => {
  it('cards', () => {
    const { CardService: c, render, card } = setUp();
    const answer = c.newUniversalActionResponseBuilder().displayAddOnCards([card]).build();
    expect(render(answer)).toEqual({ kind: 'universalActionResponse', cards: [CARD] });
    expect(JSON.parse(answer.printJson())).toEqual({
      renderActions: { action: { navigations: [{ pushCard: CARD }] } },
    });
  });

  it('a link', () => {
    const { CardService: c, render } = setUp();
    const openLink = c.newOpenLink().setUrl('https://docs.stripe.com/');
    expect(render(c.newUniversalActionResponseBuilder().setOpenLink(openLink).build())).toEqual({
      kind: 'universalActionResponse',
      cards: [],
      openLink: { url: 'https://docs.stripe.com/' },
    });
  });
});

describe('a compose action returns', () => {
  it('a draft to open', () => {
    const { CardService: c, render } = setUp();
    const answer = c.newComposeActionResponseBuilder().setGmailDraft(draft).build();
    const json = {
      renderActions: { hostAppAction: { gmailAction: { openCreatedDraftActionMarkup: { draftId: 'draft-1' } } } },
    };
    expect(render(answer)).toEqual({ kind: 'composeActionResponse', json });
    expect(JSON.parse(answer.printJson())).toEqual(json);
  });

  it('changes to the open draft', () => {
    const { CardService: c, render } = setUp();
    const answer = c
      .newUpdateDraftActionResponseBuilder()
      .setUpdateDraftToRecipientsAction(c.newUpdateDraftToRecipientsAction().addUpdateToRecipients(['a@example.com']))
      .setUpdateDraftCcRecipientsAction(
        c
          .newUpdateDraftCcRecipientsAction()
          .addUpdateCcRecipients(['b@example.com'])
          .addUpdateCcRecipients(['c@example.com']),
      )
      .setUpdateDraftBccRecipientsAction(
        c.newUpdateDraftBccRecipientsAction().addUpdateBccRecipients(['d@example.com']),
      )
      .setUpdateDraftSubjectAction(c.newUpdateDraftSubjectAction().addUpdateSubject('Your refund'))
      .setUpdateDraftBodyAction(
        c
          .newUpdateDraftBodyAction()
          .addUpdateContent('<b>Hi</b>', c.ContentType.MUTABLE_HTML)
          .addUpdateContent('Bye', c.ContentType.TEXT)
          .setUpdateType(c.UpdateDraftBodyType.IN_PLACE_INSERT),
      )
      .build();
    const updateDraftActionMarkup = {
      updateToRecipients: { toRecipients: [{ email: 'a@example.com' }] },
      updateCcRecipients: { ccRecipients: [{ email: 'b@example.com' }, { email: 'c@example.com' }] },
      updateBccRecipients: { bccRecipients: [{ email: 'd@example.com' }] },
      updateSubject: { subject: 'Your refund' },
      updateBody: {
        type: 'IN_PLACE_INSERT',
        insertContents: [
          { content: '<b>Hi</b>', contentType: 'MUTABLE_HTML' },
          { content: 'Bye', contentType: 'TEXT' },
        ],
      },
    };
    expect(render(answer)).toEqual({
      kind: 'updateDraftActionResponse',
      json: { renderActions: { hostAppAction: { gmailAction: { updateDraftActionMarkup } } } },
    });
  });
});

describe('a field asks for suggestions and gets', () => {
  it('a SuggestionsResponse', () => {
    const { CardService: c, render } = setUp();
    const suggestions = c.newSuggestions().addSuggestion('one').addSuggestion('two');
    const answer = c.newSuggestionsResponseBuilder().setSuggestions(suggestions).build();
    expect(render(answer)).toEqual({ kind: 'suggestionsResponse', items: ['one', 'two'] });
    expect(JSON.parse(answer.printJson())).toEqual({ autoComplete: { items: [{ text: 'one' }, { text: 'two' }] } });
  });
});

describe('what a host cannot use is told apart', () => {
  it('a builder that was not built', () => {
    const { CardService: c, render } = setUp();
    expect(render(c.newCardBuilder())).toEqual({
      kind: 'other',
      description: 'a CardService.CardBuilder that was not built: call build()',
    });
    expect(render(c.newActionResponseBuilder())).toMatchObject({ kind: 'other' });
  });

  it('a part of a card', () => {
    const { CardService: c, render } = setUp();
    expect(render(c.newTextParagraph().setText('a'))).toEqual({
      kind: 'other',
      description: 'a CardService.TextParagraph, which Gmail cannot use as an answer',
    });
  });

  it("another host's answer", () => {
    const { CardService: c, render } = setUp();
    const answer = c.newCalendarEventActionResponseBuilder().addAttendees(['a@example.com']).build();
    expect(render(answer)).toMatchObject({ kind: 'other' });
    expect(JSON.parse(answer.printJson())).toEqual({
      renderActions: {
        hostAppAction: { calendarAction: { editAttendeesMarkup: { addAttendeeEmails: ['a@example.com'] } } },
      },
    });
  });

  it.each([
    ['text', 'a string'],
    [7, 'a number'],
    [{ sections: [] }, 'a plain object'],
    [() => 1, 'a function'],
  ])('%p is %s', (value, description) => {
    expect(setUp().render(value)).toEqual({ kind: 'other', description });
  });

  it('a list with something else than a card in it', () => {
    const { CardService: c, render, card } = setUp();
    expect(render([card, c.newCardBuilder()])).toEqual({
      kind: 'other',
      description: 'a list whose item 1 is a CardService.CardBuilder that was not built: call build()',
    });
    expect(render([card, null])).toEqual({ kind: 'other', description: 'a list whose item 1 is nothing' });
  });
});
