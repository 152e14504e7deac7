/** The message that is open, as far as the metadata scope goes: its headers, never its text. */
import { inUtf8 } from '../people/encoded-word';
import type { Headers } from '../people/headers';

export interface MessageAccess {
  messageId: string;
  accessToken: string;
}

/** Gmail did not give the open message: it failed, or no longer accepts the token. */
export class MailboxFailure extends Error {}

/** The short-lived token of the event opens this one message. Throws when Google no longer accepts the token. */
export function openMessage({ messageId, accessToken }: MessageAccess): GoogleAppsScript.Gmail.GmailMessage {
  GmailApp.setCurrentMessageAccessToken(accessToken);
  return GmailApp.getMessageById(messageId);
}

/** Throws like `openMessage`. */
export function readHeaders(access: MessageAccess): Headers {
  const message = openMessage(access);
  const header = (name: string) => orEmpty(() => inUtf8(message.getHeader(name), decode));
  return {
    // Raw where that is allowed: in a name that is decoded already, an encoded comma looks like one between addresses.
    from: header('From') || orEmpty(() => message.getFrom()),
    replyTo: orNull(() => inUtf8(message.getHeader('Reply-To'), decode)) || orNull(() => message.getReplyTo()),
    to: header('To') || orEmpty(() => message.getTo()),
    cc: header('Cc') || orEmpty(() => message.getCc()),
    subject: orEmpty(() => message.getSubject()),
    listUnsubscribe: header('List-Unsubscribe'),
    listId: header('List-Id'),
    precedence: header('Precedence'),
    originalSender: header('X-Original-Sender'),
    originalFrom: header('X-Original-From'),
    failedRecipients: header('X-Failed-Recipients'),
    sender: header('Sender'),
    resentFrom: header('Resent-From'),
    inReplyTo: header('In-Reply-To') || header('References'),
    autoSubmitted: header('Auto-Submitted') || (header('X-Autoreply') || header('X-Autorespond') ? 'auto-replied' : ''),
    contentType: header('Content-Type'),
    authenticationResults: header('Authentication-Results'),
    originalAuthenticationResults: header('X-Original-Authentication-Results'),
  };
}

/** By the character sets that Google's servers know. Its bytes have signs. */
function decode(bytes: number[], charset: string): string | null {
  const signed = bytes.map((byte) => (byte > 127 ? byte - 256 : byte));
  const text = orNull(() => Utilities.newBlob(signed).getDataAsString(charset));
  return text?.includes('\ufffd') ? null : text;
}

/** Which getters the metadata scope allows is not documented one by one: what it refuses is as if it were not there. */
function orEmpty(get: () => string | null): string {
  return orNull(get) ?? '';
}

function orNull(get: () => string | null): string | null {
  try {
    return get() ?? '';
  } catch {
    return null;
  }
}
