/** What a callback answers with: ActionResponse and its parts, universal actions, suggestions, a call to authorize. */
import type { chat_v1 } from '@googleapis/chat';
import type { ActionResponseJson, CardJson, OpenLinkJson } from '../../types';
import { openLink } from './actions';
import { card } from './cards';
import { built, define, does, exception, requirePart, sets } from './definition';
import { suggestions } from './inputs';
import { boolean, functionName, listOf, part, plain, string } from './parameters';

type RenderAction = NonNullable<NonNullable<ActionResponseJson['renderActions']>['action']>;
type Navigations = NonNullable<RenderAction['navigations']>;
type NavigationState = { navigations: Navigations };

const goes = (step: Navigations[number]) =>
  does<NavigationState, []>([], (state) => {
    state.navigations.push(step);
  });

/** Steps are carried out in the order in which they were called. */
export const navigation = define<NavigationState, NavigationState>({
  name: 'Navigation',
  begin: () => ({ navigations: [] }),
  methods: () => ({
    popCard: goes({ pop: true }),
    popToNamedCard: does<NavigationState, [string]>([string('cardName')], (state, [popToCard]) => {
      if (popToCard === '') throw exception('Invalid argument: cardName');
      state.navigations.push({ popToCard });
    }),
    popToRoot: goes({ popToRoot: true }),
    printJson: does<NavigationState, []>([], (state) => JSON.stringify(state)),
    pushCard: does<NavigationState, [CardJson]>([part('card', card)], (state, [pushCard]) => {
      state.navigations.push({ pushCard });
    }),
    updateCard: does<NavigationState, [CardJson]>([part('card', card)], (state, [updateCard]) => {
      state.navigations.push({ updateCard });
    }),
  }),
  json: (state) => state,
});

type NotificationJson = { text?: string };

export const notification = define<NotificationJson, NotificationJson>({
  name: 'Notification',
  begin: () => ({}),
  methods: () => ({ setText: sets('text', plain('text')) }),
  json(json) {
    requirePart('Notification', 'setText', json.text);
    return json;
  },
});

export const actionResponse = built<ActionResponseJson>('ActionResponse');

type AnswerState = {
  navigation?: NavigationState;
  notification?: NotificationJson;
  openLink?: OpenLinkJson;
  stateChanged?: boolean;
};

export const actionResponseBuilder = define<AnswerState, AnswerState>({
  name: 'ActionResponseBuilder',
  begin: () => ({}),
  methods: () => ({
    build: does<AnswerState, []>([], (state, _none, { env }) => actionResponse.create(env, answerJson(state))),
    setNavigation: sets('navigation', part('navigation', navigation)),
    setNotification: sets('notification', part('notification', notification)),
    setOpenLink: sets('openLink', part('openLink', openLink)),
    setStateChanged: sets('stateChanged', boolean('stateChanged')),
  }),
  json: (state) => state,
});

function answerJson(state: AnswerState): ActionResponseJson {
  const action: RenderAction = {
    ...state.navigation,
    ...(state.notification && { notification: state.notification }),
    ...(state.openLink && { link: state.openLink }),
  };
  return {
    ...(Object.keys(action).length > 0 && { renderActions: { action } }),
    ...(state.stateChanged !== undefined && { stateChanged: state.stateChanged }),
  };
}

export interface UniversalActionResponseJson {
  renderActions: { action: { navigations?: { pushCard: CardJson }[]; link?: OpenLinkJson } };
}

export const universalActionResponse = built<UniversalActionResponseJson>('UniversalActionResponse');

type UniversalState = { cards?: CardJson[]; openLink?: OpenLinkJson };

/** Shows cards or opens a link; one of them has to be set for the response to say anything. */
export const universalActionResponseBuilder = define<UniversalState, UniversalState>({
  name: 'UniversalActionResponseBuilder',
  begin: () => ({}),
  methods: () => ({
    build: does<UniversalState, []>([], ({ cards, openLink: link }, _none, { env }) => {
      requirePart('UniversalActionResponseBuilder', 'displayAddOnCards or setOpenLink', cards ?? link);
      const navigations = cards?.map((pushCard) => ({ pushCard }));
      return universalActionResponse.create(env, {
        renderActions: { action: { ...(navigations && { navigations }), ...(link && { link }) } },
      });
    }),
    displayAddOnCards: sets('cards', listOf(part('cardObjects', card))),
    setOpenLink: sets('openLink', part('openLink', openLink)),
  }),
  json: (state) => state,
});

export interface SuggestionsResponseJson {
  autoComplete: chat_v1.Schema$GoogleAppsCardV1Suggestions;
}

export const suggestionsResponse = built<SuggestionsResponseJson>('SuggestionsResponse');

type SuggestionsState = { suggestions?: chat_v1.Schema$GoogleAppsCardV1Suggestions };

export const suggestionsResponseBuilder = define<SuggestionsState, SuggestionsState>({
  name: 'SuggestionsResponseBuilder',
  begin: () => ({}),
  methods: () => ({
    build: does<SuggestionsState, []>([], (state, _none, { env }) =>
      suggestionsResponse.create(env, { autoComplete: state.suggestions ?? { items: [] } }),
    ),
    setSuggestions: sets('suggestions', part('suggestions', suggestions)),
  }),
  json: (state) => state,
});

type AuthorizationState = { authorizationUrl?: string; resource?: string; customUiCallback?: string };

function promptJson({ authorizationUrl, resource, customUiCallback }: AuthorizationState): object {
  requirePart('AuthorizationException', 'setAuthorizationUrl', authorizationUrl);
  requirePart('AuthorizationException', 'setResourceDisplayName', resource);
  return { basicAuthorizationPrompt: { authorizationUrl, resource }, ...(customUiCallback && { customUiCallback }) };
}

/** Stops the script; the host then asks the person to authorize the resource. */
export const authorizationException = define<AuthorizationState, object>({
  name: 'AuthorizationException',
  begin: () => ({}),
  methods: () => ({
    printJson: does<AuthorizationState, []>([], (state) => JSON.stringify(promptJson(state))),
    setAuthorizationUrl: sets('authorizationUrl', string('authUrl')),
    setCustomUiCallback: sets('customUiCallback', functionName('callback')),
    setResourceDisplayName: sets('resource', plain('name')),
    throwException: does<AuthorizationState, []>([], (state) => {
      const prompt = JSON.stringify(promptJson(state));
      const error = exception(`Authorization is required for ${state.resource}. ${prompt}`);
      error.name = 'AuthorizationException';
      throw error;
    }),
  }),
  json: promptJson,
});
