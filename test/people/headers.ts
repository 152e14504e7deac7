/** Mails by their headers, and who is on them in words. */
import type { Headers } from '../../src/people/headers';
import { type Person, peopleOn } from '../../src/people/people';

export const blank: Headers = {
  from: '',
  replyTo: '',
  to: '',
  cc: '',
  subject: '',
  listId: '',
  precedence: '',
  listUnsubscribe: '',
  originalSender: '',
  originalFrom: '',
  sender: '',
  resentFrom: '',
  failedRecipients: '',
  inReplyTo: '',
  autoSubmitted: '',
  contentType: '',
  authenticationResults: '',
  originalAuthenticationResults: '',
};
export const agent = { address: 'agent@acme.example', domains: ['acme.test'] };
export const on = (headers: Partial<Headers>, reader = agent) => peopleOn({ ...blank, ...headers }, reader);
/** `mona@example.com (From)`, with `, a claim` where it is one. */
export const told = ({ address, from, claim }: Person) => `${address} (${from}${claim ? ', a claim' : ''})`;
export const peopleTold = (headers: Partial<Headers>, reader = agent) => on(headers, reader).people.map(told);
export const judged = (verdict: string, domain: string) => `mx.google.com; dmarc=${verdict} header.from=${domain}`;

/** What a group's mail bears: the envelope is one that Google Groups gives. `policy`: by whose record DMARC passed. */
export const byGroup = (domain: string, policy = domain) =>
  `${judged('pass', policy)}; spf=pass (google.com: domain of support+bncbc1a@${domain} designates 209.85.220.69 as permitted sender) smtp.mailfrom=support+bncBC1A@${domain}`;
