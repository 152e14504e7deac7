import { describe, expect, it } from '@jest/globals';
import type { CardJson, WidgetJson } from '../../preview/appsscript/types';
import { cardText } from '../../preview/card/text';

const card = (...widgets: WidgetJson[]): CardJson => ({ sections: [{ widgets }] });
const lines = (...widgets: WidgetJson[]) => cardText(card(...widgets)).split('\n');
const go = { action: { function: 'go' } };

describe('a card as text', () => {
  it('reads from top to bottom, with nothing left out', () => {
    const text = cardText({
      header: { title: 'Mona Month', subtitle: 'Acme · Test mode' },
      cardActions: [
        { actionLabel: 'Settings', onClick: go },
        { actionLabel: 'Disconnect', onClick: go },
      ],
      sections: [
        {
          widgets: [
            { decoratedText: { topLabel: 'Email', text: 'monthly@example.com', bottomLabel: 'Address matches' } },
          ],
        },
        {
          header: 'Payments',
          widgets: [{ decoratedText: { text: '$19.00', bottomLabel: 'Paid 1 Nov', onClick: go } }],
        },
        { header: 'Details', collapsible: true, widgets: [{ textParagraph: { text: 'Since 2024' } }] },
      ],
      fixedFooter: {
        primaryButton: { text: 'Open in Stripe', onClick: go },
        secondaryButton: { text: 'Find', onClick: go },
      },
    });
    expect(text).toBe(
      [
        'Mona Month',
        'Acme · Test mode',
        '════════════════════════════════════════════════',
        'Email',
        '  monthly@example.com',
        '  Address matches',
        '',
        '── Payments ────────────────────────────────────',
        '$19.00 ›',
        '  Paid 1 Nov',
        '',
        '── Details ⌄ ───────────────────────────────────',
        'Since 2024',
        '────────────────────────────────────────────────',
        '[Open in Stripe] [Find]',
        '⋮ Settings · Disconnect',
      ].join('\n'),
    );
  });

  it('strips markup and decodes entities where Google understands markup', () => {
    const text = '<b>A &amp; B</b><br>&lt;b&gt; &#39;q&#39; &#x20AC; &quot;&unknown;';
    expect(lines({ textParagraph: { text } })).toEqual(['A & B', `<b> 'q' € "&unknown;`]);
    expect(
      lines({ decoratedText: { text: '<font color="#f00">red</font> <a href="https://x.example/">link</a>' } }),
    ).toEqual(['red link']);
  });

  it('leaves titles, labels and buttons as they are: they are plain text', () => {
    const text = cardText({
      header: { title: 'R&amp;D <b>' },
      sections: [
        {
          widgets: [
            { decoratedText: { topLabel: '<i>', text: 'x', bottomLabel: '&lt;' } },
            { buttonList: { buttons: [{ text: '<u>go</u>', onClick: go }] } },
          ],
        },
      ],
    });
    for (const words of ['R&amp;D <b>', '<i>', '&lt;', '[<u>go</u>]']) expect(text).toContain(words);
  });

  it('marks where the folded part begins, and still shows it', () => {
    const paragraphs = ['one', 'two', 'three'].map((text) => ({ textParagraph: { text } }));
    const section = { collapsible: true, uncollapsibleWidgetsCount: 1, widgets: paragraphs };
    expect(cardText({ sections: [section] }).split('\n')).toEqual(['one', '⌄', 'two', 'three']);
    expect(cardText({ sections: [{ ...section, uncollapsibleWidgetsCount: 3 }] })).not.toContain('⌄');
  });

  it('names buttons by their text, else their alt text, else their icon', () => {
    expect(
      lines({
        buttonList: {
          buttons: [
            { text: 'Refund', altText: 'Refund the payment', onClick: go },
            { altText: 'Refresh', icon: { materialIcon: { name: 'sync' } }, onClick: go },
            { icon: { altText: 'Copy' }, onClick: go },
            { icon: { materialIcon: { name: 'sync' } }, onClick: go },
            { text: 'Cancel', disabled: true, onClick: go },
          ],
        },
      }),
    ).toEqual(['[Refund] [Refresh] [Copy] [sync] [Cancel] (off)']);
  });

  it('shows icons, buttons and switches of a row beside its text', () => {
    expect(
      lines(
        { decoratedText: { startIcon: { altText: 'Warning' }, text: 'Failed', button: { text: 'Why', onClick: go } } },
        { decoratedText: { text: 'Notes', switchControl: { name: 'notes', value: '1', selected: true } } },
        { decoratedText: { text: 'Two\nlines', onClick: go } },
      ),
    ).toEqual(['(Warning) Failed [Why]', 'Notes [x]', 'Two ›', 'lines']);
  });

  const inputs: WidgetJson[] = [
    { textInput: { name: 'note', label: 'Note', hintText: 'Kept in Stripe', value: 'old' } },
    {
      selectionInput: {
        name: 'mode',
        label: 'Mode',
        type: 'RADIO_BUTTON',
        items: [
          { text: 'Test', value: 'test', selected: true },
          { text: 'Live', value: 'live' },
        ],
      },
    },
    { selectionInput: { name: 'sure', type: 'CHECK_BOX', items: [{ text: 'Sure', value: 'yes' }] } },
    { dateTimePicker: { name: 'day', label: 'Day', type: 'DATE_ONLY', valueMsEpoch: String(Date.UTC(2026, 10, 20)) } },
    { decoratedText: { text: 'Loud', switchControl: { name: 'loud', value: '1' } } },
  ];

  it('shows inputs with what the card says', () => {
    expect(lines(...inputs)).toEqual([
      'Note: [old]',
      '  Kept in Stripe',
      'Mode:  (•) Test  ( ) Live',
      '[ ] Sure',
      'Day: [2026-11-20]',
      'Loud [ ]',
    ]);
  });

  it('shows inputs with what is filled in now', () => {
    const form = { note: ['new'], mode: ['live'], sure: ['yes'], day: [String(Date.UTC(2027, 0, 2))], loud: ['1'] };
    expect(cardText(card(...inputs), form).split('\n')).toEqual([
      'Note: [new]',
      '  Kept in Stripe',
      'Mode:  ( ) Test  (•) Live',
      '[x] Sure',
      'Day: [2027-01-02]',
      'Loud [x]',
    ]);
    expect(cardText(card(...inputs), { note: [], mode: [] })).toContain('Note: []');
  });

  it('puts long choices under each other', () => {
    const items = [1, 2, 3].map((n) => ({ text: `A plan with a rather long name, number ${n}`, value: `${n}` }));
    expect(lines({ selectionInput: { name: 'plan', label: 'Plan', type: 'DROPDOWN', items } })).toEqual([
      'Plan:',
      ...items.map(({ text }) => `  ( ) ${text}`),
    ]);
  });

  it('shows pictures, grids, chips, dividers and what stands in columns', () => {
    expect(
      lines(
        { image: { imageUrl: 'https://x.example/a.png', altText: 'Logo', onClick: go } },
        {
          grid: {
            title: 'Plans',
            items: [
              { id: '1', title: 'Pro', subtitle: '$49.00' },
              { id: '2', title: 'Team' },
            ],
          },
        },
        { chipList: { chips: [{ label: 'New' }, { label: 'Old' }] } },
        { divider: {} },
        {
          columns: {
            columnItems: [
              { widgets: [{ textParagraph: { text: 'left' } }] },
              { widgets: [{ textParagraph: { text: 'right' } }] },
            ],
          },
        },
      ),
    ).toEqual([
      '(picture: Logo) ›',
      'Plans',
      '• Pro – $49.00',
      '• Team',
      '(New) (Old)',
      '╌'.repeat(48),
      'left',
      'right',
    ]);
  });

  it('of a card without anything is empty', () => {
    expect(cardText({})).toBe('');
  });
});
