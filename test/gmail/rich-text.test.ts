import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseRichText, plainText, type RichText, safeLink } from '../../preview/gmail/page/rich-text';

const allowed = ['b', 'i', 'u', 's', 'font', 'a', 'time', 'br'];

function spans(text: RichText): Exclude<RichText[number], string>[] {
  return text.flatMap((part) => (typeof part === 'string' ? [] : [part, ...spans(part.children)]));
}

describe('the text of a card', () => {
  it('keeps the formatting that Google allows', () => {
    expect(parseRichText('a <b>b <i>c</i></b><br>d')).toEqual([
      'a ',
      { tag: 'b', children: ['b ', { tag: 'i', children: ['c'] }] },
      { tag: 'br', children: [] },
      'd',
    ]);
  });

  it('keeps a font’s colour, and only its colour', () => {
    expect(parseRichText('<font color="#ff0000" onclick="x()">red</font>')).toEqual([
      { tag: 'font', color: '#ff0000', children: ['red'] },
    ]);
    expect(parseRichText('<font color="red;background:url(x)">x</font>')).toEqual([{ tag: 'font', children: ['x'] }]);
  });

  it('drops every other tag and keeps its text', () => {
    expect(plainText(parseRichText('<h1>Title</h1><script>alert(1)</script><img src=x onerror=alert(1)>end'))).toBe(
      'Titlealert(1)end',
    );
    expect(spans(parseRichText('<script>alert(1)</script><iframe src="x"></iframe>'))).toEqual([]);
  });

  it('decodes what was escaped, once', () => {
    expect(parseRichText('&lt;b&gt;5 &amp;lt; 6&lt;/b&gt; &#8364;&#x41;&quot;&unknown;')).toEqual([
      '<b>5 &lt; 6</b> €A"&unknown;',
    ]);
  });

  it('takes a lone < for text', () => {
    expect(parseRichText('5 < 6 and <3')).toEqual(['5 < 6 and <3']);
  });

  it('closes what was left open, and ignores what was never opened', () => {
    expect(plainText(parseRichText('<b>one</i> two</b> three</b>'))).toBe('one two three');
  });

  it('makes links of https, mailto and tel, and of nothing else', () => {
    const [link] = spans(parseRichText('<a href="https://example.com/?a=1&amp;b=2">go</a>'));
    expect(link).toEqual({ tag: 'a', href: 'https://example.com/?a=1&b=2', children: ['go'] });
    for (const href of ['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', '//example.com', 'x']) {
      expect(spans(parseRichText(`<a href="${href}">x</a>`))).toEqual([{ tag: 'a', children: ['x'] }]);
    }
  });

  it('never yields anything but the allowed tags, and loses no word, whatever it is given', () => {
    const noise = fc.array(
      fc.oneof(
        fc.constantFrom('<b>', '</b>', '<a href="javascript:x">', '<', '>', '"', "'", '&', '&lt;', '<script>', '<br/>'),
        fc.string(),
      ),
    );
    fc.assert(
      fc.property(noise, (parts) => {
        for (const span of spans(parseRichText(parts.join('')))) {
          expect(allowed).toContain(span.tag);
          expect(span.href ?? 'https:').toMatch(/^(https|mailto|tel):/);
        }
      }),
    );
    fc.assert(fc.property(fc.stringMatching(/^[^<&]*$/), (text) => plainText(parseRichText(text)) === text));
  });

  it('survives absurd nesting', () => {
    expect(plainText(parseRichText(`${'<b>'.repeat(50_000)}deep`))).toBe('deep');
  });
});

describe('a link that a card opens', () => {
  it('becomes https, as Gmail makes it', () => {
    expect(safeLink('http://example.com/a')).toBe('https://example.com/a');
  });

  it('is none if it is not one for the web, mail or phone', () => {
    expect(safeLink('javascript:alert(1)')).toBeNull();
    expect(safeLink('file:///etc/passwd')).toBeNull();
    expect(safeLink('not a link')).toBeNull();
  });
});
