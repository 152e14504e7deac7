/**
 * Gmail around an add-on: opens surfaces, keeps a stack of cards for each, builds events, applies answers.
 * https://developers.google.com/workspace/add-ons/how-tos/navigation
 */
import { openedDraft, updatedDraft } from './drafts';
import { buildEvent } from './event';
import { checkValues, fieldErrors, fieldsOf } from './forms';
import { linkError, runError, typeError } from './host-errors';
import { navigate, stacked } from './navigation';
import { promptUrl } from './services/scopes';
import { covers } from './services/urlfetch';
import type {
  ActionJson,
  ActionResponseJson,
  CardJson,
  Draft,
  Host,
  HostOptions,
  Mail,
  OpenLinkJson,
  Returned,
  Run,
  StackedCard,
  Step,
  Surface,
  View,
} from './types';

interface State {
  surface: Surface;
  stacks: Record<Surface, StackedCard[]>;
  /** An action changed data; the homepage runs again before it is next shown. A message always does. */
  homepageStale: boolean;
  message: { mail: Mail; thread: Mail[] } | null;
  /** Which compose action is open. */
  composing: number;
  draft: Draft | null;
  /** The window that a link opened is still open, and the add-on reloads when it closes. */
  reloadOnClose: boolean;
  /** What only the last step said. */
  said: Pick<View, 'notification' | 'openedLink' | 'hostError' | 'prompt' | 'fieldErrors'>;
}

const nothingSaid: State['said'] = { notification: null, openedLink: null, hostError: null, fieldErrors: {} };

