/** What the page knows, and how each thing that the person does changes it. */
import type { ActionJson, Draft, OnClickJson, Recipients, View } from '../../appsscript/types';
import type { Build, Deed, MailAnswer, State, StepReport } from '../api';
import { followBuilds, getMail, getState, postStep, postTyped } from './client';
import { fontReady } from './symbol';
import { openTab } from './tab';

/** How the panel waits: as it is, with a spinner over the card, or with a spinner instead of the card. */
export type Waiting = 'none' | 'card' | 'panel';

export interface Screen {
  state: State;
  /** The message in the reading pane; null while it loads or when none is open. */
  mail: MailAnswer | null;
  /** The message that the person has chosen, as soon as it is chosen. */
  chosenMailId: string | null;
  read: Set<string>;
  waiting: Waiting;
  /** Something is on its way to the add-on, seen or not. */
  busy: boolean;
  /** Typed, but not yet told to the host: field name → values. */
  edits: Record<string, string[]>;
  /** Counts the cards that were on screen, so that a new one starts unfolded as its author wants it. */
  cardNumber: number;
  /** Counts the notifications, so that the same words twice are shown twice. */
  notificationNumber: number;
  draft: Draft | null;
  /** Google's prompt is open. */
  permissionsOpen: boolean;
  /** The preview itself failed. */
  problem: string | null;
}

export interface Store {
  readonly screen: Screen;
  /** Reads a message, or none, without the add-on. */
  choose(mailId: string | null): void;
  /** Shows the add-on beside the chosen message, or its homepage. */
  openAddOn(): void;
  openCompose(index: number): void;
  /** Who the open draft goes to. */
  addressDraft(recipients: Recipients): void;
  /** Opens an empty draft. */
  compose(): void;
  back(): void;
  universalAction(index: number): void;
  click(onClick: OnClickJson): void;
  runAction(action: ActionJson): void;
  /** While typing: remembered here, told to the host before the next thing is done. */
  edit(name: string, values: string[]): void;
  /** A choice is made, or typing is over. */
  settle(name: string, values: string[], onChange?: ActionJson): void;
  suggest(fieldName: string, typed: string): Promise<string[]>;
  /** Reads Gmail in another language, which loads it anew. */
  speak(locale: string): void;
  /** Opens an empty reply to the message in the reading pane. */
  reply(): void;
  closeDraft(): void;
  /** Opens or closes Google's prompt. Closed, it reloads the add-on if that had opened it. */
  togglePermissions(open: boolean): void;
  /** URLs of all scopes that are ticked in it. */
  grant(granted: string[]): void;
  dismissProblem(): void;
}

/**
 * Loads the state and shows the add-on if nothing has been opened in it yet; in each that is built later, if `isPanelOpen`.
 * `changed` is called after every change.
 */
