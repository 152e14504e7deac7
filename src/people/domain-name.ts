/** Domain names in letters of all scripts have two spellings, which are one name: https://www.rfc-editor.org/rfc/rfc5890 */
import { toASCII, toUnicode } from 'punycode/';

/** `bücher.example` → `xn--bcher-kva.example`: the spelling by which names are compared. What is no name stays as it is. */
export function asciiDomain(domain: string): string {
  return spelled(toASCII, domain.normalize('NFC'));
}

/** Both spellings, where there are two: the one in letters first. */
export function domainSpellings(domain: string): string[] {
  return [...new Set([spelled(toUnicode, domain), asciiDomain(domain)])];
}

/** The library throws where a name can't be written otherwise. */
function spelled(by: (domain: string) => string, domain: string): string {
  try {
    return by(domain);
  } catch {
    return domain;
  }
}
