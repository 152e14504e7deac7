import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mentionedIn, readWanted, wholeName } from '../../src/lookup/wanted';
import { holdsKey } from '../../src/secret';

describe('what was typed to find a customer by', () => {
  it.each([
    'rosa@shop.example',
    ' rosa@shop.example, ',
    'Rosa Reyes <rosa@shop.example>',
    '"Reyes, Rosa" <rosa@shop.example>;',
    '<rosa@shop.example>',
    "'rosa@shop.example'",
    'mailto:rosa@shop.example',
    'mailto:rosa%40shop.example?subject=Hello',
    'rosa@shop.example (Rosa)',
    'rosa @ shop.example',
    'rosa@shop.example, raul@b.example',
    'rosa@shop.example.',
    '(rosa@shop.example).',
    'rosa@shop.example>',
    'rosa@shop.example)',
    '“rosa@shop.example”',
    '„Rosa“ <rosa@shop.example>',
    'Reyes, Rosa ‹rosa@shop.example›',
    '\u200brosa@shop.example\ufeff',
    'rosa＠shop.example',
    'rosa@shop。example、',
    '「rosa@shop.example」',
    '*rosa@shop.example*',
    'rosa@shop.example/',
    'rosa@shop.example Rosa Reyes',
    'Rosa Reyes [mailto:rosa@shop.example]',
    'rosa [at] shop (dot) example',
    'rosa{at}shop[.]example',
    'rosa[@]shop.example',
    'rosa%40shop.example',
    '&lt;rosa@shop.example&gt;',
    'https://dashboard.stripe.com/search?query=rosa%40shop.example',
    'https://mail.google.com/mail/?view=cm&to=rosa@shop.example',
  ])('is an address as mail programs copy it: %s', (typed) => {
    expect(readWanted(typed)).toEqual({ kind: 'email', address: 'rosa@shop.example' });
  });

  it.each([
    ['A-0001', 'A-0001'],
    ['INV-0042', 'INV-0042'],
    ['inv-0042', 'INV-0042'],
    ['#ROSA0001-0007', 'ROSA0001-0007'],
    ['invoice ROSA0001-0007', 'ROSA0001-0007'],
    ['Invoice no. ROSA0001-0007', 'ROSA0001-0007'],
    ['Rechnung Nr. ROSA0001-0007', 'ROSA0001-0007'],
    ['receipt #1234-9876', '1234-9876'],
    ['invoice ROSA0001-0007.', 'ROSA0001-0007'],
    ['(ROSA0001-0007)', 'ROSA0001-0007'],
    ['“ROSA0001-0007”', 'ROSA0001-0007'],
    ['ROSA0001\u20110007', 'ROSA0001-0007'],
    ['ROSA0001–0007\u200b', 'ROSA0001-0007'],
    ['Rechnungsnummer ROSA0001-0007', 'ROSA0001-0007'],
    ['Rechnungsnr.: ROSA0001-0007', 'ROSA0001-0007'],
    ['Factura n.º ROSA0001-0007', 'ROSA0001-0007'],
    ['NO-0007', 'NO-0007'],
    ['ABCDEFGHIJKL-123456', 'ABCDEFGHIJKL-123456'],
    ['ACME-2026-0007', 'ACME-2026-0007'],
    ['Inv. inv-0042', 'INV-0042'],
    ['Invoice-No. INV-0042', 'INV-0042'],
    ['№ INV-0042', 'INV-0042'],
    ['RE-Nr. INV-0042', 'INV-0042'],
    ['Factura núm. INV-0042', 'INV-0042'],
    ['faktura nr INV-0042', 'INV-0042'],
    ['請求書番号：INV-0042', 'INV-0042'],
    ['領収書 1234-9876', '1234-9876'],
    ['receipt 1234 9876', '1234-9876'],
    ['Re: your invoice(ROSA0001-0007) from Acme', 'ROSA0001-0007'],
    ['INVOICEROSA0001-0007', 'ROSA0001-0007'],
    ['ROSA0001 - 0007', 'ROSA0001-0007'],
    ['ＲＯＳＡ０００１－０００７', 'ROSA0001-0007'],
    ['credit note ROSA0001-0007-CN-01', 'ROSA0001-0007'],
  ])('is the number of an invoice or receipt: %s', (typed, number) => {
    expect(readWanted(typed)).toEqual({ kind: 'invoiceNumber', numbers: [number] });
  });

  it.each(['INV-0042, INV-0043', 'invoices INV-0042 and inv-0043', 'Rechnungen INV-0042 und INV-0043'])(
    'is several numbers: %s',
    (typed) => {
      expect(readWanted(typed)).toEqual({ kind: 'invoiceNumber', numbers: ['INV-0042', 'INV-0043'] });
    },
  );

  it.each(['prod_1TRosa000001', 'qt_1TRosa000001', 'price_RosaReyesAbc'])(
    'is an id that leads to nobody: %s',
    (typed) => {
      expect(readWanted(typed)).toEqual({ kind: 'otherId' });
    },
  );

  it.each([
    ['cus_1TRosa000001', 'customer'],
    ['cus_1TRosa 000001', 'customer'],
    ['sub_sched_1TRosa000001', 'schedule'],
    ['ii_1TRosa000001', 'invoiceItem'],
    ['https://dashboard.stripe.com/acct_1TAcme000001/test/customers/cus_1TRosa000001?email=a@b.example', 'customer'],
    ['see ch_1TRosa000001.', 'charge'],
    ['du_1TRosa000001', 'dispute'],
    ['dp_1TRosa000001', 'dispute'],
    ['pm_1TRosa000001', 'paymentMethod'],
    ['cs_test_a1Rosa000001', 'checkoutSession'],
    ['https://dashboard.stripe.com/test/payments/pi_1TRosa000001', 'paymentIntent'],
    ['https://dashboard.stripe.com/b/acct_1TAcme000001?destination=%2Fcustomers%2Fcus_1TRosa000001', 'customer'],
    ['https://dashboard.stripe.com/connect/accounts/acct_1TAcme000001', 'account'],
  ])('is an id: %s', (typed, kind) => {
    expect(readWanted(typed)).toMatchObject({ kind, id: expect.stringMatching(/^[a-z]+_\w+$/) });
  });

  it.each([
    ['+1 (555) 010-4477', '15550104477'],
    ['0170 5550100', '01705550100'],
    ['555.010.4477', '5550104477'],
    ['+4242 4242 4242 4242', '4242424242424242'],
  ])('is a telephone number: %s', (typed, digits) => {
    expect(readWanted(typed)).toEqual({ kind: 'phone', typed, digits });
  });

  it.each(['12/11/2026', '12.11.2026', '2026-11-12 ', '2026/11/12'])(
    'is a day, and no telephone number: %s',
    (typed) => {
      expect(readWanted(typed).kind).not.toBe('phone');
    },
  );

  it.each([
    ['tel:+1-555-010-4477', '+1-555-010-4477', '15550104477'],
    ['Phone: +1 555 010 4477 ext. 3', '+1 555 010 4477', '15550104477'],
    ['Tel. +49 (0)30 5550100', '+49 (0)30 5550100', '49305550100'],
  ])('is a telephone number with what stands beside it: %s', (written, typed, digits) => {
    expect(readWanted(written)).toEqual({ kind: 'phone', typed, digits });
  });

  it.each([
    ['1234 9876', '1234 9876', '12349876'],
    ['555-010-4477', '555-010-4477', '5550104477'],
    ['0170-5550100', '0170-5550100', '01705550100'],
    ['555-0104', '555-0104', '5550104'],
    ['1234-9876', '1234-9876', '12349876'],
    ['５５５－０１０４', '555-0104', '5550104'],
    ['٥٥٥-٠١٠٤', '555-0104', '5550104'],
  ])('is a telephone number or a number of an invoice or receipt: %s', (typed, plain, digits) => {
    expect(readWanted(typed)).toEqual({ kind: 'numberOrPhone', typed: plain, digits });
  });

  it.each([
    '4242424242424242',
    '4242 4242 4242 4242',
    '4242-4242-4242-4242',
    '4242–4242–4242–4242',
    '3782 822463 10005',
    '４２４２ ４２４２ ４２４２ ４２４２',
    'Rosa Reyes 4242 4242 4242 4242 12/30',
    'card: 4242424242424242.',
  ])('is the number of a card, which goes nowhere: %s', (typed) => {
    expect(readWanted(typed)).toEqual({ kind: 'cardNumber' });
  });

  it('is no number of a card where the check digit does not fit', () => {
    expect(readWanted('4242 4242 4242 4241')).toMatchObject({ kind: 'phone' });
  });

  it.each([
    ['pi_1TRosa000001_secret_abc123', { kind: 'paymentIntent', id: 'pi_1TRosa000001' }],
    ['seti_1TRosa000001_secret_abc123', { kind: 'otherId' }],
  ])('is a client secret, of which only the id is used: %s', (typed, wanted) => {
    expect(readWanted(typed)).toEqual(wanted);
  });

  it.each([
    ['山田', '山田'],
    ['Bo', 'Bo'],
    ['"Rosa Reyes"', 'Rosa Reyes'],
    ['invoice', 'invoice'],
    ['Reyes-Ortiz', 'Reyes-Ortiz'],
  ])('is a name: %s', (typed, name) => {
    expect(readWanted(typed)).toEqual({ kind: 'name', name });
  });

  it.each([
    '',
    ' " ',
    '@',
    '—',
    '?!',
    'https://dashboard.stripe.com/search?query=rosa',
    'https://dashboard.stripe.com/products/prod_1TRosa000001',
    'https://invoice.stripe.com/i/acct_1TAcme000001/test_YWNjdF8x',
  ])('is unclear: “%s”', (typed) => {
    expect(readWanted(typed)).toEqual({ kind: 'unclear' });
  });

  it('never breaks, and asks for nothing too long', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), (typed) => {
        const wanted = readWanted(typed);
        expect(JSON.stringify(wanted).length).toBeLessThan(2_500);
      }),
    );
  });
});

