/**
 * The shapes that the rooms of this stand-in share: the runtime (one execution), the host (what Gmail does around
 * executions) and whoever drives them. Types only. Nothing here knows which add-on runs.
 */
import type { chat_v1 } from '@googleapis/chat';

/** Google's card JSON, as `Card.printJson()` gives it. */
export type CardJson = chat_v1.Schema$GoogleAppsCardV1Card;
export type WidgetJson = chat_v1.Schema$GoogleAppsCardV1Widget;
export type ActionJson = chat_v1.Schema$GoogleAppsCardV1Action;
export type OnClickJson = chat_v1.Schema$GoogleAppsCardV1OnClick;

/** The one source of time. Virtual in tests and on the command line, real in `npm start`. Milliseconds since 1970. */
export interface Clock {
  readonly kind: 'virtual' | 'real';
  now(): number;
  /** Lets time pass: at once for a virtual clock, by waiting for a real one. */
  sleep(ms: number): Promise<void>;
}

/** `appsscript.json`, as far as the runtime reads it. */
export interface Manifest {
  timeZone?: string;
  runtimeVersion?: string;
  oauthScopes?: string[];
  urlFetchWhitelist?: string[];
  dependencies?: {
    enabledAdvancedServices?: { userSymbol: string }[];
    libraries?: { userSymbol: string }[];
  };
  addOns?: {
    common?: {
      name?: string;
      logoUrl?: string;
      useLocaleFromApp?: boolean;
      layoutProperties?: { primaryColor?: string; secondaryColor?: string };
      homepageTrigger?: { runFunction: string; enabled?: boolean };
      universalActions?: { label: string; runFunction?: string; openLink?: string }[];
      openLinkUrlPrefixes?: string[];
    };
    gmail?: {
      homepageTrigger?: { runFunction: string; enabled?: boolean };
      contextualTriggers?: { unconditional?: object; onTriggerFunction: string }[];
      composeTrigger?: { selectActions: { text: string; runFunction: string }[]; draftAccess?: 'NONE' | 'METADATA' };
      universalActions?: { label: string; runFunction?: string; openLink?: string }[];
    };
  };
}

/** An add-on as its author wrote it: the text of its script (several files joined in one global scope), its manifest. */
export interface AddOn {
  script: string;
  manifest: Manifest;
}

/** One mail as Gmail stores it. Header values are raw, in order of appearance. */
export interface Mail {
  id: string;
  threadId: string;
  /** ms since 1970 */
  date: number;
  headers: { name: string; value: string }[];
  /** Decoded plain body and HTML body; either may be empty. */
  plainBody: string;
  htmlBody: string;
  attachments: { name: string; contentType: string; size: number }[];
}

/** The person in front of Gmail. */
export interface User {
  email: string;
  /** BCP 47, e.g. `en-US`. */
  locale: string;
  /** IANA name, e.g. `Europe/Berlin`. */
  timeZone: string;
}

export type Platform = 'WEB' | 'ANDROID' | 'IOS';

/* ---------- network ---------- */

/** One HTTP request as the script asked for it; `url` is the one that the script named (not yet mapped). */
export interface FetchRequest {
  url: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  headers: Record<string, string>;
  body: string | null;
  /** The body's bytes instead, when they are not text. */
  bodyBase64?: string;
  followRedirects: boolean;
}

export interface FetchAnswer {
  status: number;
  headers: Record<string, string | string[]>;
  body: string;
  /** The body's bytes too, when they are not UTF-8 text. */
  bodyBase64?: string;
}

/**
 * Carries one wave (one `fetch`, or one `fetchAll`). Answers stand in the order of the requests. Rejects when any of
 * them fails on the network, as `fetchAll` does. A transport may be wrapped to record, delay or lose.
 */
export type Transport = (wave: FetchRequest[]) => Promise<FetchAnswer[]>;

/* ---------- one execution ---------- */

/** A call of one global function, as Google makes it. */
export interface Call {
  functionName: string;
  /** The event object; plain JSON. */
  event: object;
  /** The message that is open, if one is; readable as far as the manifest's scopes and the event's token allow. */
  mail?: Mail;
  /** The rest of its thread, oldest first (with `mail` among them). */
  thread?: Mail[];
}

/** Google asks the person for scopes that were left unticked; `url`: where they are granted. */
export interface Prompt {
  scopes: string[];
  url: string;
}

/** What the function returned, as JSON. `nothing`: undefined or null. `other`: not a thing a host can draw. */
export type Returned =
  | { kind: 'cards'; cards: CardJson[] }
  | { kind: 'actionResponse'; json: ActionResponseJson }
  | { kind: 'universalActionResponse'; cards: CardJson[]; openLink?: OpenLinkJson }
  | { kind: 'composeActionResponse'; json: object }
  | { kind: 'updateDraftActionResponse'; json: object }
  | { kind: 'suggestionsResponse'; items: string[] }
  | { kind: 'nothing' }
  | { kind: 'other'; description: string };

export interface OpenLinkJson {
  url: string;
  openAs?: string;
  onClose?: string;
}

/** `ActionResponse.printJson()` as an object (facts: `renderActions.action.navigations[…]`, `notification`, `link`). */
export interface ActionResponseJson {
  renderActions?: {
    action?: {
      navigations?: {
        pushCard?: CardJson;
        updateCard?: CardJson;
        pop?: boolean;
        popToRoot?: boolean;
        popToCard?: string;
      }[];
      notification?: { text?: string };
      link?: OpenLinkJson;
    };
  };
  stateChanged?: boolean;
  hostAppAction?: object;
}

