/**
 * GmailApp as an add-on meets it: the message that is open, its thread, and drafts, as far as the manifest's scopes go.
 * What each scope lets a script see: https://developers.google.com/workspace/add-ons/concepts/workspace-scopes
 */
import { addressParser, decodeWords } from 'postal-mime';
import { type Execution, type Json, ServiceException } from '../execution';
import type { Draft, Mail } from '../types';
import { hasScope, requireScope } from './scopes';

/** Scopes that open the whole mailbox, without a token. */
const mailbox = ['mail', 'gmail.modify', 'gmail.readonly'];
const currentMessage = {
  metadata: 'gmail.addons.current.message.metadata',
  readonly: 'gmail.addons.current.message.readonly',
  action: 'gmail.addons.current.message.action',
};
const seesHeaders = [...mailbox, 'gmail.metadata', ...Object.values(currentMessage)];
const seesBodies = [...mailbox, currentMessage.readonly, currentMessage.action];
const seesThread = [...mailbox, 'gmail.metadata', currentMessage.readonly, currentMessage.metadata];
const composes = ['mail', 'gmail.modify', 'gmail.compose', 'gmail.addons.current.action.compose'];

/** Google calls an event's token temporary and gives no figure; so long it is good here. */
const tokenLifeMs = 60 * 60 * 1_000;

/** Notes the token that the event brings, and forgets those that expired. */
export function acceptToken({ call, tokens, options: { clock } }: Execution): void {
  for (const [token, { expires }] of tokens) if (expires <= clock.now()) tokens.delete(token);
  const event = call.event as { gmail?: { accessToken?: string }; messageMetadata?: { accessToken?: string } };
  const token = event.gmail?.accessToken ?? event.messageMetadata?.accessToken;
  if (token && call.mail) tokens.set(token, { mailId: call.mail.id, expires: clock.now() + tokenLifeMs });
}

export const gmailApp = {
  'GmailApp.getMessageById': (execution: Execution, id: string) => {
    requireScope(execution, 'GmailApp.getMessageById', ...seesHeaders);
    return envelope(findMail(execution, id));
  },
  'GmailThread.getMessages': (execution: Execution, threadId: string) => {
    requireScope(execution, 'GmailThread.getMessages', ...seesThread);
    return findThread(execution, threadId).map(envelope);
  },
};

/** Parts of a message that a script already holds. */
export const messageContent = {
  setToken: (execution: Execution, token: string) => {
    execution.accessToken = token;
    return null;
  },
  body: (execution: Execution, method: string, id: string) => {
    requireScope(execution, `GmailMessage.${method}`, ...seesBodies);
    const { plainBody, htmlBody, headers } = findMail(execution, id);
    const raw = `${headers.map(({ name, value }) => `${name}: ${value}\r\n`).join('')}\r\n${plainBody || htmlBody}`;
    return { plain: plainBody, html: htmlBody || escapeHtml(plainBody), raw };
  },
  attachments: (execution: Execution, id: string) => {
    requireScope(execution, 'GmailMessage.getAttachments', ...seesBodies);
    return findMail(execution, id).attachments;
  },
};

interface DraftOptions {
  subject?: string;
  cc?: string;
  bcc?: string;
  htmlBody?: string;
}

export const drafts = {
  'GmailApp.createDraft': (
    execution: Execution,
    recipient: string,
    subject: string,
    body: string,
    options: DraftOptions,
  ) => {
    requireScope(execution, 'GmailApp.createDraft', ...composes);
    return keepDraft(execution, { to: addresses(recipient), subject, isReply: false }, body, options);
  },
  'GmailMessage.createDraftReply': (execution: Execution, id: string, body: string, options: DraftOptions) => {
    requireScope(execution, 'GmailMessage.createDraftReply', ...composes);
    return keepDraft(execution, replyTo(findMail(execution, id)), body, options);
  },
  'GmailMessage.createDraftReplyAll': (execution: Execution, id: string, body: string, options: DraftOptions) => {
    requireScope(execution, 'GmailMessage.createDraftReplyAll', ...composes);
    const mail = findMail(execution, id);
    const reply = replyTo(mail);
    const known = new Set([...reply.to, execution.options.user.email].map((address) => address.toLowerCase()));
    const others = addresses(`${header(mail, 'To')}, ${header(mail, 'Cc')}`);
    const cc = others.filter((address) => !known.has(address.toLowerCase())).join(', ');
    return keepDraft(execution, reply, body, { cc, ...options });
  },
};