describe('what can be two things, or can’t be searched for', () => {
  it.each([
    ['A-1', 'A-1'],
    ['#acme-12', 'ACME-12'],
    ['ABCDEFGHIJKL-7', 'ABCDEFGHIJKL-7'],
  ])('%s is an invoice’s number as well as a part of a name', (typed, number) => {
    expect(readWanted(typed)).toMatchObject({ kind: 'numberOrName', number });
  });

  it.each([
    ['Li', 'Li'],
    ['李', '李'],
    ['x', 'x'],
    ['李伟', '李伟'],
    ['Lee', null],
    ['A-1', null],
    ['a@b.example', null],
  ])('%s is looked for as a whole name alone: %s', (typed, name) => {
    expect(wholeName(readWanted(typed))).toBe(name);
  });
});

describe('what a subject mentions', () => {
  it.each([
    ['Re: Your invoice ROSA0001-0007 from Acme', ['ROSA0001-0007']],
    ['Fwd: Your receipt from Acme #1234-9876', ['1234-9876']],
    ['Rechnung ROSA0001\u20110007', ['ROSA0001-0007']],
    ['About in_1TRosa000001, ROSA0001-0007 and ROSA0001-0007', ['in_1TRosa000001', 'ROSA0001-0007']],
    ['Call me: 555-0104, today 2026-11-20', []],
    ['covid-2019 and well-known-0001', []],
    ['A-1 and B-22', []],
    ['AW: Rechnung Nr. rosa0001-0007', ['ROSA0001-0007']],
    ['INVOICE inv-0042 and inv-0043', ['INV-0042', 'INV-0043']],
    ['Invoice_ROSA0001-0007.pdf, receipt [#1234-9876]', ['ROSA0001-0007', '1234-9876']],
    ['【ROSA0001—0007】請求書番号', ['ROSA0001-0007']],
    ['Facture n°1-0001', ['1-0001']],
    ['Rechnung für Nov-2026 vom 2026-11-20', []],
    ['ISO-9001, COVID-2019, RFC-2822: ROSA0001-0007', ['ROSA0001-0007', 'ISO-9001', 'COVID-2019']],
    [`in_1TRosa000001 ${['sk', 'live', 'a1b2c3d4e5f6'].join('_')} x@example.com`, 'key'],
  ])('%s', (subject, expected) => {
    expect(mentionedIn(subject)).toEqual(expected);
  });

  it.each(['num ', 'no ', 'n° ', '# ', 'número ', 'invoice ', 'A1-111, ', '1-'])(
    'reads many of “%s” at once',
    (word) => {
      expect(mentionedIn(`Invoice ${word.repeat(100)}!`)).toEqual(word.startsWith('A') ? ['A1-111'] : []);
    },
  );
});

describe('a key', () => {
  const tail = '51Habcdefgh';
  const key = (between = '_') => ['sk', 'live', tail].join(between);

  it.each([
    `STRIPE${key()}`,
    `x${key()}`,
    `3D${key()}`,
    key('\\_'),
    key('%5F'),
    key('%255f'),
    `y${['whsec', tail].join('_')}`,
  ])('is seen where it is glued to a word, or disguised: %s', (text) => {
    expect(holdsKey(text)).toBe(true);
  });

  it('is not seen in words, however they are joined', () => {
    const word = fc.constantFrom(
      'task',
      'desk',
      'risk',
      'work',
      'live',
      'test',
      'org',
      'dashboard',
      'environment',
      'of',
    );
    const joined = fc.array(word, { maxLength: 6 }).map((words) => words.join('_'));
    fc.assert(fc.property(joined, (text) => !holdsKey(text)));
  });
});
