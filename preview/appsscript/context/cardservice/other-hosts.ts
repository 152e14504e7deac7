/** Classes for Calendar, Drive and the editors. They build their JSON here, but Gmail has no use for it. */
import type { CardJson } from '../../types';
import { card } from './cards';
import { built, define, does, MISMATCH, type Parameter, requirePart, sets } from './definition';
import { imageUrl, listOf, part, plain, string } from './parameters';

type HostAction = { renderActions: { hostAppAction: object } };
const hostAction = (hostAppAction: object): HostAction => ({ renderActions: { hostAppAction } });

type AttachmentJson = { title?: string; resourceUrl?: string; mimeType?: string; iconUrl?: string };

export const attachment = define<AttachmentJson, AttachmentJson>({
  name: 'Attachment',
  begin: () => ({}),
  methods: () => ({
    setIconUrl: sets('iconUrl', imageUrl('iconUrl')),
    setMimeType: sets('mimeType', string('mimeType')),
    setResourceUrl: sets('resourceUrl', string('resourceUrl')),
    setTitle: sets('title', plain('title')),
  }),
  json(json) {
    requirePart('Attachment', 'setResourceUrl', json.resourceUrl);
    requirePart('Attachment', 'setTitle', json.title);
    return json;
  },
});

type EventState = { attachments?: AttachmentJson[]; attendees?: string[]; conferenceData?: object };

/** ConferenceDataService is Calendar's: an object of it is kept as it comes. */
const conferenceData: Parameter<object> = {
  name: 'conferenceData',
  read: (value) => (typeof value === 'object' && value !== null ? value : MISMATCH),
};

export const calendarEventActionResponse = built<HostAction>('CalendarEventActionResponse');

export const calendarEventActionResponseBuilder = define<EventState, EventState>({
  name: 'CalendarEventActionResponseBuilder',
  begin: () => ({}),
  methods: () => ({
    addAttachments: does<EventState, [AttachmentJson[]]>(
      [listOf(part('attachments', attachment))],
      (state, [attachments]) => {
        state.attachments = [...(state.attachments ?? []), ...attachments];
      },
    ),
    addAttendees: does<EventState, [string[]]>([listOf(string('emails'))], (state, [emails]) => {
      state.attendees = [...(state.attendees ?? []), ...emails];
    }),
    build: does<EventState, []>([], ({ attachments, attendees, conferenceData: data }, _none, { env }) => {
      const calendarAction = {
        ...(attachments && { addAttachmentsActionMarkup: { addonAttachments: attachments } }),
        ...(attendees && { editAttendeesMarkup: { addAttendeeEmails: attendees } }),
        ...(data && { editConferenceDataMarkup: { conferenceData: data } }),
      };
      return calendarEventActionResponse.create(env, hostAction({ calendarAction }));
    }),
    setConferenceData: sets('conferenceData', conferenceData),
  }),
  json: (state) => state,
});

type DriveState = { itemId?: string };
export const driveItemsSelectedActionResponse = built<HostAction>('DriveItemsSelectedActionResponse');

export const driveItemsSelectedActionResponseBuilder = define<DriveState, DriveState>({
  name: 'DriveItemsSelectedActionResponseBuilder',
  begin: () => ({}),
  methods: () => ({
    build: does<DriveState, []>([], ({ itemId }, _none, { env }) => {
      requirePart('DriveItemsSelectedActionResponseBuilder', 'requestFileScope', itemId);
      return driveItemsSelectedActionResponse.create(
        env,
        hostAction({ driveAction: { requestFileScope: { itemId } } }),
      );
    }),
    requestFileScope: sets('itemId', string('itemId')),
  }),
  json: (state) => state,
});

type EditorState = { requested?: boolean };
export const editorFileScopeActionResponse = built<HostAction>('EditorFileScopeActionResponse');

export const editorFileScopeActionResponseBuilder = define<EditorState, EditorState>({
  name: 'EditorFileScopeActionResponseBuilder',
  begin: () => ({}),
  methods: () => ({
    build: does<EditorState, []>([], ({ requested }, _none, { env }) =>
      editorFileScopeActionResponse.create(
        env,
        hostAction({ editorAction: { ...(requested && { requestFileScopeForActiveDocument: {} }) } }),
      ),
    ),
    requestFileScopeForActiveDocument: does<EditorState, []>([], (state) => {
      state.requested = true;
    }),
  }),
  json: (state) => state,
});

type PreviewState = { title?: string; linkPreviewTitle?: string; previewCard?: CardJson };
const previewJson = (state: PreviewState) => ({ action: { linkPreview: state } });

export const linkPreview = define<PreviewState, object>({
  name: 'LinkPreview',
  begin: () => ({}),
  methods: () => ({
    printJson: does<PreviewState, []>([], (state) => JSON.stringify(previewJson(state))),
    setLinkPreviewTitle: sets('linkPreviewTitle', plain('title')),
    setPreviewCard: sets('previewCard', part('previewCard', card)),
    setTitle: sets('title', plain('title')),
  }),
  json: previewJson,
});