export interface LogLine {
  /** ms since 1970 */
  at: number;
  severity: 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';
  text: string;
}

export interface Run {
  functionName: string;
  outcome:
    | { kind: 'returned'; value: Returned }
    | { kind: 'threw'; name: string; message: string; stack: string }
    /** Past 30 s Google stops the script: no catch, no finally. Or the script itself demanded what `prompt` names. */
    | { kind: 'killed'; reason: string };
  /** Google's own prompt, with which the run ended. */
  prompt?: Prompt;
  log: LogLine[];
  /** What Google would have dropped without a word. */
  warnings: string[];
  /** Calls that leave the script for a Google service: `"UrlFetchApp.fetchAll": 2`. CardService and Utilities cost none. */
  services: Record<string, number>;
  waves: number;
  requests: number;
  /** Drafts that it created, by id. */
  drafts: Record<string, Draft>;
  /** How long it took by the clock. */
  ms: number;
}

/** One lock; its holder is an execution. */
export interface LockSlot {
  holder: object | null;
}

/** What outlives an execution: one user's and one script's stores and locks. */
export interface Stores {
  userProperties: Map<string, string>;
  scriptProperties: Map<string, string>;
  userCache: Map<string, { value: string; expires: number }>;
  scriptCache: Map<string, { value: string; expires: number }>;
  userLock: LockSlot;
  scriptLock: LockSlot;
  /** Deep copies (locks are not part of them), so that a step can be taken back. */
  snapshot(): StoresSnapshot;
  restore(snapshot: StoresSnapshot): void;
}
export type StoresSnapshot = { readonly brand: 'StoresSnapshot' } & object;

export interface RuntimeOptions {
  addOn: AddOn;
  user: User;
  clock: Clock;
  stores: Stores;
  transport: Transport;
  /** URLs of the manifest's scopes that the person has granted, each by itself. Undefined: all of them. */
  consent?: readonly string[] | undefined;
  /**
   * Real milliseconds that a script may compute between two service calls under a virtual clock, which computing does
   * not move: an endless loop ends here. Default 30,000.
   */
  computeLimitMs?: number;
  /**
   * Called with each call of a Google service before it is answered, which waits for it: decides who goes first where
   * several executions run at once, takes time, or throws what the service then throws. `execution` tells them apart.
   */
  pace?: (execution: object, call: string, args: string) => Promise<void>;
}

/** Runs functions of one add-on for one user. */
export interface Runtime {
  run(call: Call): Promise<Run>;
  /** Swaps transport or user settings between runs. */
  readonly options: RuntimeOptions;
  close(): Promise<void>;
}

/* ---------- the host: Gmail around the add-on ---------- */

export type Surface = 'homepage' | 'message' | 'compose';

/** A card on a stack, with what is filled in on it now. Field name → values (one for a text input, several for a choice). */
export interface StackedCard {
  card: CardJson;
  form: Record<string, string[]>;
}

/** A draft that the add-on opened or changed; never sent. */
export interface Recipients {
  to: string[];
  cc: string[];
  bcc: string[];
}

export interface Draft extends Recipients {
  subject: string;
  /** As one reads it in the compose window: markup that was inserted is drawn, and not shown. */
  body: string;
  isReply: boolean;
}

/** What the person sees. Plain JSON, so that a page can fetch it. */
export interface View {
  surface: Surface;
  /** Root first; the last one is on screen. Empty: the add-on shows nothing here. */
  stack: StackedCard[];
  universalActions: { label: string }[];
  /** The snackbar of the last step. */
  notification: string | null;
  openedLink: OpenLinkJson | null;
  draft: Draft | null;
  /** Google's own words when a run threw, was killed, or answered with something that can't be drawn. */
  hostError: string | null;
  /** Google's own prompt in place of an answer. */
  prompt?: Prompt;
  /** Why a click was not carried out (a required field is empty, a number is not one); field name → sentence. */
  fieldErrors: Record<string, string>;
}

/** One thing that the person did, and every execution that it caused (an OnClose reload or a stale stack may add some). */
export interface Step {
  view: View;
  runs: Run[];
}

export interface HostOptions {
  runtime: Runtime;
  platform: Platform;
}

/** Gmail: keeps the homepage's and the message's stacks apart, builds events, applies answers. */
export interface Host {
  view(): View;
  /** Android and iOS have no homepage: opening it there throws. */
  openHomepage(): Promise<Step>;
  openMessage(mail: Mail, thread?: Mail[]): Promise<Step>;
  /** Opens the compose window's add-on action number `index`. */
  openCompose(index: number, draft: Recipients & Partial<Draft>): Promise<Step>;
  /** The person writes other addresses into the draft that is being composed. */
  addressDraft(recipients: Recipients): Promise<Step>;
  /** Fills in one field of the card on screen. Runs its onChange action, if it has one. */
  setField(name: string, values: string[]): Promise<Step>;
  /**
   * Takes a click: an action runs, a link opens. `onClick` is the JSON object found in the card on screen. Whoever clicks
   * an item of a grid adds its id to the action's parameters, as `grid_item_identifier`.
   */
  click(onClick: OnClickJson): Promise<Step>;
  /** Switches carry their action outside `onClick`. */
  runAction(action: ActionJson): Promise<Step>;
  universalAction(index: number): Promise<Step>;
  suggest(fieldName: string, typed: string): Promise<{ items: string[]; runs: Run[] }>;
  /** The person closed the window of an `openLink`; runs what OnClose asks for. */
  closeLink(): Promise<Step>;
  back(): Promise<Step>;
  /** Deep copy of stacks and forms, to take a step back with. */
  snapshot(): object;
  restore(snapshot: object): void;
}
