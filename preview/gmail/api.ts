/**
 * What the page and its server say to each other. Types only; JSON over HTTP on this machine.
 *
 *   GET  /api/state          → `State`, everything that the page needs to draw itself
 *   GET  /api/builds         → `Build`, the last one and then each as it comes, a line of JSON each; never ends by itself
 *   GET  /api/mail/ID        → `MailAnswer`
 *   GET  /TICKET/mail/ID     → the HTML body alone, for a sandboxed frame
 *   POST /api/step  `Deed`   → `StepAnswer`
 *   POST /api/suggest `Typed` → `SuggestAnswer`
 *
 * All of `/api/` asks for the header `Authorization: Bearer TOKEN`, with the token of the page's own address. Refusals
 * are `Refusal` with status 400 (malformed), 403 (no token, or not from this page), 404, 405 or 413.
 */
import type { ActionJson, Draft, LogLine, OnClickJson, Recipients, User, View } from '../appsscript/types';

/** One thing that the person does beside an email. */
export type Deed =
  | { do: 'openHomepage' }
  | { do: 'openMessage'; mailId: string }
  | { do: 'openCompose'; index: number; draft: Draft }
  | ({ do: 'addressDraft' } & Recipients)
  | { do: 'setField'; name: string; values: string[] }
  | { do: 'click'; onClick: OnClickJson }
  | { do: 'runAction'; action: ActionJson }
  | { do: 'universalAction'; index: number }
  | { do: 'closeLink' }
  | { do: 'back' }
  /** Another language of Gmail, such as `de-DE`. */
  | { do: 'locale'; locale: string }
  /** In Google's prompt: URLs of all scopes that stay ticked. */
  | { do: 'consent'; granted: string[] };

export interface Typed {
  fieldName: string;
  typed: string;
}

export interface SuggestAnswer {
  items: string[];
  report: StepReport;
}

export interface StepAnswer {
  view: View;
  openMailId: string | null;
  report: StepReport;
}

export interface Refusal {
  refused: string;
}

/** What happened in one step, as the drawer shows it. */
export interface StepReport {
  step: number;
  /** What the person did, in words. */
  did: string;
  ms: number;
  waves: WaveReport[];
  /** `"CacheService.getUserCache"` → number of calls. */
  services: Record<string, number>;
  runs: { functionName: string; ms: number; outcome: string; failed: boolean }[];
  log: LogLine[];
  warnings: string[];
}

export interface WaveReport {
  wave: number;
  /** From the first byte out to the last answer in; null when it was not measured. */
  ms: number | null;
  requests: RequestReport[];
}

/** One request, without its key. A name given twice holds a list. */
export interface RequestReport {
  method: string;
  path: string;
  query: Record<string, string | string[]>;
  body: Record<string, string | string[]> | null;
  /** null: no answer came back. */
  status: number | null;
  idempotencyKey: string | null;
}

export interface MailSummary {
  id: string;
  fromName: string;
  fromAddress: string;
  subject: string;
  /** The beginning of the text, on one line. */
  snippet: string;
  /** ms since 1970 */
  date: number;
  hasAttachments: boolean;
}

export interface OpenMail extends MailSummary {
  to: string;
  cc: string;
  replyTo: string;
  plainBody: string;
  hasHtml: boolean;
  attachments: { name: string; contentType: string; size: number }[];
}

export interface MailAnswer extends OpenMail {
  /** Opens its HTML body, and nothing else. */
  ticket: string;
}

/** What came of building the add-on. */
export interface Build {
  /** Of the one that runs, from 1. */
  number: number;
  /** Why there is none of the sources as they are now, in words; null: there is. */
  fault: string | null;
}

export interface State {
  build: Build;
  /** Something was opened in it. */
  opened: boolean;
  addOn: {
    name: string;
    /** `layoutProperties` of the manifest. */
    primaryColor: string | null;
    secondaryColor: string | null;
    /** Labels of the compose trigger. */
    composeActions: string[];
  };
  user: User;
  /** In words: which Stripe the add-on talks to. */
  stripe: string;
  sampleKeys: { name: string; key: string }[];
  /** What Google's prompt offers for ticking; empty for a manifest that lists no scopes. */
  scopes: { url: string; name: string; granted: boolean }[];
  /** How the address of that prompt begins. */
  promptUrl: string;
  /** Newest first. */
  mails: MailSummary[];
  view: View;
  openMailId: string | null;
  reports: StepReport[];
}
