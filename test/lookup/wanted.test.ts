import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mentionedIn, readWanted } from '../../src/lookup/wanted';

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
    ['1234-9876', '1234-9876'],
    ['ABCDEFGHIJKL-123456', 'ABCDEFGHIJKL-123456'],
    ['ACME-2026-0007', 'ACME-2026-0007'],
  ])('is the number of an invoice or receipt: %s', (typed, number) => {
    expect(readWanted(typed)).toEqual({ kind: 'invoiceNumber', number });
  });

  it.each([
    ['cus_1TRosa000001', 'customer'],
    ['see ch_1TRosa000001.', 'charge'],
    ['du_1TRosa000001', 'dispute'],
    ['dp_1TRosa000001', 'dispute'],
    ['pm_1TRosa000001', 'paymentMethod'],
    ['cs_test_a1Rosa000001', 'checkoutSession'],
    ['https://dashboard.stripe.com/test/payments/pi_1TRosa000001', 'paymentIntent'],
  ])('is an id: %s', (typed, kind) => {
    expect(readWanted(typed)).toMatchObject({ kind, id: expect.stringMatching(/^[a-z]+_\w+$/) });
  });

  it.each([
    ['+1 (555) 010-4477', '15550104477'],
    ['0170 5550100', '01705550100'],
    ['555.010.4477', '5550104477'],
  ])('is a telephone number: %s', (typed, digits) => {
    expect(readWanted(typed)).toEqual({ kind: 'phone', typed, digits });
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

  it.each(['x', '', ' " ', '@'])('is unclear: “%s”', (typed) => {
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

describe('what a subject mentions', () => {
  it.each([
    ['Re: Your invoice ROSA0001-0007 from Acme', ['ROSA0001-0007']],
    ['Fwd: Your receipt from Acme #1234-9876', ['1234-9876']],
    ['About in_1TRosa000001, ROSA0001-0007 and ROSA0001-0007', ['in_1TRosa000001', 'ROSA0001-0007']],
    ['Call me: 555-0104, today 2026-11-20', []],
    ['covid-2019 and well-known-0001', []],
    ['A-1 and B-22', []],
  ])('%s', (subject, expected) => {
    expect(mentionedIn(subject)).toEqual(expected);
  });
});
