import { describe, expect, it } from '@jest/globals';
import type { CardJson, OnClickJson, View, WidgetJson } from '../../preview/appsscript/types';
import { findTarget, targetsOf } from '../../preview/card/targets';

const call = (name: string): OnClickJson => ({ action: { function: name } });
const button = (text: string, name = text) => ({ text, onClick: call(name) });

function viewOf(card: CardJson, universal: string[] = [], form: Record<string, string[]> = {}): View {
  return {
    surface: 'message',
    stack: [{ card, form }],
    universalActions: universal.map((label) => ({ label })),
    notification: null,
    openedLink: null,
    draft: null,
    hostError: null,
    fieldErrors: {},
  };
}
const withWidgets = (...widgets: WidgetJson[]) => viewOf({ sections: [{ widgets }] });

/** The function, address, field or universal action that a click on the label reaches. */
function reached(view: View, label: string): unknown {
  const target = findTarget(targetsOf(view), label);
  if (target?.does.kind !== 'click') return target?.does;
  return target.does.onClick.action?.function ?? target.does.onClick.openLink?.url;
}

describe('a click by label', () => {
  it('reaches buttons, rows, pictures, grid items, chips, the footer and links in texts', () => {
    const view = viewOf({
      sections: [
        {
          header: 'About <a href="https://x.example/header">header</a>',
          widgets: [
            { textParagraph: { text: 'See <a href="https://x.example/a?b=1&amp;c=2">the <b>docs</b></a>.' } },
            {
              decoratedText: {
                topLabel: 'Payment',
                text: '<b>$19.00</b>',
                bottomLabel: 'Paid 1 Nov',
                onClick: call('row'),
              },
            },
            { decoratedText: { text: 'Plan', button: { altText: 'Change plan', onClick: call('plan') } } },
            { image: { altText: 'Logo', onClick: call('logo') } },
            { buttonList: { buttons: [button('Go', 'go'), { icon: { altText: 'Star' }, onClick: call('star') }] } },
            {
              grid: {
                items: [
                  { id: 'a', title: 'First' },
                  { id: 'b', title: 'Second' },
                ],
                onClick: call('grid'),
              },
            },
            { chipList: { chips: [{ label: 'Chip', onClick: call('chip') }] } },
            {
              columns: { columnItems: [{ widgets: [{ buttonList: { buttons: [button('In a column', 'column')] } }] }] },
            },
          ],
        },
      ],
      fixedFooter: { primaryButton: button('Save', 'save'), secondaryButton: button('Leave', 'leave') },
    });
    const expected = {
      header: 'https://x.example/header',
      'The docs': 'https://x.example/a?b=1&c=2',
      '$19.00': 'row',
      Payment: 'row',
      'paid 1 nov': 'row',
      'Change plan': 'plan',
      logo: 'logo',
      Go: 'go',
      Star: 'star',
      Second: 'grid',
      Chip: 'chip',
      'In a column': 'column',
      Save: 'save',
      Leave: 'leave',
    };
    expect(Object.fromEntries(Object.keys(expected).map((label) => [label, reached(view, label)]))).toEqual(expected);
  });

  it('tells the action of a grid which item it was', () => {
    const target = findTarget(
      targetsOf(
        withWidgets({
          grid: {
            items: [
              { id: 'a', title: 'First' },
              { id: 'b', title: 'Second' },
            ],
            onClick: call('g'),
          },
        }),
      ),
      'Second',
    );
    expect(target?.does).toEqual({
      kind: 'click',
      onClick: { action: { function: 'g', parameters: [{ key: 'grid_item_identifier', value: 'b' }] } },
    });
  });

  it('takes an exact label before one that only contains it, in any case and spacing', () => {
    const view = withWidgets({ buttonList: { buttons: [button('Refund $49.00', 'part'), button('Refund', 'whole')] } });
    expect(reached(view, 'refund')).toBe('whole');
    expect(reached(view, ' REFUND  $49 ')).toBe('part');
    expect(
      reached(withWidgets({ buttonList: { buttons: [button('\u2068Mona\u2069\u00a0Month', 'm')] } }), 'mona month'),
    ).toBe('m');
  });

  it('counts equal labels with #, and leaves alone a # that belongs to the label', () => {
    const view = withWidgets({
      buttonList: { buttons: [button('Open', 'a'), button('Open', 'b'), button('Invoice #1', 'i')] },
    });
    expect(reached(view, 'Open')).toBe('a');
    expect(reached(view, 'Open#2')).toBe('b');
    expect(reached(view, 'Open#3')).toBeUndefined();
    expect(reached(view, 'invoice #1')).toBe('i');
  });

  it('looks on the card, then in its menu, then at the universal actions', () => {
    const view = viewOf(
      {
        sections: [{ widgets: [{ buttonList: { buttons: [button('Help', 'card')] } }] }],
        cardActions: [
          { actionLabel: 'Help', onClick: call('menu') },
          { actionLabel: 'Settings', onClick: call('menu settings') },
        ],
      },
      ['Settings', 'Disconnect', 'Help'],
    );
    expect([reached(view, 'Help'), reached(view, 'Help#2'), reached(view, 'Help#3')]).toEqual([
      'card',
      'menu',
      { kind: 'universal', index: 2 },
    ]);
    expect(reached(view, 'Settings')).toBe('menu settings');
    expect(reached(view, 'disconnect')).toEqual({ kind: 'universal', index: 1 });
  });

  it('turns a switch over', () => {
    const card: CardJson = {
      sections: [{ widgets: [{ decoratedText: { text: 'Notes', switchControl: { name: 'notes', value: 'yes' } } }] }],
    };
    expect(reached(viewOf(card), 'Notes')).toEqual({ kind: 'toggle', field: 'notes', values: ['yes'] });
    expect(reached(viewOf(card, [], { notes: ['yes'] }), 'Notes')).toEqual({
      kind: 'toggle',
      field: 'notes',
      values: [],
    });
  });

  it('finds what is switched off, as switched off', () => {
    const view = withWidgets({ buttonList: { buttons: [{ ...button('Refund'), disabled: true }] } });
    expect(findTarget(targetsOf(view), 'Refund')?.disabled).toBe(true);
  });

  it('finds nothing where nothing takes a click', () => {
    const view = withWidgets({ textParagraph: { text: 'Refund' } }, { decoratedText: { text: 'Refund' } });
    expect(reached(view, 'Refund')).toBeUndefined();
    expect(reached(view, '')).toBeUndefined();
    expect(targetsOf({ ...view, stack: [] })).toEqual([]);
  });
});
