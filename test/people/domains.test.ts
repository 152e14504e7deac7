import { describe, expect, it } from '@jest/globals';
import { isOwn, isPublicProvider, ownDomains } from '../../src/people/domains';

describe('own domains', () => {
  it('are the agent’s and those of the settings, however they are written', () => {
    expect(ownDomains('Agent@Acme.example', ['@acme.test', ' Acme.Shop ', 'acme.example', ''])).toEqual([
      'acme.example',
      'acme.test',
      'acme.shop',
    ]);
  });

  it.each([
    'founder@gmail.com',
    'founder@yahoo.co.uk',
    'founder@hotmail.fr',
    'founder@outlook.com.au',
    'founder@web.de',
  ])('never hold a public provider: %s keeps its customers', (agent) => {
    expect(ownDomains(agent, ['gmail.com', 'GMX.net'])).toEqual([]);
  });

  it('are none where the agent’s address is not known', () => {
    expect(ownDomains('', [])).toEqual([]);
  });

  it('cover their subdomains, and no domain that only ends alike', () => {
    expect(isOwn('bob@mail.Acme.example', ['acme.example'])).toBe(true);
    expect(isOwn('bob@notacme.example', ['acme.example'])).toBe(false);
    expect(isOwn('bob@acme.example.evil.test', ['acme.example'])).toBe(false);
    expect(isOwn('acme.example@customer.test', ['acme.example'])).toBe(false);
  });
});

it.each([
  ['gmail.com', true],
  ['yahoo.com.br', true],
  ['live.nl', true],
  ['yandex.kz', true],
  ['live.company', false],
  ['mail.live.com', false],
  ['yahoo-inc.com', false],
  ['example.com', false],
])('%s is a public provider: %s', (domain, expected) => {
  expect(isPublicProvider(domain)).toBe(expected);
});
