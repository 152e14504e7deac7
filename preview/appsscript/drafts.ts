/** How answers of compose actions open and change a draft. */
import type { Draft, Run } from './types';

/** `gmailAction` of Google's JSON for add-ons in other runtimes: `UpdateDraftActionMarkup`, `OpenCreatedDraftActionMarkup`. */
interface GmailActionJson {
  renderActions?: {
    hostAppAction?: {
      gmailAction?: {
        openCreatedDraftActionMarkup?: { draftId?: string };
        updateDraftActionMarkup?: UpdateJson;
      };
    };
  };
}

interface UpdateJson {
  updateToRecipients?: { toRecipients?: Recipient[] };
  updateCcRecipients?: { ccRecipients?: Recipient[] };
  updateBccRecipients?: { bccRecipients?: Recipient[] };
  updateSubject?: { subject?: string };
  updateBody?: { type?: string; insertContents?: { content: string; contentType?: string }[] };
}
type Recipient = { email: string };

function gmailAction(json: object) {
  return (json as GmailActionJson).renderActions?.hostAppAction?.gmailAction;
}

/** The draft that a ComposeActionResponse opens; null when the run did not create it. */
export function openedDraft(json: object, run: Run): Draft | null {
  return run.drafts[gmailAction(json)?.openCreatedDraftActionMarkup?.draftId ?? ''] ?? null;
}

/** Recipients are added, the subject is replaced, contents are put before or after the body that is there. */
export function updatedDraft(draft: Draft, json: object): Draft {
  const update = gmailAction(json)?.updateDraftActionMarkup ?? {};
  const added = (before: string[], more: Recipient[] = []) => [
    ...new Set([...before, ...more.map((each) => each.email)]),
  ];
  const content = (update.updateBody?.insertContents ?? []).map(asRead).join('');
  const before = update.updateBody?.type === 'INSERT_AT_START';
  return {
    ...draft,
    to: added(draft.to, update.updateToRecipients?.toRecipients),
    cc: added(draft.cc, update.updateCcRecipients?.ccRecipients),
    bcc: added(draft.bcc, update.updateBccRecipients?.bccRecipients),
    subject: update.updateSubject?.subject ?? draft.subject,
    body: before ? content + draft.body : draft.body + content,
  };
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", nbsp: '\u00a0' };

/** Of markup, what a person reads. */
function asRead({ content, contentType }: { content: string; contentType?: string }): string {
  if (contentType === 'TEXT') return content;
  return content
    .replace(/<br\s*\/?>|<\/(?:p|div|li)>(?=.)/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
