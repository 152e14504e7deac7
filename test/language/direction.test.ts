import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isolated, oneLine, plainText } from '../../src/language/direction';
import { html } from '../../src/language/html';
import { movesWords } from '../addon/watch';

const controls = [...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c'];

/** Every way in which a text can move what stands beside it. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...controls, 'דוד', 'محمد', '٢٩', '29', ' ', '\n', '\0', '\u2028', '\u2029', '\u0301', '\u200d'),
      fc.constantFrom('"', '(', ')', '.', ',', '-', '/', '%', 'é', '花', '😀'),
      fc.string({ unit: 'grapheme' }),
    ),
  )
  .map((pieces) => pieces.join(''))
  .map((text) => text.replace(/[A-Za-z$·×→:]/g, ''));

describe('a text from outside', () => {
  it.each([
    'Mona Month',
    'Zoë  Müller-Łukasiewicz, O’Brien & Sons',
    '円 花子',
    '원 지민',
    'สมชาย',
    'नमस्ते\u200d',
    '👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '$1,234.50\u00a0·\u202fNov 4',
    '',
  ])('stays byte for byte what it is: %s', (text) => {
    expect([oneLine(text), isolated(text), plainText(text)]).toEqual([text, text, text]);
  });

  it('loses its controls and line breaks', () => {
    expect(oneLine(`${controls.join('')}Mo${controls.join('')}na`)).toBe('Mona');
    expect(oneLine('Mona\r\nSender check passed\u2028x\0y\u0085z')).toBe('Mona Sender check passed x y z');
    expect(isolated('Mona\u202e')).toBe('Mona');
  });

  it.each(['ליאת כהן', 'ליאת כהן\u200e – شركة المثال', 'חברה בע"מ', 'محمد\u200cرضا', 'רחוב הרצל 5, תל אביב', 'שָׁלוֹם'])(
    'that runs from right to left is isolated as a whole, and by itself stays as it is: %s',
    (name) => {
      expect(isolated(name)).toBe(`\u2068\u200e${name}\u2069`);
      expect(plainText(name)).toBe(name);
      expect(plainText(`${name} · $29.00`)).toBe(`\u2068\u200e${name}\u2069 · $29.00`);
      expect(oneLine(`\u202b${name}\u202c`)).toBe(name);
    },
  );

  it('is isolated from the next one', () => {
    expect(isolated('דוד × 2 + שרה: $5.00 · נח')).toBe(
      '\u2068\u200eדוד\u2069 × 2 + \u2068\u200eשרה\u2069: $5.00 · \u2068\u200eנח\u2069',
    );
  });

  it('moves none of our own words, whatever it holds, in markup and in plain text', () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        const plain = plainText(`Refunded to ${a}: $5.00 · ${b} × 3 → ${a}`);
        const markup = html`Refunded to ${a}: $5.00 · ${b} × 3 → ${a}`.html;
        for (const text of [plain, markup.replace(/&[a-z]+;|&#39;/g, '')]) {
          expect([movesWords(text), text]).toEqual([false, text]);
          expect(text.replace(/\u2068[^\u2069]*\u2069/g, '')).toMatch(/^Refunded to .*: \$5\.00 · .* × 3 → .*$/);
        }
      }),
    );
  });

  it('keeps an accent with its digits, though a mark stands between them', () => {
    const once = isolated('٢٩\u200e\u0300');
    expect(isolated(once)).toBe(once);
  });

  it('keeps every character that can be seen, and is isolated once', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = (each: string) => each.replace(/[\s\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u206f]/gu, '');
        expect(shown(isolated(text))).toBe(shown(text));
        expect(isolated(isolated(text))).toBe(isolated(text));
      }),
    );
  });
});

describe('what watches every card', () => {
  it.each(['a \u202eb', 'a דוד', '\u2068\u200eדוד b\u2069', '\u2068\u200eדוד', 'a\nb', 'a\u200f 5'])(
    'sees %j',
    (text) => {
      expect(movesWords(text)).toBe(true);
    },
  );
});
