/** What compose actions answer with: a draft to open, or changes to the draft that is open. */
import { built, define, does, type Kind, MISMATCH, type Parameter, requirePart, sets } from './definition';
import { enums, type MemberName } from './enums';
import { listOf, oneOf, part, plain, string } from './parameters';

/** Google's `renderActions.hostAppAction.gmailAction`, as published for add-ons in other runtimes. */
type GmailAction<Json> = { renderActions: { hostAppAction: { gmailAction: Json } } };
const gmailAction = <Json>(json: Json): GmailAction<Json> => ({
  renderActions: { hostAppAction: { gmailAction: json } },
});

/** What this room needs of a `GmailApp.GmailDraft`. */
interface GmailDraft {
  getId(): string;
}

function gmailDraft(name: string): Parameter<GmailDraft> {
  return {
    name,
    read(value) {
      const isDraft = typeof value === 'object' && value !== null && 'getId' in value && 'getMessage' in value;
      return isDraft && typeof value.getId === 'function' ? (value as GmailDraft) : MISMATCH;
    },
  };
}

type OpenDraft = GmailAction<{ openCreatedDraftActionMarkup: { draftId: string } }>;
export const composeActionResponse = built<OpenDraft>('ComposeActionResponse');

type ComposeState = { draftId?: string };

export const composeActionResponseBuilder = define<ComposeState, ComposeState>({
  name: 'ComposeActionResponseBuilder',
  begin: () => ({}),
  methods: () => ({
    build: does<ComposeState, []>([], ({ draftId }, _none, { env }) => {
      requirePart('ComposeActionResponseBuilder', 'setGmailDraft', draftId);
      const markup = { openCreatedDraftActionMarkup: { draftId: draftId ?? '' } };
      return composeActionResponse.create(env, gmailAction(markup));
    }),
    setGmailDraft: does<ComposeState, [GmailDraft]>([gmailDraft('draft')], (state, [draft]) => {
      state.draftId = draft.getId();
    }),
  }),
  json: (state) => state,
});

type Recipient = { email: string };
type Recipients<Key extends string> = { [K in Key]?: Recipient[] };

/** The three classes that add recipients differ in names only. */
function recipientsAction<Key extends string>(
  name: string,
  method: string,
  parameter: string,
  key: Key,
): Kind<Recipients<Key>, Recipients<Key>> {
  return define<Recipients<Key>, Recipients<Key>>({
    name,
    begin: () => ({}),
    methods: () => ({
      [method]: does<Recipients<Key>, [string[]]>([listOf(string(parameter))], (json, [emails]) => {
        const recipients = [...(json[key] ?? []), ...emails.map((email) => ({ email }))];
        json[key] = recipients as Recipients<Key>[Key];
      }),
    }),
    json(json) {
      requirePart(name, method, json[key]);
      return json;
    },
  });
}

export const updateDraftToRecipientsAction = recipientsAction(
  'UpdateDraftToRecipientsAction',
  'addUpdateToRecipients',
  'toRecipientEmails',
  'toRecipients',
);
export const updateDraftCcRecipientsAction = recipientsAction(
  'UpdateDraftCcRecipientsAction',
  'addUpdateCcRecipients',
  'ccRecipientEmails',
  'ccRecipients',
);
export const updateDraftBccRecipientsAction = recipientsAction(
  'UpdateDraftBccRecipientsAction',
  'addUpdateBccRecipients',
  'bccRecipientEmails',
  'bccRecipients',
);

type SubjectJson = { subject?: string };

export const updateDraftSubjectAction = define<SubjectJson, SubjectJson>({
  name: 'UpdateDraftSubjectAction',
  begin: () => ({}),
  methods: () => ({ addUpdateSubject: sets('subject', plain('subject')) }),
  json(json) {
    requirePart('UpdateDraftSubjectAction', 'addUpdateSubject', json.subject);
    return json;
  },
});

type BodyJson = {
  insertContents?: { content: string; contentType: MemberName<'ContentType'> }[];
  type: MemberName<'UpdateDraftBodyType'>;
};

export const updateDraftBodyAction = define<BodyJson, BodyJson>({
  name: 'UpdateDraftBodyAction',
  begin: () => ({ type: 'IN_PLACE_INSERT' }),
  methods: () => ({
    addUpdateContent: does<BodyJson, [string, MemberName<'ContentType'>]>(
      [string('content'), oneOf('contentType', enums.ContentType)],
      (json, [content, contentType]) => {
        json.insertContents = [...(json.insertContents ?? []), { content, contentType }];
      },
    ),
    setUpdateType: sets('type', oneOf('updateType', enums.UpdateDraftBodyType)),
  }),
  json(json) {
    requirePart('UpdateDraftBodyAction', 'addUpdateContent', json.insertContents);
    return json;
  },
});

type UpdateJson = {
  updateToRecipients?: Recipients<'toRecipients'>;
  updateCcRecipients?: Recipients<'ccRecipients'>;
  updateBccRecipients?: Recipients<'bccRecipients'>;
  updateSubject?: SubjectJson;
  updateBody?: BodyJson;
};
type UpdateDraft = GmailAction<{ updateDraftActionMarkup: UpdateJson }>;
export const updateDraftActionResponse = built<UpdateDraft>('UpdateDraftActionResponse');

export const updateDraftActionResponseBuilder = define<UpdateJson, UpdateJson>({
  name: 'UpdateDraftActionResponseBuilder',
  begin: () => ({}),
  methods: () => ({
    build: does<UpdateJson, []>([], (json, _none, { env }) =>
      updateDraftActionResponse.create(env, gmailAction({ updateDraftActionMarkup: { ...json } })),
    ),
    setUpdateDraftBccRecipientsAction: sets(
      'updateBccRecipients',
      part('updateDraftBccRecipientsAction', updateDraftBccRecipientsAction),
    ),
    setUpdateDraftBodyAction: sets('updateBody', part('updateDraftBodyAction', updateDraftBodyAction)),
    setUpdateDraftCcRecipientsAction: sets(
      'updateCcRecipients',
      part('updateDraftCcRecipientsAction', updateDraftCcRecipientsAction),
    ),
    setUpdateDraftSubjectAction: sets('updateSubject', part('updateDraftSubjectAction', updateDraftSubjectAction)),
    setUpdateDraftToRecipientsAction: sets(
      'updateToRecipients',
      part('updateDraftToRecipientsAction', updateDraftToRecipientsAction),
    ),
  }),
  json: (json) => json,
});
