import { createHash, createHmac, createVerify, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromBase64, toBase64, utf8 } from '../../preview/appsscript/context/bytes';
import { createWorld, scope, type World } from './fixtures/world';

let world: World;
beforeAll(async () => {
  world = await createWorld({ manifest: { timeZone: 'America/New_York', oauthScopes: [scope('userinfo.email')] } });
});
afterAll(() => world.close());

const value = (expression: string) => world.value(expression);
const signed = (bytes: Buffer) => [...new Int8Array(bytes)];

describe('Utilities: bytes', () => {
  it('writes and reads base64 as Node does', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const base64 = Buffer.from(bytes).toString('base64');
        expect(toBase64([...bytes])).toBe(base64);
        expect(fromBase64(base64)).toEqual([...new Int8Array(bytes)]);
      }),
    );
  });

  it('writes UTF-8 as Node does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8(text)).toEqual(signed(Buffer.from(text, 'utf8')));
      }),
    );
  });

  it.each([
    ['base64Encode("Größe?>")', Buffer.from('Größe?>').toString('base64')],
    ['base64EncodeWebSafe("??>>")', 'Pz8-Pg=='],
    ['base64Encode([-1, 0, 127])', '/wB/'],
    ['base64Encode("é", Utilities.Charset.US_ASCII)', 'Pw=='],
    ['base64Decode("/wB/")', [-1, 0, 127]],
    ['base64DecodeWebSafe("_wB_")', [-1, 0, 127]],
    ['newBlob(Utilities.base64Decode("w6k=")).getDataAsString()', 'é'],
    ['newBlob("é").getBytes()', [-61, -87]],
    ['newBlob([-23]).getDataAsString("ISO-8859-1")', 'é'],
    ['newBlob("x", "text/html", "a.html").setName("b.css").setContentTypeFromExtension().getContentType()', 'text/css'],
    ['newBlob("").setDataFromString("é", "ISO-8859-1").getBytes()', [-23]],
  ])('%s', async (call, expected) => {
    expect(await value(`Utilities.${call}`)).toEqual(expected);
  });

  it.each([
    ['base64Decode("*")', 'Could not decode string.'],
    ['base64Encode(5)', "The parameters (number) don't match the method signature for Utilities.base64Encode."],
    ['newBlob({})', "The parameters (Object) don't match"],
    ['newBlob("x").getDataAsString("no-such")', 'Invalid argument: no-such'],
    ['newBlob("x").getAs("application/pdf")', 'Converting from text/plain to application/pdf is not supported.'],
    ['ungzip(Utilities.newBlob("x"))', 'Could not decompress gzip.'],
    ['unzip(Utilities.newBlob("x"))', 'Could not unzip'],
    ['zip([Utilities.newBlob("1").setName("a"), Utilities.newBlob("2").setName("a")])', 'Duplicate filename'],
  ])('refuses %s', async (call, message) => {
    await expect(value(`Utilities.${call}`)).rejects.toThrow(`Exception: ${message}`);
  });

  it('packs and unpacks', async () => {
    expect(
      await value('Utilities.ungzip(Utilities.gzip(Utilities.newBlob("hello", null, "a.txt"))).getDataAsString()'),
    ).toBe('hello');
    expect(await value('Utilities.gzip(Utilities.newBlob("x", null, "a.txt")).getName()')).toBe('a.txt.gz');
    const zipped =
      'Utilities.zip([Utilities.newBlob("one").setName("ä.txt"), Utilities.newBlob("two").setName("b.csv")])';
    expect(
      await value(`Utilities.unzip(${zipped}).map((b) => [b.getName(), b.getContentType(), b.getDataAsString()])`),
    ).toEqual([
      ['ä.txt', 'text/plain', 'one'],
      ['b.csv', 'text/csv', 'two'],
    ]);
  });
});