export function createHost({ runtime, platform }: HostOptions): Host {
  const { manifest } = runtime.options.addOn;
  const common = manifest.addOns?.common;
  const gmail = manifest.addOns?.gmail;
  const universalActions = [...(common?.universalActions ?? []), ...(gmail?.universalActions ?? [])];
  let tokens = 0;
  let state: State = {
    surface: platform === 'WEB' ? 'homepage' : 'message',
    stacks: { homepage: [], message: [], compose: [] },
    homepageStale: false,
    message: null,
    composing: 0,
    draft: null,
    reloadOnClose: false,
    said: nothingSaid,
  };

  const stack = () => state.stacks[state.surface];
  const top = () => stack()[stack().length - 1];

  function view(): View {
    return {
      surface: state.surface,
      stack: copied(stack()),
      universalActions: universalActions.map(({ label }) => ({ label })),
      ...structuredClone({ draft: state.draft, ...state.said }),
    };
  }

  async function step(act: (runs: Run[]) => Promise<void>): Promise<Step> {
    state.said = nothingSaid;
    const runs: Run[] = [];
    await act(runs);
    return { view: view(), runs };
  }

  const say = (said: Partial<State['said']>) => {
    state.said = { ...state.said, ...said };
  };

  /** Runs one function; what it returned, or null after saying what went wrong. */
  async function run(runs: Run[], functionName: string, action?: ActionJson): Promise<Returned | null> {
    const onMessage = state.surface === 'message' && state.message;
    tokens += 1;
    const event = buildEvent({
      options: runtime.options,
      platform,
      now: runtime.options.clock.now(),
      message: onMessage ? { mail: onMessage.mail, accessToken: `${onMessage.mail.id}:${tokens}` } : undefined,
      recipients: state.surface === 'compose' && state.draft ? state.draft : undefined,
      action,
      on: action && top(),
    });
    const { surface, message } = state;
    const done = await runtime.run({ functionName, event, ...(onMessage || {}) });
    runs.push(done);
    // The person has gone elsewhere meanwhile: the answer has no place any more.
    if (state.surface !== surface || state.message !== message) return null;
    say({ hostError: runError(done), ...(done.prompt && { prompt: done.prompt }) });
    return done.outcome.kind === 'returned' ? done.outcome.value : null;
  }

  /** Runs a surface's trigger. Its cards take the place of the stack, unless it failed. */
  async function trigger(runs: Run[], surface: Surface): Promise<void> {
    const functionName = triggerOf(surface);
    if (!functionName) {
      state.stacks[surface] = surface === 'homepage' ? [stacked(defaultHomepage())] : [];
      return;
    }
    const value = (await run(runs, functionName)) ?? (await authorizationCards(runs));
    if (!value) return;
    if (value.kind !== 'cards' && value.kind !== 'nothing') {
      say({ hostError: typeError(value) });
      return;
    }
    const cards = value.kind === 'cards' ? value.cards : [];
    if (cards.length > 1) {
      const names = cards.map((card) => card.header?.title ?? card.name ?? 'a card').join(', ');
      runs[runs.length - 1]?.warnings.push(
        `${functionName} returned ${cards.length} cards (${names}). Gmail lists their headers; here the first one is shown.`,
      );
    }
    state.stacks[surface] = cards.slice(0, 1).map(stacked);
    if (surface === 'homepage') state.homepageStale = false;
  }

  function triggerOf(surface: Surface): string | undefined {
    if (surface === 'message') return gmail?.contextualTriggers?.[0]?.onTriggerFunction;
    if (surface === 'compose') return gmail?.composeTrigger?.selectActions[state.composing]?.runFunction;
    const homepage = gmail?.homepageTrigger ?? common?.homepageTrigger;
    return homepage?.enabled === false ? undefined : homepage?.runFunction;
  }

  /** An AuthorizationException may name a function that draws the prompt. Google's own prompt is an error here. */
  async function authorizationCards(runs: Run[]): Promise<Returned | null> {
    const outcome = runs[runs.length - 1]?.outcome;
    if (outcome?.kind !== 'threw' || outcome.name !== 'AuthorizationException') return null;
    const prompt = JSON.parse(/\{.*\}$/s.exec(outcome.message)?.[0] ?? '{}') as { customUiCallback?: string };
    return prompt.customUiCallback ? run(runs, prompt.customUiCallback) : null;
  }

  function defaultHomepage(): CardJson {
    const header = { title: common?.name ?? '', ...(common?.logoUrl && { imageUrl: common.logoUrl }) };
    return { header, sections: [{ widgets: [{ textParagraph: { text: 'Open an email to use this add-on.' } }] }] };
  }

  function openLink(link: OpenLinkJson): void {
    const url = link.url.replace(/^http:/i, 'https:');
    // A prefix is asked of an OpenLink; an AuthorizationAction leads to Google's own prompt without one.
    if (!url.startsWith(promptUrl) && !mayOpen(url, common?.openLinkUrlPrefixes)) {
      say({ hostError: linkError(url) });
      return;
    }
    state.reloadOnClose = link.onClose === 'RELOAD';
    say({ openedLink: { ...link, url } });
  }

  function applyActionResponse(json: ActionResponseJson, action: ActionJson, warnings: string[]): void {
    const { navigations = [], notification, link } = json.renderActions?.action ?? {};
    state.stacks[state.surface] = navigate(stack(), navigations, {
      persistValues: action.persistValues === true,
      warn: (text) => warnings.push(text),
    });
    if (json.stateChanged) state.homepageStale = true;
    if (notification?.text) say({ notification: notification.text });
    if (link) openLink(link);
  }

  async function perform(runs: Run[], action: ActionJson, composes = false): Promise<void> {
    const value = await run(runs, action.function ?? '', action);
    const done = runs[runs.length - 1];
    if (!value || !done) return;
    if (value.kind === 'composeActionResponse') state.draft = openedDraft(value.json, done);
    else if (composes) say({ hostError: typeError(value) });
    else if (value.kind === 'actionResponse') applyActionResponse(value.json, action, done.warnings);
    else if (value.kind === 'updateDraftActionResponse' && state.surface === 'compose' && state.draft) {
      state.draft = updatedDraft(state.draft, value.json);
    } else if (value.kind !== 'nothing') say({ hostError: typeError(value) });
  }

  /** A click's action runs only with a form that the client accepts. */
  async function submit(runs: Run[], action: ActionJson, composes = false): Promise<void> {
    const card = top();
    const errors = card ? fieldErrors(card.card, card.form, action) : {};
    if (Object.keys(errors).length) say({ fieldErrors: errors });
    else await perform(runs, action, composes);
  }

  return {
    view,
    openHomepage: () =>
      step(async (runs) => {
        if (platform !== 'WEB') throw new Error(`Gmail on ${platform} has no homepage for add-ons.`);
        const reopened = state.surface === 'homepage';
        state.surface = 'homepage';
        state.draft = null;
        if (!reopened && stack().length && !state.homepageStale) return;
        state.stacks.homepage = [];
        await trigger(runs, 'homepage');
      }),
    openMessage: (mail, thread = [mail]) =>
      step(async (runs) => {
        state.surface = 'message';
        state.message = structuredClone({ mail, thread });
        state.draft = null;
        state.stacks.message = [];
        await trigger(runs, 'message');
      }),
    openCompose: (index, draft) =>
      step(async (runs) => {
        if (!gmail?.composeTrigger?.selectActions[index]) throw new Error(`There is no compose action ${index}.`);
        state.surface = 'compose';
        state.composing = index;
        state.draft = structuredClone({ subject: '', body: '', isReply: false, ...draft });
        state.stacks.compose = [];
        await trigger(runs, 'compose');
      }),
    addressDraft: (recipients) =>
      step(async () => {
        if (!state.draft) throw new Error('No draft is being composed.');
        state.draft = { ...state.draft, ...structuredClone(recipients) };
      }),
    setField: (name, values) =>
      step(async (runs) => {
        const card = top();
        const field = card && fieldsOf(card.card).find((each) => each.name === name);
        if (!card || !field) throw new Error(`The card on screen has no field "${name}".`);
        checkValues(field, values);
        card.form[name] = [...values];
        if (field.onChange) await perform(runs, field.onChange);
      }),
    click: (onClick) =>
      step(async (runs) => {
        const { openLink: link, action, openDynamicLinkAction } = onClick;
        if (link) openLink(link as OpenLinkJson);
        else if (action) await submit(runs, action, 'composedEmailType' in onClick);
        else if (openDynamicLinkAction) await submit(runs, openDynamicLinkAction);
      }),
    runAction: (action) => step((runs) => submit(runs, action)),
    universalAction: (index) =>
      step(async (runs) => {
        const chosen = universalActions[index];
        if (!chosen) throw new Error(`There is no universal action ${index}.`);
        if (chosen.openLink) {
          openLink({ url: chosen.openLink });
          return;
        }
        const value = await run(runs, chosen.runFunction ?? '');
        if (value?.kind === 'universalActionResponse') {
          stack().push(...value.cards.map(stacked));
          if (value.openLink) openLink(value.openLink);
        } else if (value && value.kind !== 'nothing') say({ hostError: typeError(value) });
      }),
    suggest: async (fieldName, typed) => {
      const card = top();
      const field = card && fieldsOf(card.card).find((each) => each.name === fieldName);
      if (!card || field?.takes.kind !== 'text') throw new Error(`The card has no text input "${fieldName}".`);
      const { initialSuggestions, autoCompleteAction } = field.takes.input;
      const offered = (initialSuggestions?.items ?? []).map(({ text }) => text ?? '');
      const runs: Run[] = [];
      card.form[fieldName] = [typed];
      if (!autoCompleteAction) return { items: offered.filter((item) => startsWith(item, typed)), runs };
      const value = await run(runs, autoCompleteAction.function ?? '', autoCompleteAction);
      if (value && value.kind !== 'suggestionsResponse') say({ hostError: typeError(value) });
      return { items: value?.kind === 'suggestionsResponse' ? value.items : [], runs };
    },
    closeLink: () =>
      step(async (runs) => {
        const reloads = state.reloadOnClose;
        state.reloadOnClose = false;
        if (reloads) await trigger(runs, state.surface);
      }),
    back: () =>
      step(async () => {
        if (stack().length > 1) stack().pop();
      }),
    snapshot: () => kept(state),
    restore: (snapshot) => {
      state = kept(snapshot as State);
    },
  };
}

/** Cards are frozen; what is filled in on them changes. */
function copied(stack: StackedCard[]): StackedCard[] {
  return stack.map(({ card, form }) => ({ card, form: structuredClone(form) }));
}

/** All else in a state is replaced and never changed. */
function kept(state: State): State {
  const { homepage, message, compose } = state.stacks;
  return { ...state, stacks: { homepage: copied(homepage), message: copied(message), compose: copied(compose) } };
}

/** https://developers.google.com/apps-script/manifest/allowlist-url: here a lone `*` allows every link. */
function mayOpen(url: string, prefixes: string[] | undefined): boolean {
  if (!prefixes || prefixes.includes('*')) return true;
  try {
    return prefixes.some((prefix) => covers(prefix, new URL(url)));
  } catch {
    return false;
  }
}

function startsWith(item: string, typed: string): boolean {
  return item.toLowerCase().startsWith(typed.toLowerCase());
}