function findMail(execution: Execution, id: string): Mail {
  const { mail, thread = [] } = execution.call;
  const known = mail ? [mail, ...thread] : thread;
  const found = known.find((each) => each.id === id);
  if (!hasScope(execution, ...mailbox, 'gmail.metadata')) checkToken(execution, 'MailboxService.GetMessage', found);
  if (!found) throw new ServiceException(`Invalid argument: ${id}`);
  return found;
}

function findThread(execution: Execution, threadId: string): Mail[] {
  const { mail, thread = [] } = execution.call;
  const found = mail && !thread.includes(mail) ? [...thread, mail] : thread;
  if (!hasScope(execution, ...mailbox, 'gmail.metadata')) {
    checkToken(execution, 'MailboxService.GetThread', found[0]);
  }
  if (mail?.threadId !== threadId) throw new ServiceException(`Invalid argument: ${threadId}`);
  return found;
}

/** A current-message scope reads with the event's token only, and only the message that it was given for, or its thread. */
function checkToken(execution: Execution, request: string, wanted: Mail | undefined): void {
  const { accessToken, tokens, call, options } = execution;
  const refuse = (why: string) => new ServiceException(`Access denied: : ${why}. Request: ${request}`);
  if (!accessToken) throw refuse('Missing access token for authorization');
  const token = tokens.get(accessToken);
  if (!token || token.expires <= options.clock.now()) throw refuse('Invalid or expired access token');
  const isCurrent = wanted?.id === token.mailId;
  const isInThread = wanted !== undefined && token.mailId === call.mail?.id && hasScope(execution, ...seesThread);
  if (!isCurrent && !isInThread) throw refuse('The access token is for another message');
}

/** A message without its content. Names in the usual getters are decoded; `getHeader` gives what was sent. */
function envelope(mail: Mail): { [key: string]: Json } {
  const decoded = (name: string) => decodeWords(header(mail, name));
  return {
    id: mail.id,
    threadId: mail.threadId,
    date: mail.date,
    from: decoded('From'),
    to: decoded('To'),
    cc: decoded('Cc'),
    bcc: decoded('Bcc'),
    replyTo: decoded('Reply-To'),
    subject: decoded('Subject'),
    headers: mail.headers.map(({ name, value }) => [name, value]),
  };
}

function header(mail: Mail, name: string): string {
  return mail.headers.find((each) => each.name.toLowerCase() === name.toLowerCase())?.value ?? '';
}

function addresses(list: string): string[] {
  return addressParser(list, { flatten: true }).flatMap(({ address }) => (address ? [address] : []));
}

function replyTo(mail: Mail): Pick<Draft, 'to' | 'subject' | 'isReply'> {
  const subject = decodeWords(header(mail, 'Subject'));
  return {
    to: addresses(header(mail, 'Reply-To') || header(mail, 'From')),
    subject: /^re:/i.test(subject) ? subject : `Re: ${subject}`,
    isReply: true,
  };
}

function keepDraft(
  execution: Execution,
  { to, subject, isReply }: Pick<Draft, 'to' | 'subject' | 'isReply'>,
  body: string,
  options: DraftOptions,
): { id: string } & { [key: string]: Json } {
  const id = `r-${execution.startedAt}-${Object.keys(execution.drafts).length + 1}`;
  const draft: Draft = {
    to,
    cc: addresses(options.cc ?? ''),
    bcc: addresses(options.bcc ?? ''),
    subject: options.subject ?? subject,
    body: options.htmlBody ?? body,
    isReply,
  };
  execution.drafts[id] = draft;
  return { id, ...draft };
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>\n' };
  return text.replace(/[&<>\n]/g, (character) => entities[character] ?? character);
}
