import { afterEach, describe, expect, it } from '@jest/globals';
import type { ActionJson } from '../../preview/appsscript/types';
import { action, goes, panelManifest, panelScript } from './fixtures/panel';
import { createWorld, mail, scope, start, type World, type WorldOptions } from './fixtures/world';

const script = `
  ${panelScript}
  function onMessage() {
    const S = CardService;
    const picked = (type, name) => S.newSelectionInput().setType(S.SelectionInputType[type]).setFieldName(name).setTitle(name);
    const seen = S.newAction().setFunctionName('event').setParameters({ from: 'change' });
    const section = S.newCardSection()
      .addWidget(S.newTextInput().setFieldName('name').setTitle('Name').setValue('Ann'))
      .addWidget(S.newTextInput().setFieldName('note').setTitle('Note').setOnChangeAction(seen))
      .addWidget(S.newTextInput().setFieldName('whole').setTitle('Whole').setValidation(S.newValidation().setInputType(S.InputType.INTEGER)))
      .addWidget(S.newTextInput().setFieldName('part').setTitle('Part').setValidation(S.newValidation().setInputType(S.InputType.FLOAT)))
      .addWidget(S.newTextInput().setFieldName('mail').setTitle('Mail').setValidation(S.newValidation().setInputType(S.InputType.EMAIL)))
      .addWidget(S.newTextInput().setFieldName('short').setTitle('Short').setValidation(S.newValidation().setCharacterLimit(5)))
      .addWidget(picked('DROPDOWN', 'drop').addItem('First', 'd1', false).addItem('Second', 'd2', false))
      .addWidget(picked('RADIO_BUTTON', 'radio').addItem('Yes', 'y', false).addItem('No', 'n', true))
      .addWidget(picked('CHECK_BOX', 'boxes').addItem('A', 'a', true).addItem('B', 'b', false).addItem('C', 'c', true))
      .addWidget(S.newDecoratedText().setText('Loud').setSwitchControl(S.newSwitch().setFieldName('loud').setValue('on')))
      .addWidget(S.newDatePicker().setFieldName('day').setTitle('Day').setValueInMsSinceEpoch(86400000))
      .addWidget(S.newTimePicker().setFieldName('time').setTitle('Time').setHours(14).setMinutes(30))
      .addWidget(S.newDateTimePicker().setFieldName('moment').setTitle('Moment'));
    return S.newCardBuilder().addSection(section).build();
  }`;

const worlds: World[] = [];
async function form(options: WorldOptions = {}): Promise<World> {
  const made = await createWorld({ script, manifest: panelManifest, ...options });
  worlds.push(made);
  await made.host.openMessage(mail());
  return made;
}
afterEach(async () => {
  await Promise.all(worlds.splice(0).map((each) => each.close()));
});

/** The event that the function `event` got on its last run. */
async function eventOf(world: World, click = action('event', { id: '7' })) {
  const { runs, view } = await world.host.click(click);
  expect(view.hostError).toBeNull();
  return JSON.parse(runs[0]?.log[0]?.text ?? 'null');
}

