import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { html, lines, link } from '../../src/language/html';

/** Every way in which a text can end where it stands and something else begin. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '</b>',
        '<a href="https://evil.example">',
        '" onclick="x',
        '&lt;',
        '<br>',
      ),
      fc.string(),
    ),
  )
  .map((pieces) => pieces.join(''));

const unescaped = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

describe('a text with markup', () => {
  it('keeps its own tags and escapes what comes from outside', () => {
    expect(html`<b>${'<i>Tom & "Jerry\'s"</i>'}</b>`).toEqual({
      html: '<b>&lt;i&gt;Tom &amp; &quot;Jerry&#39;s&quot;&lt;/i&gt;</b>',
    });
  });

  it('takes other markup as it is', () => {
    expect(html`${html`<b>${'<'}</b>`} and ${'>'}`).toEqual({ html: '<b>&lt;</b> and &gt;' });
    expect(html``).toEqual({ html: '' });
  });

  it('gets no tag and no attribute from a text, and shows every character of it', () => {
    fc.assert(
      fc.property(hostile, hostile, (first, second) => {
        const whole = html`<b>${first}</b><a href="${second}">x</a>`.html;
        const parts = /^<b>([^<>"']*)<\/b><a href="([^<>"']*)">x<\/a>$/s.exec(whole);
        expect(parts?.slice(1).map(unescaped)).toEqual([first, second]);
      }),
    );
  });

  it('is joined from lines, without those that are null', () => {
    expect(lines('a < b', null, html`<b>c</b>`)).toEqual({ html: 'a &lt; b<br><b>c</b>' });
    expect(lines(null)).toEqual({ html: '' });
  });

  it('holds a link that neither its address nor its text can leave', () => {
    expect(link('https://dashboard.stripe.com/a?b=1&c="', '<x>')).toEqual({
      html: '<a href="https://dashboard.stripe.com/a?b=1&amp;c=&quot;">&lt;x&gt;</a>',
    });
  });
});