describe('Utilities: digests and signatures', () => {
  it.each([
    ['MD5', 'md5'],
    ['SHA_1', 'sha1'],
    ['SHA_256', 'sha256'],
    ['SHA_384', 'sha384'],
    ['SHA_512', 'sha512'],
  ])('%s', async (name, algorithm) => {
    expect(await value(`Utilities.computeDigest(Utilities.DigestAlgorithm.${name}, "é")`)).toEqual(
      signed(createHash(algorithm).update('é').digest()),
    );
    expect(await value(`Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_${name}, "é", "k")`)).toEqual(
      signed(createHmac(algorithm, 'k').update('é').digest()),
    );
  });

  it.each([
    ['', '8350e5a3e24c153df2275c9f80692773'],
    ['a', '32ec01ec4a6dac72c0ab96fb34c0b5d1'],
    ['abcdefghijklmnopqrstuvwxyz', '4e8ddff3650292ab5a4108c3aa47940b'],
  ])('MD2 of "%s", as RFC 1319 has it', async (text, hex) => {
    expect(await value(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD2, "${text}")`)).toEqual(
      signed(Buffer.from(hex, 'hex')),
    );
  });

  it('HMAC-SHA256 of strings and of bytes', async () => {
    const expected = signed(createHmac('sha256', 'key').update('text').digest());
    expect(await value('Utilities.computeHmacSha256Signature("text", "key")')).toEqual(expected);
    expect(await value('Utilities.computeHmacSha256Signature([116, 101, 120, 116], [107, 101, 121])')).toEqual(
      expected,
    );
  });

  it.each([
    ['a text of many bytes', '"…é😀"', Buffer.from('…é😀')],
    ['half of a character', String.raw`"a\ud83d"`, Buffer.from('a\ufffd')],
    ['a text in another charset', '"é", Utilities.Charset.US_ASCII', Buffer.from('?')],
    ['bytes', '[-1, 0, 127]', Buffer.from([0xff, 0, 0x7f])],
  ])('of %s', async (_, argument, bytes) => {
    expect(await value(`Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, ${argument})`)).toEqual(
      signed(createHash('sha256').update(bytes).digest()),
    );
  });

  it('RSA with a PEM key', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const pem = JSON.stringify(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    for (const [call, algorithm] of [
      ['computeRsaSha256Signature("t", KEY)', 'RSA-SHA256'],
      ['computeRsaSha1Signature("t", KEY)', 'RSA-SHA1'],
      ['computeRsaSignature(Utilities.RsaAlgorithm.RSA_SHA_256, "t", KEY)', 'RSA-SHA256'],
    ] as const) {
      const signature = await value(`Utilities.${call.replace('KEY', pem)}`);
      const bytes = Buffer.from(new Int8Array(signature as number[]).buffer);
      expect(createVerify(algorithm).update('t').verify(publicKey, bytes)).toBe(true);
    }
    await expect(value('Utilities.computeRsaSha256Signature("t", "no key")')).rejects.toThrow('Invalid argument: key');
  });

  it('makes random ids', async () => {
    expect(await value('Utilities.getUuid()')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(await value('Utilities.getUuid() === Utilities.getUuid()')).toBe(false);
  });
});

describe('Utilities: dates', () => {
  // 2026-01-04 is a Sunday; New York is 5 hours behind.
  const at = 'new Date(Date.UTC(2026, 0, 4, 20, 5, 9, 7))';
  it.each([
    ['yyyy-MM-dd HH:mm:ss.SSS', 'Etc/GMT', '2026-01-04 20:05:09.007'],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", 'Europe/Berlin', '2026-01-04T21:05:09+01:00'],
    ["yyyy-MM-dd'T'HH:mm:ss'Z'", 'GMT', '2026-01-04T20:05:09Z'],
    ['EEEE, d. MMMM yy', 'America/New_York', 'Sunday, 4. January 26'],
    ['EEE MMM', 'America/New_York', 'Sun Jan'],
    ['h:mm a, K k', 'America/New_York', '3:05 PM, 3 15'],
    ['Z z zzzz', 'America/New_York', '-0500 EST Eastern Standard Time'],
    ['X XX XXX', 'Asia/Kolkata', '+05 +0530 +05:30'],
    ['X', 'GMT', 'Z'],
    ['D F u w W G Y', 'GMT', '4 1 7 2 2 AD 2026'],
    ["''yyyy''", 'GMT', "'2026'"],
    ["h 'o''clock' a", 'GMT', "8 o'clock PM"],
    ['HH:mm z', 'GMT+2', '22:05 GMT+2'],
    ['HH:mm', 'GMT-03:30', '16:35'],
    ['HH:mm', 'PST', '12:05'],
    ['HH:mm', 'No/Such', '20:05'],
  ])('formatDate %s in %s', async (pattern, zone, expected) => {
    expect(await value(`Utilities.formatDate(${at}, ${JSON.stringify(zone)}, ${JSON.stringify(pattern)})`)).toBe(
      expected,
    );
  });

  it.each([
    ['2026-11-20 14:30', 'GMT', 'yyyy-MM-dd HH:mm', '2026-11-20T14:30:00.000Z'],
    ['2026-07-01 14:30', 'America/New_York', 'yyyy-MM-dd HH:mm', '2026-07-01T18:30:00.000Z'],
    ['Nov 5, 2026 1:02 PM', 'GMT', 'MMM d, yyyy h:mm a', '2026-11-05T13:02:00.000Z'],
    ['20261120', 'GMT', 'yyyyMMdd', '2026-11-20T00:00:00.000Z'],
    ['2026-11-20T10:00:00+0200', 'GMT', "yyyy-MM-dd'T'HH:mm:ssZ", '2026-11-20T08:00:00.000Z'],
  ])('parseDate %s', async (text, zone, pattern, iso) => {
    const args = [text, zone, pattern].map((each) => JSON.stringify(each)).join(', ');
    expect(await value(`Utilities.parseDate(${args}).toISOString()`)).toBe(iso);
  });

  it('refuses what is no date and patterns that are none', async () => {
    await expect(value('Utilities.parseDate("soon", "GMT", "yyyy")')).rejects.toThrow('Invalid argument: soon');
    await expect(value('Utilities.formatDate(new Date(), "GMT", "b")')).rejects.toThrow(
      "Illegal pattern character 'b'",
    );
    await expect(value('Utilities.formatDate("2026", "GMT", "yyyy")')).rejects.toThrow(
      "don't match the method signature",
    );
  });
});

describe('Utilities: text', () => {
  it.each([
    ['"%s is %d years, %.2f m", "Ann", 30, 1.7', 'Ann is 30 years, 1.70 m'],
    ['"%05d|%-5s|%5s|%+d|%x|%X|%o|%%", 42, "ab", "cd", 7, 255, 255, 8', '00042|ab   |   cd|+7|ff|FF|10|%'],
    ['"%2$s %1$s", "a", "b"', 'b a'],
    ['"%,d", 1234567', '1,234,567'],
    ['"%e", 12345', '1.234500e+04'],
    ['"%c%c", 65, "B"', 'AB'],
  ])('formatString(%s)', async (args, expected) => {
    expect(await value(`Utilities.formatString(${args})`)).toBe(expected);
  });

  it('parseCsv knows quotes, line breaks in cells and other delimiters', async () => {
    expect(await value(String.raw`Utilities.parseCsv('a,"b ""c"", d"\r\n1,"two\nlines"\n,')`)).toEqual([
      ['a', 'b "c", d'],
      ['1', 'two\nlines'],
      ['', ''],
    ]);
    expect(await value('Utilities.parseCsv("a;b", ";")')).toEqual([['a', 'b']]);
    await expect(value(`Utilities.parseCsv('"open')`)).rejects.toThrow('Could not parse text.');
  });
});

describe("Date and Intl in the script's zone", () => {
  it.each([
    ['new Date(2026, 6, 1, 12).toISOString()', '2026-07-01T16:00:00.000Z'],
    ['new Date("2026-07-01T12:00").toISOString()', '2026-07-01T16:00:00.000Z'],
    ['new Date("July 1, 2026 12:00").toISOString()', '2026-07-01T16:00:00.000Z'],
    ['new Date("2026-07-01").toISOString()', '2026-07-01T00:00:00.000Z'],
    ['new Date("2026-07-01T12:00Z").getHours()', 8],
    ['new Date("Wed, 01 Jul 2026 12:00:00 +0200").toISOString()', '2026-07-01T10:00:00.000Z'],
    ['new Date(2026, 2, 8, 2, 30).toISOString()', '2026-03-08T07:30:00.000Z'],
    ['new Date(2026, 10, 1, 1, 30).toISOString()', '2026-11-01T05:30:00.000Z'],
    ['[new Date(2026, 0, 1).getTimezoneOffset(), new Date(2026, 6, 1).getTimezoneOffset()]', [300, 240]],
    [
      '(() => { const d = new Date(2026, 0, 31, 10); d.setMonth(6); return [d.getMonth(), d.getDate(), d.getHours()] })()',
      [6, 31, 10],
    ],
    ['(() => { const d = new Date(0); d.setHours(25); return d.toISOString() })()', '1970-01-01T06:00:00.000Z'],
    ['String(new Date(0))', 'Wed Dec 31 1969 19:00:00 GMT-0500 (Eastern Standard Time)'],
    ['new Date(0).toDateString()', 'Wed Dec 31 1969'],
    ['new Date(0).toLocaleString()', '12/31/1969, 7:00:00 PM'],
    ['new Date(0).toLocaleDateString("de-DE", { timeZone: "Europe/Berlin" })', '1.1.1970'],
    ['[String(new Date(NaN)), new Date(NaN).getHours(), new Date("x").getTime()]', ['Invalid Date', null, null]],
    ['new Date(new Date(5)).getTime() + Date.UTC(1970, 0, 1) + +new Date("1970-01-01")', 5],
    [
      '[typeof Date(), Date() === String(new Date()), new Date() instanceof Date, Date.length, Date.name]',
      ['string', true, true, 7, 'Date'],
    ],
    [
      '(class Day extends Date { next() { return this.getTime() + 1 } }, new (class Day extends Date { next() { return this.getTime() + 1 } })(1).next())',
      2,
    ],
    ['Intl.DateTimeFormat().resolvedOptions().timeZone', 'America/New_York'],
    ['new Intl.DateTimeFormat("en", { dateStyle: "short", timeZone: undefined }).format(0)', '12/31/69'],
    ['[(1234.5).toLocaleString(), new Intl.NumberFormat("de-DE").format(1234.5)]', ['1,234.5', '1.234,5']],
    ['new Intl.NumberFormat(undefined, { style: "currency", currency: "JPY" }).format(60)', '¥60'],
    ['Intl.NumberFormat("en") instanceof Intl.NumberFormat', true],
  ])('%s', async (expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });
});

describe('Session and the rest', () => {
  it('knows the user as far as the scopes go', async () => {
    expect(await value('Session.getActiveUser().getEmail()')).toBe('agent@example.org');
    const anonymous = await createWorld({ manifest: { oauthScopes: [] } });
    expect(await anonymous.value('Session.getActiveUser().getEmail() + Session.getEffectiveUser().getEmail()')).toBe(
      '',
    );
    expect(await anonymous.value('Session.getTemporaryActiveUserKey()')).toBe(
      await anonymous.value('Session.getTemporaryActiveUserKey()'),
    );
    await anonymous.close();
  });

  it('knows language and time zone', async () => {
    expect(await value('[Session.getActiveUserLocale(), Session.getScriptTimeZone()]')).toEqual([
      'de',
      'America/New_York',
    ]);
  });

  it.each([
    ['DriveApp.getFiles()', 'DriveApp.getFiles is not available here'],
    ['HtmlService.createHtmlOutput("x")', 'HtmlService.createHtmlOutput is not available here'],
    ['SpreadsheetApp.getActive().getName()', 'SpreadsheetApp.getActive is not available here'],
    ['GmailApp.sendEmail("a", "b", "c")', 'GmailApp.sendEmail is not available here'],
    ['ScriptApp.newTrigger("f")', 'ScriptApp.newTrigger is not available here'],
    ['ScriptApp.getOAuthToken()', 'ScriptApp.getOAuthToken needs a Google account'],
    ['Utilities.sleep(-1)', 'Invalid argument: milliseconds'],
    ['Utilities.sleep("x")', "The parameters (String) don't match the method signature for Utilities.sleep."],
  ])('%s throws a sentence that names it', async (expression, message) => {
    await expect(value(expression)).rejects.toThrow(`Exception: ${message}`);
  });

  it('includes libraries and advanced services that the manifest names', async () => {
    const manifest = {
      dependencies: { libraries: [{ userSymbol: 'OAuth2' }], enabledAdvancedServices: [{ userSymbol: 'GmailApi' }] },
    };
    const other = await createWorld({ manifest });
    await expect(other.value('OAuth2.createService("x")')).rejects.toThrow(
      'OAuth2.createService is not available here',
    );
    await expect(other.value('GmailApi.Users')).rejects.toThrow('GmailApi.Users is not available here');
    await other.close();
  });

  it('may be asked for by name without using it', async () => {
    expect(await value('typeof DriveApp + typeof MimeType.PDF + Weekday.MONDAY + Month.MAY')).toBe(
      'objectstringMONDAYMAY',
    );
  });
});