export async function createStore(changed: () => void, isPanelOpen: () => boolean): Promise<Store> {
  const [state] = await Promise.all([getState(), fontReady]);
  const screen: Screen = {
    state,
    mail: null,
    chosenMailId: state.openMailId,
    read: new Set(state.openMailId ? [state.openMailId] : []),
    waiting: 'none',
    busy: false,
    edits: {},
    cardNumber: 0,
    notificationNumber: 0,
    draft: state.view.draft,
    permissionsOpen: false,
    problem: null,
  };
  /** Fields in `screen.edits` that the host has yet to hear of. */
  const untold = new Set<string>();
  const queue: Waiting[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  /** Who opened Google's prompt. */
  let opener: 'person' | 'add-on' = 'person';

  function update(change: Partial<Screen>): void {
    Object.assign(screen, change);
    changed();
  }

  function fail(error: unknown): void {
    update({ problem: error instanceof Error ? error.message : String(error) });
  }

  /** One after another, in the order of the clicks: a double click reaches the host as two. */
  function inTurn<T>(waiting: Waiting, task: () => Promise<T>): Promise<T> {
    queue.push(waiting);
    update({ waiting: longest(queue), busy: queue.length > 0 });
    const done = turn.then(task);
    turn = done.catch(fail).finally(() => {
      queue.shift();
      update({ waiting: longest(queue), busy: queue.length > 0 });
    });
    return done;
  }

  function perform(waiting: Waiting, deed: Deed): void {
    if (deed.do !== 'setField') tellEdits();
    const { cardNumber } = screen;
    inTurn(waiting, async () => {
      // A field that went away with its card while this waited its turn.
      if (deed.do === 'setField' && cardNumber !== screen.cardNumber) return;
      const { view, openMailId, report } = await postStep(deed);
      show(view, report);
      screen.state.openMailId = openMailId;
      if (deed.do === 'closeLink' || deed.do === 'consent' || !view.openedLink) return;
      if (view.openedLink.url.startsWith(state.promptUrl)) {
        opener = 'add-on';
        update({ permissionsOpen: true });
        return;
      }
      const opened = openTab(view.openedLink, () => perform('card', { do: 'closeLink' }));
      if (!opened) throw new Error(`The browser did not open ${view.openedLink.url} in a new tab.`);
    }).catch(() => undefined);
  }

  function show(view: View, report: StepReport): void {
    const before = screen.state.view;
    screen.state.view = view;
    screen.state.reports = [...screen.state.reports, report];
    const sameCard = JSON.stringify(before.stack.map((s) => s.card)) === JSON.stringify(view.stack.map((s) => s.card));
    const sameDraft = JSON.stringify(before.draft) === JSON.stringify(view.draft);
    const sameCards = sameCard && before.surface === view.surface;
    if (!sameCards) untold.clear();
    update({
      cardNumber: screen.cardNumber + (sameCards ? 0 : 1),
      edits: sameCards ? screen.edits : {},
      notificationNumber: screen.notificationNumber + (view.notification ? 1 : 0),
      ...(sameDraft ? {} : { draft: view.draft }),
    });
  }

  function tellEdits(): void {
    for (const name of [...untold]) settle(name, screen.edits[name] ?? []);
  }

  function settle(name: string, values: string[], onChange?: ActionJson): void {
    untold.delete(name);
    update({ edits: { ...screen.edits, [name]: values } });
    perform(onChange ? indicator(onChange) : 'none', { do: 'setField', name, values });
    inTurn('none', async () => {
      const { [name]: told, ...others } = screen.edits;
      if (told === values) update({ edits: others });
    }).catch(() => undefined);
  }

  function choose(mailId: string | null): void {
    update({
      chosenMailId: mailId,
      mail: mailId === screen.mail?.id ? screen.mail : null,
      draft: null,
      edits: {},
      read: mailId ? new Set([...screen.read, mailId]) : screen.read,
    });
    if (mailId) {
      getMail(mailId)
        .then((mail) => screen.chosenMailId === mail.id && update({ mail }))
        .catch(fail);
    }
  }

  const store: Store = {
    screen,
    choose,
    openAddOn() {
      const mailId = screen.chosenMailId;
      perform('panel', mailId === null ? { do: 'openHomepage' } : { do: 'openMessage', mailId });
    },
    openCompose(index) {
      if (screen.draft) perform('panel', { do: 'openCompose', index, draft: screen.draft });
    },
    addressDraft(recipients) {
      if (!screen.draft) return;
      update({ draft: { ...screen.draft, ...recipients } });
      if (screen.state.view.surface === 'compose') perform('none', { do: 'addressDraft', ...recipients });
    },
    compose: () => update({ draft: { to: [], cc: [], bcc: [], subject: '', body: '', isReply: false } }),
    back: () => perform('none', { do: 'back' }),
    universalAction: (index) => perform('panel', { do: 'universalAction', index }),
    click: (onClick) => perform(onClick.action ? indicator(onClick.action) : 'none', { do: 'click', onClick }),
    runAction: (action) => perform(indicator(action), { do: 'runAction', action }),
    edit(name, values) {
      untold.add(name);
      update({ edits: { ...screen.edits, [name]: values } });
    },
    settle,
    suggest: (fieldName, typed) =>
      inTurn('none', async () => {
        const { items, report } = await postTyped({ fieldName, typed });
        screen.state.reports = [...screen.state.reports, report];
        return items;
      }),
    reply() {
      const { mail } = screen;
      if (!mail) return;
      const subject = /^re:/i.test(mail.subject) ? mail.subject : `Re: ${mail.subject}`;
      const to = [mail.replyTo || mail.fromAddress];
      update({ draft: { to, cc: [], bcc: [], subject, body: '', isReply: true } });
    },
    closeDraft() {
      update({ draft: null });
      // The add-on is beside what is read again.
      if (screen.state.view.surface === 'compose') store.openAddOn();
    },
    togglePermissions(open) {
      update({ permissionsOpen: open });
      if (!open && opener === 'add-on') perform('card', { do: 'closeLink' });
      opener = 'person';
    },
    grant(granted) {
      state.scopes = state.scopes.map((scope) => ({ ...scope, granted: granted.includes(scope.url) }));
      perform('none', { do: 'consent', granted });
    },
    speak(locale) {
      state.user = { ...state.user, locale };
      update({ draft: null, edits: {} });
      perform('none', { do: 'locale', locale });
      store.openAddOn();
    },
    dismissProblem: () => update({ problem: null }),
  };

  /** What was built anew takes the place of the one before; the message, the draft and all that is connected stay. */
  function hear(build: Build): void {
    if (build.number === state.build.number) {
      state.build = build;
      changed();
      return;
    }
    inTurn('panel', async () => {
      Object.assign(state, await getState());
      untold.clear();
      update({ edits: {}, cardNumber: screen.cardNumber + 1 });
    }).catch(() => undefined);
    if (isPanelOpen()) store.openAddOn();
  }

  if (state.openMailId) choose(state.openMailId);
  if (!state.opened) store.openAddOn();
  // Where the server is gone, the next thing that is done says so.
  followBuilds(hear).catch(() => undefined);
  return store;
}

function longest(queue: Waiting[]): Waiting {
  return queue.includes('panel') ? 'panel' : queue.includes('card') ? 'card' : 'none';
}

function indicator(action: ActionJson): Waiting {
  return action.loadIndicator === 'NONE' ? 'none' : 'card';
}
