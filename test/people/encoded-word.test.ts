import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeWords } from '../../src/people/encoded-word';

describe('encoded words', () => {
  // https://www.rfc-editor.org/rfc/rfc2047#section-8
  it.each([
    ['=?US-ASCII?Q?Keith_Moore?=', 'Keith Moore'],
    ['=?ISO-8859-1?Q?Keld_J=F8rn_Simonsen?=', 'Keld Jørn Simonsen'],
    ['=?ISO-8859-1?Q?Andr=E9?= Pirard', 'André Pirard'],
    ['=?ISO-8859-1?Q?a?=', 'a'],
    ['=?ISO-8859-1?Q?a?= b', 'a b'],
    ['=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=', 'ab'],
    ['=?ISO-8859-1?Q?a?=  =?ISO-8859-1?Q?b?=', 'ab'],
    ['=?ISO-8859-1?Q?a?=\r\n    =?ISO-8859-1?Q?b?=', 'ab'],
    ['=?ISO-8859-1?Q?a_b?=', 'a b'],
    ['=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?_b?=', 'a b'],
  ])('are decoded as in the RFC: %s', (text, expected) => {
    expect(decodeWords(text)).toBe(expected);
  });

  it.each([
    ['base64', '=?UTF-8?B?5YaGIOiKseWtkA==?=', '円 花子'],
    ['base64 without its padding', '=?UTF-8?b?SsO2cmc?=', 'Jörg'],
    ['a language (RFC 2231)', '=?UTF-8*de?Q?J=C3=B6rg?=', 'Jörg'],
    ['another spelling of the character set', '=?utf8?q?J=c3=b6rg?=', 'Jörg'],
    ['characters beyond the first plane', '=?UTF-8?Q?=F0=9F=90=8B?=', '🐋'],
    ['quotes and dashes of Windows', '=?windows-1252?Q?O=92Brien_=96_=80?=', 'O’Brien – €'],
    ['Windows characters that claim to be Latin-1', '=?ISO-8859-1?Q?O=92Brien?=', 'O’Brien'],
    ['two words, one base64', '=?UTF-8?B?SsO2?= =?UTF-8?Q?rg?=', 'Jörg'],
    ['no data', 'a =?UTF-8?Q??= b', 'a  b'],
  ])('may have %s', (_, text, expected) => {
    expect(decodeWords(text)).toBe(expected);
  });

  it.each([
    ['another character set', '=?ISO-2022-JP?B?GyRCO3NFRBsoQg==?='],
    ['bytes that are no UTF-8', '=?UTF-8?Q?=C3=28?='],
    ['half a character', '=?UTF-8?Q?J=C3?='],
    ['another encoding', '=?UTF-8?X?abc?='],
    ['characters that base64 lacks', '=?UTF-8?B?S*2c!?='],
    ['no end', '=?UTF-8?Q?abc'],
    ['a space within', '=?UTF-8?Q?a b?='],
  ])('stay as they are with %s', (_, text) => {
    expect(decodeWords(text)).toBe(text);
  });

  it('give back every text that was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, base64) => {
        const bytes = Buffer.from(text);
        const q = [...bytes].map((byte) => `=${byte.toString(16).padStart(2, '0')}`).join('');
        const word = base64 ? `=?UTF-8?B?${bytes.toString('base64')}?=` : `=?UTF-8?Q?${q}?=`;
        expect(decodeWords(word)).toBe(text);
      }),
    );
  });

  it('do not break, however long or damaged', () => {
    expect(decodeWords(`=?ISO-8859-1?Q?${'a'.repeat(300_000)}?=`)).toHaveLength(300_000);
    const piece = fc.constantFrom('=?', '?=', '?', 'Q', 'B', 'UTF-8', 'ISO-8859-1', '=C3', '=', '_', ' ', '*');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        expect(typeof decodeWords(pieces.join(''))).toBe('string');
      }),
    );
  });
});
