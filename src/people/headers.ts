/** The headers that are read, raw; empty where the message has none or the scope hides it. */
export interface Headers {
  from: string;
  /** null where Google does not tell. */
  replyTo: string | null;
  to: string;
  cc: string;
  subject: string;
  listId: string;
  precedence: string;
  listUnsubscribe: string;
  originalSender: string;
  /** Whom a group's mail is from by the sender's own words. */
  originalFrom: string;
  /** Who wrote it for the person in From: an assistant, or whoever has their mailbox too. */
  sender: string;
  /** Who sent it once more as it was (RFC 5322 §3.6.6). */
  resentFrom: string;
  /** Whom a mail did not reach that came back. */
  failedRecipients: string;
  /** The message that this one answers, by its id. */
  inReplyTo: string;
  /** `auto-replied`: a machine answers for somebody (RFC 3834). */
  autoSubmitted: string;
  /** `multipart/report` says of what: a mail that did not arrive, or complaints (RFC 6522). */
  contentType: string;
  authenticationResults: string;
  /** What Google found when the message came to the group that passed it on. */
  originalAuthenticationResults: string;
}
