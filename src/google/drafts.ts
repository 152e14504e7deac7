/** New drafts in Gmail. Nothing is ever sent: the user reads the draft, and sends it or not. */
export interface DraftText {
  to: string;
  subject: string;
  /** Plain text. */
  body: string;
}

export function createDraft({ to, subject, body }: DraftText): GoogleAppsScript.Gmail.GmailDraft {
  return GmailApp.createDraft(to, subject, body);
}
