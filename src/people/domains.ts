/** Which domains say something about the company behind an address. Pure. */
import { once } from '../once';
import { domainOf } from './address';
import { asciiDomain } from './domain-name';

/** Mail providers for everyone: an address there says nothing about a company. */
const publicProviders = once(
  () =>
    new Set(
      (
        '126.com 163.com abv.bg alice.it arcor.de att.net bellsouth.net bigpond.com bk.ru bluewin.ch btinternet.com ' +
        'centrum.cz comcast.net cox.net duck.com fastmail.com fastmail.fm foxmail.com free.fr freenet.de gmail.com ' +
        'googlemail.com hanmail.net hey.com icloud.com laposte.net libero.it mac.com mail.com mail.de mail.ru mailbox.org ' +
        'me.com naver.com o2.pl onet.pl orange.fr passmail.net pm.me posteo.de privaterelay.appleid.com proton.me ' +
        'protonmail.ch protonmail.com qq.com rambler.ru rediffmail.com sbcglobal.net seznam.cz sfr.fr sky.com t-online.de ' +
        'telenet.be tiscali.it tuta.com tutanota.com uol.com.br verizon.net virgilio.it wanadoo.fr web.de wp.pl ymail.com ' +
        'ziggo.nl zoho.com zohomail.com'
      ).split(' '),
    ),
);
/** Providers with a domain in many countries: `yahoo.co.uk`, `hotmail.fr`. */
const inManyCountries = /^(?:aol|gmx|hotmail|live|msn|outlook|yahoo|yandex)\.(?:com|net|(?:com?\.)?[a-z]{2})$/;

export function isPublicProvider(domain: string): boolean {
  return publicProviders().has(domain) || inManyCountries.test(domain);
}

/** Domains whose people are colleagues: the agent's own and those of the settings, never a public provider. */
export function ownDomains(agent: string, listed: readonly string[]): string[] {
  const domains = [
    domainOf(agent),
    ...listed.map((domain) => asciiDomain(domain.trim().toLowerCase().replace(/^@/, ''))),
  ];
  return [...new Set(domains)].filter((domain) => domain !== '' && !isPublicProvider(domain));
}

export function isOwn(address: string, own: readonly string[]): boolean {
  const domain = domainOf(address);
  return own.some((each) => domain === each || domain.endsWith(`.${each}`));
}
