/** Everything that @types/google-apps-script declares for CardService exists on the stand-in. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type Cards, call, service } from './cardservice/service';

const declared = readFileSync(
  require.resolve('@types/google-apps-script/google-apps-script.card-service.d.ts'),
  'utf8',
).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

/** Name and body of each `interface` or `enum`. */
function blocks(keyword: 'interface' | 'enum'): [name: string, body: string][] {
  const pattern = new RegExp(`${keyword} (\\w+) \\{([\\s\\S]*?)\\n        \\}`, 'g');
  return [...declared.matchAll(pattern)].map(([, name = '', body = '']) => [name, body]);
}

const methodsIn = (body: string) => [...body.matchAll(/(\w+)\(/g)].map(([, name = '']) => name);

const enums = blocks('enum').map(([name, body]) => ({ name, members: body.match(/\w+/g) ?? [] }));
const serviceBody = blocks('interface').find(([name]) => name === 'CardService')?.[1] ?? '';
const classes = blocks('interface')
  .filter(([name]) => name !== 'CardService')
  .map(([name, body]) => ({ name, methods: [...new Set(methodsIn(body))] }));

const draft = { getId: () => 'draft-1', getMessage: () => ({}) } as unknown as GoogleAppsScript.Gmail.GmailDraft;

/** How to come by an object that has no `CardService.new…` of its own. Button and Widget are base classes. */
const MADE_BY: Record<string, (cards: Cards) => object> = {
  Button: (cards) => cards.newTextButton(),
  Widget: (cards) => cards.newDivider(),
  Card: (cards) => cards.newCardBuilder().build(),
  ActionResponse: (cards) => cards.newActionResponseBuilder().build(),
  CalendarEventActionResponse: (cards) => cards.newCalendarEventActionResponseBuilder().build(),
  ComposeActionResponse: (cards) => cards.newComposeActionResponseBuilder().setGmailDraft(draft).build(),
  DriveItemsSelectedActionResponse: (cards) =>
    cards.newDriveItemsSelectedActionResponseBuilder().requestFileScope('id').build(),
  EditorFileScopeActionResponse: (cards) => cards.newEditorFileScopeActionResponseBuilder().build(),
  SuggestionsResponse: (cards) => cards.newSuggestionsResponseBuilder().build(),
  UniversalActionResponse: (cards) => cards.newUniversalActionResponseBuilder().displayAddOnCards([]).build(),
  UpdateDraftActionResponse: (cards) => cards.newUpdateDraftActionResponseBuilder().build(),
};

function make(name: string): Record<string, unknown> {
  const { CardService } = service();
  return (MADE_BY[name]?.(CardService) ?? call(CardService, `new${name}`)) as Record<string, unknown>;
}

const offered = () => service().CardService as unknown as Record<string, unknown>;

describe('the types of CardService', () => {
  it('are read whole', () => {
    expect(classes.length).toBe((declared.match(/\binterface /g)?.length ?? 0) - 1);
    expect(enums.length).toBe(declared.match(/\benum /g)?.length);
    expect(methodsIn(serviceBody).length).toBe(declared.match(/\bnew[A-Z]\w+\(/g)?.length);
    expect(classes.find(({ name }) => name === 'TextInput')?.methods).toContain('setValidation');
  });

  it.each(classes.map(({ name, methods }) => [name, methods] as const))(
    'declare %s, and it has every method',
    (name, methods) => {
      const object = make(name);
      expect(methods.filter((method) => typeof object[method] !== 'function')).toEqual([]);
    },
  );

  it.each(enums.map(({ name, members }) => [name, members] as const))(
    'declare the enum %s, and it has every member',
    (name, members) => {
      const found = offered()[name] as Record<string, { toString(): string }>;
      expect(members.map((member) => String(found[member]))).toEqual(members);
    },
  );

  it('declare how each class is made', () => {
    expect(methodsIn(serviceBody).filter((name) => typeof offered()[name] !== 'function')).toEqual([]);
  });

  it('declare which enums CardService offers', () => {
    const names = [...serviceBody.matchAll(/(\w+): typeof/g)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => offered()[name] === undefined)).toEqual([]);
  });
});

describe("what Google's reference has and the types lack", () => {
  it.each([
    ['TextButton', ['setIcon', 'setIconUrl', 'setMaterialIcon', 'setOverflowMenu']],
    ['TextParagraph', ['setMaxLines']],
    ['CardSection', ['setCollapseControl']],
    ['Chip', ['setLabel', 'setIcon', 'setDisabled', 'setOnClickAction']],
    ['ChipList', ['addChip', 'setLayout']],
    ['CollapseControl', ['setCollapseButton', 'setExpandButton']],
    ['OverflowMenu', ['addMenuItem']],
    ['OverflowMenuItem', ['setText', 'setStartIcon', 'setOpenLink']],
    ['Columns', ['addColumn', 'setWrapStyle']],
    ['Column', ['addWidget', 'setHorizontalAlignment']],
    ['Carousel', ['addCarouselCard']],
    ['CarouselCard', ['addWidget', 'addFooterWidget']],
  ])('%s has it', (name, methods) => {
    const object = make(name);
    expect(methods.filter((method) => typeof object[method] !== 'function')).toEqual([]);
  });
});

describe('an enum member', () => {
  it('is an object that knows its name and place, as in Apps Script', () => {
    const { FILLED, OUTLINED } = offered().TextButtonStyle as Record<
      string,
      { name(): string; ordinal(): number; compareTo(other: unknown): number }
    >;
    expect(`${FILLED}`).toBe('FILLED');
    expect(FILLED?.name()).toBe('FILLED');
    expect(FILLED?.compareTo(OUTLINED)).toBeGreaterThan(0);
    expect(JSON.stringify({ style: FILLED })).toBe('{"style":"FILLED"}');
  });
});
