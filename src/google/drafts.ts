/** New drafts in Gmail. Nothing is ever sent: the user reads the draft, and sends it or not. */
import { type MessageAccess, openMessage } from './mailbox';

export interface DraftText {
  to: string;
  subject: string;
  /** Whether a reply has this subject too, instead of that of the mail that it answers. */
  isRetitled?: boolean;
  /** Plain text. */
  body: string;
  /** The message that it answers, where a reply goes to the same address; else it is a message of its own. */
  answers?: MessageAccess | null;
}

export function createDraft({ to, subject, isRetitled, body, answers }: DraftText): GoogleAppsScript.Gmail.GmailDraft {
  try {
    if (answers) return openMessage(answers).createDraftReply(body, isRetitled ? { subject } : {});
  } catch {
    // Google may refuse to answer a message of which only the headers may be read (docs/live-checks.md).
  }
  return GmailApp.createDraft(to, subject, body);
}
