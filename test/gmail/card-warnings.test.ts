import { describe, expect, it } from '@jest/globals';
import type { CardJson, WidgetJson } from '../../preview/appsscript/types';
import { cardWarnings } from '../../preview/gmail/page/card-warnings';

const drawable = { isSymbol: (name: string) => name === 'star', isShown: (url: string) => url.startsWith('data:') };
const card = (...widgets: WidgetJson[]): CardJson => ({ sections: [{ widgets }] });

describe('what a card asks for and does not get', () => {
  it('is nothing when everything can be drawn', () => {
    const fine = card(
      { decoratedText: { text: 'x', startIcon: { materialIcon: { name: 'star' } } } },
      { image: { imageUrl: 'data:image/png;base64,AA==' } },
    );
    expect(cardWarnings(fine, drawable)).toEqual([]);
  });

  it('names an unknown icon once, wherever it stands', () => {
    const icon = { materialIcon: { name: 'stare' } };
    const unknown = card({ decoratedText: { text: 'x', startIcon: icon } }, { buttonList: { buttons: [{ icon }] } });
    expect(cardWarnings(unknown, drawable)).toEqual([expect.stringContaining('“stare”')]);
  });

  it('names pictures that would come from the network', () => {
    const far = card({ image: { imageUrl: 'https://example.com/a.png' } });
    expect(cardWarnings(far, drawable)).toEqual([expect.stringContaining('https://example.com/a.png')]);
  });

  it('names widgets that Gmail does not draw', () => {
    expect(cardWarnings(card({ chipList: { chips: [] } }), drawable)).toEqual([expect.stringContaining('chipList')]);
  });
});
