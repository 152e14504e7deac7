/** Addresses that write for somebody else: no-reply, reply tokens, contact forms, reports, mailing lists. The person stands elsewhere. Pure. */
import { once } from '../once';
import { domainOf, folded } from './address';

const roles =
  'abuse alerts? auto(?:mated|mailer)? bot bounces? contact[-_.]?forms? daemon dmarc[-_.]?reports? forms? mailer mailer-daemon notifications? ' +
  'notify postmaster robot submissions? web[-_.]?forms? wordpress www-data';
const noReply =
  '(?:(?:no|do[-_.]?not|never)[-_.]?reply|keine?[-_.]?antwort|nicht[-_.]?antworten|(?:ne[-_.]?)?pas[-_.]?(?:de[-_.]?)?repon[ds]re|' +
  'n[oa]o?[-_.]?respond(?:er|a)|non[-_.]?rispondere|niet[-_.]?(?:be)?antwoorden|svara?[-_.]?(?:ej|inte)|nie[-_.]?odpowiada[cj])';
/** What a service takes answers with, one for each conversation: `reply+3f9a@…`. */
const replyToken = '(?:reply|replies)(?:[+=].|[-_.][^@]*\\d)';
/** As a whole word of what stands before the @: `no-reply`, `forms-noreply`, `noreply2+abc`. */
const robot = once(
  () =>
    new RegExp(
      `(?:^|[-_.+])${noReply}(?:$|[-_.+]|\\d)|^(?:${roles.replace(/ /g, '|')})(?:$|[+=]|[-_.]?\\d)|^${replyToken}`,
    ),
);

/** A mailbox that nobody reads. */
export function isRobot(address: string): boolean {
  const plain = folded(address);
  return robot().test(plain.slice(0, plain.lastIndexOf('@')));
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
