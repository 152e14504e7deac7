/** What holds for every card, whatever an add-on builds. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cardJson, service, widgetJson } from './cardservice/service';

describe('any card', () => {
  it('holds at most 100 widgets and 100 sections, a beginning of what was added, and warns exactly when it is less', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 12 }), (counts) => {
        const on = service();
        const builder = on.CardService.newCardBuilder();
        for (const count of counts) {
          const section = on.CardService.newCardSection();
          for (let index = 0; index < count; index++) section.addWidget(on.CardService.newDivider());
          builder.addSection(section);
        }
        const kept = (cardJson(on, builder.build()).sections ?? []).map(({ widgets }) => widgets?.length);
        expect(kept.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBeLessThanOrEqual(100);
        expect(kept).toEqual(counts.slice(0, kept.length));
        expect(on.warnings.length).toBe(kept.length < counts.length ? 1 : 0);
      }),
      { numRuns: 50 },
    );
  });
});

/** Names and notes as a stranger may write them. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"},{"pushCard":{}}',
    '\u202Egnp.exe',
    '\u2028\u2029',
    'a\0b',
    '__proto__',
    '\ud800',
    '`y` \\u0041 &amp;',
  ),
);

describe('any text', () => {
  it('reaches the JSON unharmed, wherever it is shown', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const on = service();
        const c = on.CardService;
        const shown = widgetJson(on, c.newDecoratedText().setText(text).setTopLabel(text).setBottomLabel(text));
        expect(shown).toEqual({ decoratedText: { text, topLabel: text, bottomLabel: text } });
        const typed = widgetJson(on, c.newTextInput().setFieldName('f').setTitle(text).setValue(text));
        expect(typed?.textInput).toEqual({ name: 'f', label: text, value: text });
      }),
    );
  });

  it('reaches the callback unharmed as a parameter, in value and in name', () => {
    fc.assert(
      fc.property(hostile, hostile, (name, value) => {
        const on = service();
        const parameters = Object.fromEntries([[name, value]]);
        const action = on.CardService.newAction().setFunctionName('onClick').setParameters(parameters);
        const json = widgetJson(on, on.CardService.newTextButton().setText('b').setOnClickAction(action));
        expect(json?.buttonList?.buttons?.[0]?.onClick?.action?.parameters).toEqual([{ key: name, value }]);
      }),
    );
  });

  it('survives printJson and being read again', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const on = service();
        const { CardService: c } = on;
        const card = c.newCardBuilder().setHeader(c.newCardHeader().setTitle(text)).build();
        expect(JSON.parse(card.printJson())).toEqual({ header: { title: text } });
      }),
    );
  });
});

describe('any value', () => {
  it('is rendered without throwing', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withDate: true, withMap: true }), (value) => {
        expect(['nothing', 'other', 'cards']).toContain(service().render(value).kind);
      }),
    );
  });

  it('is either taken as a string or refused, never turned into one', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const text = service().CardService.newTextInput();
        if (typeof value === 'string') expect(() => text.setFieldName(value)).not.toThrow();
        else expect(() => text.setFieldName(value as never)).toThrow(/^(Invalid argument|The parameters \()/);
      }),
    );
  });
});
