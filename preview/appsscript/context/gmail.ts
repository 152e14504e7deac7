/** GmailApp as an add-on sees it: the message that is open, its thread, drafts. The rest of a mailbox is not there. */
import { mismatch, text } from './arguments';
import type { Link } from './bridge';
import { guarded } from './others';

interface Envelope {
  id: string;
  threadId: string;
  date: number;
  from: string;
  to: string;
  cc: string;
  bcc: string;
  replyTo: string;
  subject: string;
  headers: [string, string][];
}

interface DraftJson {
  id: string;
  to: string[];
  subject: string;
  body: string;
}

export function gmailApp(link: Link): object {
  return guarded('GmailApp', {
    setCurrentMessageAccessToken: (...args: unknown[]): void => {
      link.call('setToken', text('GmailApp.setCurrentMessageAccessToken', args, 0));
    },
    getMessageById: (...args: unknown[]) =>
      message(link, link.call<Envelope>('GmailApp.getMessageById', text('GmailApp.getMessageById', args, 0))),
    createDraft: (...args: unknown[]) => {
      const [recipient, subject, body] = [0, 1, 2].map((index) => text('GmailApp.createDraft', args, index));
      return draft(link.call<DraftJson>('GmailApp.createDraft', recipient, subject, body, draftOptions(args[3])));
    },
  });
}

function message(link: Link, envelope: Envelope): object {
  const body = (method: string) => link.call<{ plain: string; html: string; raw: string }>('body', method, envelope.id);
  const reply =
    (method: string) =>
    (...args: unknown[]) => {
      const name = `GmailMessage.${method}`;
      return draft(link.call<DraftJson>(name, envelope.id, text(name, args, 0), draftOptions(args[1])));
    };
  return guarded('GmailMessage', {
    getId: () => envelope.id,
    getThread: () => thread(link, envelope),
    getFrom: () => envelope.from,
    getTo: () => envelope.to,
    getCc: () => envelope.cc,
    getBcc: () => envelope.bcc,
    getReplyTo: () => envelope.replyTo,
    getSubject: () => envelope.subject,
    getDate: () => new Date(envelope.date),
    getHeader: (...args: unknown[]) => {
      const wanted = text('GmailMessage.getHeader', args, 0).toLowerCase();
      return envelope.headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? '';
    },
    getBody: () => body('getBody').html,
    getPlainBody: () => body('getPlainBody').plain,
    getRawContent: () => body('getRawContent').raw,
    getAttachments: () =>
      link.call<{ name: string; contentType: string; size: number }[]>('attachments', envelope.id).map(attachment),
    createDraftReply: reply('createDraftReply'),
    createDraftReplyAll: reply('createDraftReplyAll'),
  });
}

/** The open mail's files are known by name, type and size; their bytes are not kept. */
function attachment({ name, contentType, size }: { name: string; contentType: string; size: number }): object {
  return guarded('GmailAttachment', {
    getName: () => name,
    getContentType: () => contentType,
    getSize: () => size,
    isGoogleType: () => false,
  });
}

function thread(link: Link, { threadId }: Envelope): object {
  let known: Envelope[] | null = null;
  const messages = () => {
    known ??= link.call<Envelope[]>('GmailThread.getMessages', threadId);
    return known;
  };
  return guarded('GmailThread', {
    getId: () => threadId,
    getMessages: () => messages().map((each) => message(link, each)),
    getMessageCount: () => messages().length,
    getFirstMessageSubject: () => messages()[0]?.subject ?? '',
    getLastMessageDate: () => new Date(Math.max(...messages().map(({ date }) => date))),
    getPermalink: () => `https://mail.google.com/mail/u/0/#inbox/${threadId}`,
  });
}

function draft({ id, to, subject, body }: DraftJson): object {
  return guarded('GmailDraft', {
    getId: () => id,
    getMessageId: () => `message-of-${id}`,
    getMessage: () =>
      guarded('GmailMessage', {
        getId: () => `message-of-${id}`,
        getTo: () => to.join(', '),
        getSubject: () => subject,
        getBody: () => body,
        isDraft: () => true,
      }),
  });
}

const optionNames = ['subject', 'cc', 'bcc', 'htmlBody'];

function draftOptions(options: unknown): object {
  if (options === undefined || options === null) return {};
  if (typeof options !== 'object') throw mismatch('GmailMessage.createDraftReply', [options]);
  const given = Object.entries(options).filter(([name, value]) => optionNames.includes(name) && value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}