describe('a form', () => {
  it("starts with the card's values; a drop-down with its first item", async () => {
    const { host } = await form();
    expect(host.view().stack[0]?.form).toMatchObject({
      ...{ name: ['Ann'], note: [], drop: ['d1'], radio: ['n'], boxes: ['a', 'c'], loud: [] },
      ...{ day: ['86400000'], time: [String((14 * 60 + 30) * 60_000)], moment: [] },
    });
  });

  it('comes in an event in both encodings, and what is empty has no key', async () => {
    const world = await form();
    await world.host.setField('name', ['']);
    await world.host.setField('moment', [String(start)]);
    const event = await eventOf(world);
    expect(event.commonEventObject.formInputs).toEqual({
      drop: { stringInputs: { value: ['d1'] } },
      radio: { stringInputs: { value: ['n'] } },
      boxes: { stringInputs: { value: ['a', 'c'] } },
      day: { dateInput: { msSinceEpoch: '86400000' } },
      time: { timeInput: { hours: 14, minutes: 30 } },
      moment: { dateTimeInput: { hasDate: true, hasTime: true, msSinceEpoch: String(start) } },
    });
    expect(event.formInput).toEqual({
      ...{ drop: 'd1', radio: 'n', boxes: 'a', day: { msSinceEpoch: 86_400_000 }, time: { hours: 14, minutes: 30 } },
      moment: { hasDate: true, hasTime: true, msSinceEpoch: start },
    });
    expect(event.formInputs.boxes).toEqual(['a', 'c']);
  });

  it('takes what a field can hold, and throws for the rest', async () => {
    const { host } = await form();
    await host.setField('loud', ['on']);
    await host.setField('boxes', []);
    expect(host.view().stack[0]?.form).toMatchObject({ loud: ['on'], boxes: [] });
    await expect(host.setField('nowhere', ['x'])).rejects.toThrow('The card on screen has no field "nowhere".');
    await expect(host.setField('drop', ['d9'])).rejects.toThrow('The field "drop" has no item with the value "d9".');
    await expect(host.setField('radio', ['y', 'n'])).rejects.toThrow('The field "radio" takes one value.');
    await expect(host.setField('day', ['tomorrow'])).rejects.toThrow('The field "day" takes milliseconds.');
  });

  it('runs the action of a field that changes, with the value that it has now', async () => {
    const { host } = await form();
    const { runs } = await host.setField('note', ['typed']);
    const event = JSON.parse(runs[0]?.log[0]?.text ?? '');
    expect(event.parameters).toEqual({ from: 'change' });
    expect(event.formInput.note).toBe('typed');
    expect((await host.setField('name', ['Bob'])).runs).toEqual([]);
  });

  it("shows the new card's values after an update, unless what was typed persists", async () => {
    const { host } = await form();
    await host.click(goes([['updateCard', 'one']]));
    await host.setField('text', ['typed']);
    await host.click(goes([['updateCard', 'two']], {}, { persistValues: true }));
    expect(host.view().stack[0]?.form).toEqual({ text: ['typed'] });
    await host.click(goes([['updateCard', 'three']]));
    expect(host.view().stack[0]?.form).toEqual({ text: ['from three'] });
  });

  it('is kept below while another card is on top', async () => {
    const { host } = await form();
    await host.setField('name', ['Bob']);
    await host.click(goes([['pushCard', 'over']]));
    expect((await host.back()).view.stack[0]?.form.name).toEqual(['Bob']);
  });
});

describe('a click that the client stops', () => {
  const errors = async (world: World, rest: ActionJson) => {
    const { view, runs } = await world.host.click(action('event', {}, rest));
    expect(runs).toHaveLength(Object.keys(view.fieldErrors).length ? 0 : 1);
    return view.fieldErrors;
  };

  it('has a required field that is empty', async () => {
    const world = await form();
    expect(await errors(world, { requiredWidgets: ['note', 'name'] })).toEqual({ note: 'This field is required.' });
    await world.host.setField('note', ['x']);
    expect(await errors(world, { requiredWidgets: ['note', 'name'] })).toEqual({});
  });

  it('has any empty field where all are required; a switch may be off', async () => {
    const world = await form();
    const found = await errors(world, { allWidgetsAreRequired: true });
    expect(Object.keys(found)).toEqual(['note', 'whole', 'part', 'mail', 'short', 'moment']);
  });

  it.each([
    ['whole', '1.5', 'Enter a whole number.'],
    ['whole', '-12', undefined],
    ['part', 'one', 'Enter a number.'],
    ['part', '1.5', undefined],
    ['mail', 'ann at example', 'Enter an email address.'],
    ['mail', 'ann@example.com', undefined],
    ['short', '123456', 'Enter no more than 5 characters.'],
    ['short', '12345', undefined],
    ['whole', '', undefined],
  ])('has in %s the text "%s": %s', async (field, value, sentence) => {
    const world = await form();
    await world.host.setField(field, [value]);
    expect(await errors(world, {})).toEqual(sentence ? { [field]: sentence } : {});
  });
});

