/** New drafts in Gmail. Nothing is ever sent: the user reads the draft, and sends it or not. */
import { type MessageAccess, openMessage } from './mailbox';

export interface DraftText {
  to: string;
  subject: string;
  /** Plain text. */
  body: string;
  /** The message that it answers, where a reply goes to the same address; else it is a message of its own. */
  answers?: MessageAccess | null;
}

export function createDraft({ to, subject, body, answers }: DraftText): GoogleAppsScript.Gmail.GmailDraft {
  try {
    if (answers) return openMessage(answers).createDraftReply(body);
  } catch {
    // Google may refuse to answer a message of which only the headers may be read (docs/live-checks.md).
  }
  return GmailApp.createDraft(to, subject, body);
}
