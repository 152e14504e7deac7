/** What happens on a click: Action, OpenLink, AuthorizationAction, and the five ways to set one on an object. */
import type { ActionJson, OnClickJson, OpenLinkJson } from '../../types';
import { define, does, exception, type Method, type Readable, requirePart, sets } from './definition';
import { enums } from './enums';
import { boolean, functionName, link, oneOf, part, string, stringMap } from './parameters';

/**
 * A click that composes a mail carries the kind of draft next to its action. Google publishes no JSON for it; the
 * answer of the function (a ComposeActionResponse) holds the draft itself.
 */
export type ComposeOnClickJson = OnClickJson & { composedEmailType?: 'REPLY_AS_DRAFT' | 'STANDALONE_DRAFT' };

const named = functionName('functionName');

export const action = define<ActionJson, ActionJson>({
  name: 'Action',
  begin: () => ({}),
  methods: () => ({
    addRequiredWidget: does<ActionJson, [string]>([string('requiredWidget')], (json, [widget]) => {
      json.requiredWidgets = [...(json.requiredWidgets ?? []), widget];
    }),
    setAllWidgetsAreRequired: sets('allWidgetsAreRequired', boolean('allWidgetsAreRequired')),
    setFunctionName: sets('function', named),
    setMethodName: sets('function', named),
    // "If specified for an add-on, the entire card is stripped and nothing is shown in the client."
    setInteraction: does<ActionJson, ['INTERACTION_UNSPECIFIED' | 'OPEN_DIALOG']>(
      [oneOf('interaction', enums.Interaction)],
      (json, [interaction], { env, method }) => {
        json.interaction = interaction;
        if (interaction === 'OPEN_DIALOG')
          env.warn(`${method}: works in Google Chat only; in Gmail the whole card stays empty.`);
      },
    ),
    setLoadIndicator: sets('loadIndicator', oneOf('loadIndicator', enums.LoadIndicator)),
    setParameters: does<ActionJson, [Record<string, string>]>([stringMap('parameters')], (json, [parameters]) => {
      json.parameters = Object.entries(parameters).map(([key, value]) => ({ key, value }));
    }),
    setPersistValues: sets('persistValues', boolean('persistValues')),
  }),
  json(json) {
    requirePart('Action', 'setFunctionName', json.function);
    return json;
  },
});

type OnClose = 'NOTHING' | 'RELOAD' | 'RELOAD_ADD_ON';

export const openLink = define<Partial<OpenLinkJson>, OpenLinkJson>({
  name: 'OpenLink',
  begin: () => ({}),
  methods: () => ({
    setOnClose: does<Partial<OpenLinkJson>, [OnClose]>(
      [oneOf('onClose', enums.OnClose)],
      (json, [onClose], { env, method }) => {
        json.onClose = onClose;
        if (onClose === 'RELOAD_ADD_ON') env.warn(`${method}: RELOAD_ADD_ON does nothing; RELOAD works.`);
      },
    ),
    setOpenAs: sets('openAs', oneOf('openAs', enums.OpenAs)),
    setUrl: sets('url', link('url')),
  }),
  json(json) {
    requirePart('OpenLink', 'setUrl', json.url);
    return json as OpenLinkJson;
  },
});

/** Opens a window and reloads the add-on when the person is back, which is how the reference describes it. */
export const authorizationAction = define<{ url?: string }, OpenLinkJson>({
  name: 'AuthorizationAction',
  begin: () => ({}),
  methods: () => ({ setAuthorizationUrl: sets('url', string('authorizationUrl')) }),
  json({ url }) {
    requirePart('AuthorizationAction', 'setAuthorizationUrl', url);
    return { url: url ?? '', openAs: 'OVERLAY', onClose: 'RELOAD' };
  },
});

type Clickable = { onClick?: ComposeOnClickJson };

/**
 * The click methods. "A UI object can only have one of setOpenLink, setOnClickAction, setOnClickOpenLinkAction,
 * setAuthorizationAction or setComposeAction set", says the reference of each, without saying what a second one does:
 * it throws here. Setting the same one again replaces it, as every setter does.
 */
export const clickMethods = {
  setAuthorizationAction: clicks('action', authorizationAction, (open) => ({ openLink: open })),
  setComposeAction: does<Clickable, [ActionJson, 'REPLY_AS_DRAFT' | 'STANDALONE_DRAFT']>(
    [part('action', action), oneOf('composedEmailType', enums.ComposedEmailType)],
    (state, [composing, composedEmailType], { method }) => {
      setOnClick(state, { action: composing, composedEmailType }, method);
    },
  ),
  setOnClickAction: clicks('action', action, (run) => ({ action: run })),
  setOnClickOpenLinkAction: clicks('action', action, (run) => ({ openDynamicLinkAction: run })),
  setOpenLink: clicks('openLink', openLink, (open) => ({ openLink: open })),
};

/** A method that sets a click handler. */
export function clicks<Json>(
  name: string,
  kind: Readable<Json>,
  toOnClick: (json: Json) => ComposeOnClickJson,
): Method<Clickable> {
  return does<Clickable, [Json]>([part(name, kind)], (state, [json], { method }) => {
    setOnClick(state, toOnClick(json), method);
  });
}

function setOnClick(state: Clickable, onClick: ComposeOnClickJson, method: string): void {
  const sort = (json: ComposeOnClickJson) => Object.keys(json).join();
  if (state.onClick && sort(state.onClick) !== sort(onClick)) {
    throw exception(`${method}: a UI object can have only one click handler, and this one already has one.`);
  }
  state.onClick = onClick;
}
