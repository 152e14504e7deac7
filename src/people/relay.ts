/** Addresses that write for somebody else: no-reply, reply tokens, contact forms, reports, mailing lists. The person stands elsewhere. Pure. */
import { once } from '../once';
import { domainOf, folded, localOf } from './address';

const roles =
  'abuse(?:[-_.]?reports?)? alerts? auto(?:mated|mailer|matic|mat)? auto[-_.]?(?:repl(?:y|ies)|respon(?:der|se)|answer) bots? bounces? cron daemon ' +
  'delivery[-_.]?status dmarc(?:[-_.]?(?:reports?|rua))? fbl forms? list[-_.]?(?:serv|master) mail(?:er|man|er[-_.]?daemon|[-_.]?daemon) ' +
  'mail[-_.]delivery[-_.](?:sub)?system majordomo mdaemon microsoftexchange[0-9a-f]{16,} notifications? notify postmaster robot root ' +
  'submissions? system typeform undeliver(?:able|ed) web[-_.]?server wordpress www(?:-data|run)?';
/** What contact forms are called: `kontaktformular`, `formulaire-de-contact`, `web-form`. */
const form =
  '[^@]*(?:formular|formulaire|formulario|formularz|formulier|formulář|kontaktskjema|lomake)[^@]*|' +
  '(?:contact|web|web-?site|online|order|booking|request|en?quiry|inquiry|feedback|support)[-_.]?forms?|forms?[-_.]?(?:responses?|submits?|submissions?|handler|mail(?:er)?)';
const noReply =
  '(?:(?:no|not|do[-_.]?not|dont|never)[-_.]?(?:reply|replies|replay|respond|answer)|keine?[-_.]?antwort|nicht[-_.]?antworten|' +
  '(?:ne[-_.]?)?pas[-_.]?(?:de[-_.]?)?repon[ds](?:re|e)?|(?:sans|no)[-_.]?repon(?:se|dre)|n[oa]o?[-_.]?(?:respond(?:er|a)|contest(?:ar|e)|respuesta)|' +
  'non?[-_.]?rispondere|niet[-_.]?(?:be)?antwoorden|svara?[-_.]?(?:ej|inte|ikke)|(?:ej|inte|ikke|ei)[-_.]?(?:svar|besvar|vastaus)[a-z]*|' +
  'nie[-_.]?odpowiada[cj]|n[ei]e?[-_.]?odpov[ie]da[a-z]*|nevalaszol[a-z]*|nu[-_.]?raspunde[a-z]*|yanitlama[a-z]*|ne[-_.]?otvecha[a-z]*|henshin[-_.]?fuka)';
/** What a service takes answers with, one for each conversation: `reply+3f9a@…`; or whose mail it sends: `prvs=3f9a=…`. */
const token =
  '(?:reply|replies)(?:[+=].|[-_.][^@]*\\d)|(?:prvs|msprvs1|btv1|srs[01])[+=-]|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$|(?=[^@]*\\d)[0-9a-f]{24,}$';
/** As a whole word of what stands before the @: `no-reply`, `forms-noreply`, `noreply2+abc`. */
const robot = once(
  () =>
    new RegExp(
      `(?:^|[-_.+])${noReply}(?:$|[-_.+]|\\d)|^(?:${roles.replace(/ /g, '|')})(?:$|[+=]|[-_.]?\\d)|^(?:${form})$|^(?:${token})|` +
        // What lists call those who look after them.
        '^owner-.|-(?:bounces|owner|request)$',
    ),
);
/**
 * Of hosts that only take mail back (`reply.crm.example`), and of services where whoever answers, or is written for, has no mailbox
 * of their own: a help desk's tenants, forms, shops.
 */
const robotHost = once(
  () =>
    new RegExp(
      '@(?:no-?reply|reply|replies|bounces?)\\.|' +
        '@[^@]+\\.(?:zendesk|freshdesk|freshservice|intercom-mail|gorgias|reamaze|zohodesk|kayako|groovehq|deskpro)\\.(?:com|io|eu|in)$|' +
        '@(?:[^@]+\\.)?(?:helpscout\\.net|intercom-mail\\.com|frontapp\\.com|shopifyemail\\.com|wix-forms\\.com|squarespace\\.info|typeform\\.io)$',
    ),
);

/** A mailbox that nobody reads. What Stripe knows of it counts more than how it is called. */
export function isRobot(address: string): boolean {
  const plain = folded(address);
  return robot().test(localOf(plain)) || robotHost().test(plain);
}

/**
 * The address of a mailing list: of the one that the message came through, or of any at Google Groups.
 * @param listId the List-Id header (RFC 2919): `Support <support.example.com>` is the list support@example.com
 */
export function isList(address: string, listId: string): boolean {
  return domainOf(address) === 'googlegroups.com' || folded(address).replace('@', '.') === listName(listId);
}

/** `support.example.com`; empty where the message came through no list. */
export function listName(listId: string): string {
  return folded(/<([^<>]*)>\s*$/.exec(listId)?.[1] ?? listId);
}