describe('an event', () => {
  it('of a trigger has the message, old fields and new, and no parameters', async () => {
    const world = await form({ script: `${script}\nfunction onMessage(e) { event(e) }` });
    const { runs } = await world.host.openMessage(mail({}, { id: 'm7', threadId: 't7' }));
    const event = JSON.parse(runs[0]?.log[0]?.text ?? '');
    const accessToken = event.gmail.accessToken;
    expect(accessToken).toEqual(expect.any(String));
    expect(event).toEqual({
      hostApp: 'gmail',
      clientPlatform: 'web',
      userLocale: 'de-DE',
      userCountry: 'DE',
      userTimezone: { id: 'Europe/Berlin', offSet: '3600000' },
      messageMetadata: { messageId: 'm7', accessToken },
      gmail: { messageId: 'm7', threadId: 't7', accessToken },
      commonEventObject: {
        ...{ hostApp: 'GMAIL', platform: 'WEB', userLocale: 'de-DE' },
        timeZone: { id: 'Europe/Berlin', offset: 3_600_000 },
      },
    });
  });

  it('of a click has parameters, and a fresh token that opens the message', async () => {
    const world = await form();
    const [first, second] = [await eventOf(world), await eventOf(world)];
    expect(first.parameters).toEqual({ id: '7' });
    expect(first.commonEventObject.parameters).toEqual({ id: '7' });
    expect(first.gmail.accessToken).not.toBe(second.gmail.accessToken);
  });

  it('of the homepage has no message', async () => {
    const world = await form({ script: `${script}\nfunction onHome(e) { event(e) }` });
    const { runs } = await world.host.openHomepage();
    const event = JSON.parse(runs[0]?.log[0]?.text ?? '');
    expect(event).not.toHaveProperty('gmail');
    expect(event).not.toHaveProperty('messageMetadata');
    expect(event.commonEventObject).not.toHaveProperty('parameters');
  });

  it.each([
    ['the switch in the manifest', { ...panelManifest, addOns: { gmail: panelManifest.addOns?.gmail ?? {} } }],
    ['the scope', { ...panelManifest, oauthScopes: [scope('gmail.addons.current.message.metadata')] }],
  ])('has neither locale nor time zone without %s', async (_, manifest) => {
    const event = await eventOf(await form({ manifest }));
    expect(event.commonEventObject).not.toHaveProperty('userLocale');
    expect(event.commonEventObject).not.toHaveProperty('timeZone');
    expect(event).not.toHaveProperty('userLocale');
  });

  it('names the platform', async () => {
    const event = await eventOf(await form({ platform: 'IOS' }));
    expect([event.clientPlatform, event.commonEventObject.platform]).toEqual(['ios', 'IOS']);
  });
});

describe('suggestions', () => {
  it('are those of the card where no action makes them', async () => {
    const { host } = await form({
      script: `${panelScript}
        function onMessage() {
          const input = CardService.newTextInput().setFieldName('fruit').setTitle('Fruit')
            .setSuggestions(CardService.newSuggestions().addSuggestions(['Apple', 'Apricot', 'Pear']));
          return CardService.newCardBuilder().addSection(CardService.newCardSection().addWidget(input)).build();
        }`,
    });
    expect(await host.suggest('fruit', 'ap')).toEqual({ items: ['Apple', 'Apricot'], runs: [] });
    await expect(host.suggest('nowhere', 'x')).rejects.toThrow('no text input "nowhere"');
  });
});

describe('a card that asks for authorization', () => {
  const asking = (callback: string) => `${panelScript}
    function onMessage() {
      CardService.newAuthorizationException().setAuthorizationUrl('https://ok.example/auth').setResourceDisplayName('Acme')
        ${callback}.throwException();
    }
    function prompt() { return [card('Please sign in')]; }`;

  it("shows the add-on's own prompt, or an error that names what it wants", async () => {
    const own = await form({ script: asking('.setCustomUiCallback("prompt")') });
    expect(own.host.view().stack[0]?.card.header?.title).toBe('Please sign in');
    expect(own.host.view().hostError).toBeNull();
    const googles = await form({ script: asking('') });
    expect(googles.host.view().hostError).toContain('Authorization is required for Acme');
  });
});
