import { describe, expect, it } from '@jest/globals';
import { cssColor, hexColor, readableOn } from '../../preview/gmail/page/color';

describe('colours of cards', () => {
  it('become CSS, missing channels as zero', () => {
    expect(cssColor({ red: 1, green: 0.5 })).toBe('rgb(255 128 0)');
    expect(cssColor({ red: 7, blue: -1 })).toBe('rgb(255 0 0)');
  });

  it('carry text that can be read', () => {
    expect(readableOn({ red: 0.04, green: 0.34, blue: 0.82 })).toBe('#ffffff');
    expect(readableOn({ red: 1, green: 0.85, blue: 0.2 })).toBe('#1f1f1f');
  });

  it('are read from a manifest’s hex notation, and from nothing else', () => {
    expect(hexColor('#ff0080')).toEqual({ red: 1, green: 0, blue: 128 / 255 });
    expect(hexColor('red')).toBeNull();
    expect(hexColor('#fff;x')).toBeNull();
    expect(hexColor(null)).toBeNull();
  });
});
