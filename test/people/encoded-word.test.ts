import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeWords, hasEncodedWord, inUtf8 } from '../../src/people/encoded-word';

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
    ['a space within', '=?UTF-8?Q?Rosa Reyes?=', 'Rosa Reyes'],
    ['a question mark within', '=?UTF-8?Q?Who??= is', 'Who? is'],
    ['a character cut in two', '=?UTF-8?Q?Bj=C3?= =?UTF-8?Q?=B8rn?=', 'Bjørn'],
    ['a character cut in three', '=?UTF-8?Q?=E5=B1?=\r\n =?utf-8?Q?=B1?= =?UTF-8?Q?=E7=94=B0?=', '山田'],
    ['base64 that cuts a character', '=?UTF-8?B?QmrD?= =?UTF-8?B?uHJu?=', 'Bjørn'],
    ['neighbours without a blank', '=?UTF-8?Q?Bj?==?UTF-8?Q?=C3=B8rn?=', 'Bjørn'],
    ['UTF-7, as old Exchange writes it', '=?utf-7?Q?J+APY-rg?= =?UTF-7?Q?_M+APw-ller?=', 'Jörg Müller'],
    ['UTF-7 under its older name', '=?unicode-1-1-utf-7?B?K2M0dGNEMllPLQ==?=', '王小明'],
    ['a plus in UTF-7', '=?UTF-7?Q?A_+-_B?=', 'A + B'],
    ['no end, before one that has', '=?UTF-8?Q?abc =?UTF-8?Q?Bj=C3=B8rn?=', '=?UTF-8?Q?abc Bjørn'],
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
    ['half a character of UTF-7', '=?UTF-7?Q?J+APYA-rg?='],
    ['two words of such a set', '=?EUC-JP?B?u7PFxA==?= =?EUC-JP?Q?a?='],
  ])('stay as they are with %s', (_, text) => {
    expect(decodeWords(text)).toBe(text);
  });

  it('keep the blank beside a neighbour that stays', () => {
    expect(decodeWords('=?UTF-8?Q?a?= =?EUC-JP?B?u7PFxA==?= =?UTF-8?Q?b?=')).toBe('a =?EUC-JP?B?u7PFxA==?= b');
  });

  it.each([
    ['EUC-JP', '=?EUC-JP?B?u7PFxA==?='],
    ['Shift_JIS', '=?shift_jis?Q?=8ER=93c?='],
    ['ISO-2022-JP, cut in two', '=?iso-2022-jp?B?GyRCOzMbKEI=?= =?ISO-2022-JP?B?GyRCRUQbKEI=?='],
    ['GB18030', '=?gb18030?Q?=C9=BD=CC=EF?='],
  ])('are put into UTF-8 from what only Google knows: %s', (_, text) => {
    const decode = (bytes: number[], charset: string) => new TextDecoder(charset).decode(Uint8Array.from(bytes));
    const told = decodeWords(inUtf8(`${text} <a@b.example>`, decode));
    expect(told).toBe('山田 <a@b.example>');
  });

  it('leave what nobody can read, and it is told from a name', () => {
    const text = '=?x-unheard-of?B?u7PFxA==?=';
    expect(inUtf8(text, () => null)).toBe(text);
    expect(hasEncodedWord(text)).toBe(true);
    expect(hasEncodedWord('Who =? and ?=')).toBe(false);
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
