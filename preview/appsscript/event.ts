/**
 * Event objects as Gmail builds them, with today's fields and the deprecated ones of the first Gmail add-ons.
 * https://developers.google.com/workspace/add-ons/concepts/event-objects
 */
import { eventInputs } from './forms';
import { hasScope } from './services/scopes';
import type { ActionJson, Mail, Platform, RuntimeOptions, StackedCard, User } from './types';

export interface EventContext {
  options: Pick<RuntimeOptions, 'addOn' | 'consent' | 'user'>;
  platform: Platform;
  /** For the offset of the user's time zone. */
  now: number;
  /** The open message with a token that is good for it. */
  message?: { mail: Mail; accessToken: string } | undefined;
  /** Recipients of the draft, while composing. */
  recipients?: { to: string[]; cc: string[]; bcc: string[] } | undefined;
  /** A widget's action, and the card that it stands on. */
  action?: ActionJson | undefined;
  on?: StackedCard | undefined;
}

export function buildEvent(context: EventContext): object {
  const { platform, message, action, on } = context;
  const { user, addOn } = context.options;
  const parameters = action && Object.fromEntries((action.parameters ?? []).map(({ key, value }) => [key, value]));
  const form = on && eventInputs(on.card, on.form);
  const locale = sharesLocale(context) ? localeFields(user, context.now) : null;
  const recipients = addOn.manifest.addOns?.gmail?.composeTrigger?.draftAccess === 'METADATA' && context.recipients;
  return {
    hostApp: 'gmail',
    clientPlatform: platform.toLowerCase(),
    ...locale?.old,
    ...(action && { parameters, formInput: form?.formInput ?? {}, formInputs: form?.formInputs ?? {} }),
    ...(message && { messageMetadata: { messageId: message.mail.id, accessToken: message.accessToken } }),
    commonEventObject: {
      hostApp: 'GMAIL',
      platform,
      ...locale?.common,
      ...(parameters && { parameters }),
      ...(form && Object.keys(form.inputs).length && { formInputs: form.inputs }),
    },
    ...((message || recipients) && {
      gmail: {
        ...(message && {
          messageId: message.mail.id,
          threadId: message.mail.threadId,
          accessToken: message.accessToken,
        }),
        ...(recipients && {
          toRecipients: recipients.to,
          ccRecipients: recipients.cc,
          bccRecipients: recipients.bcc,
        }),
      },
    }),
    ...(recipients && {
      draftMetadata: { toRecipients: recipients.to, ccRecipients: recipients.cc, bccRecipients: recipients.bcc },
    }),
  };
}

/** Locale and time zone need the manifest's switch and a scope. */
function sharesLocale(context: EventContext): boolean {
  const { common } = context.options.addOn.manifest.addOns ?? {};
  return common?.useLocaleFromApp === true && hasScope(context, 'script.locale');
}

function localeFields({ locale, timeZone }: User, now: number) {
  const offset = zoneOffset(timeZone, now);
  const country = new Intl.Locale(locale).region;
  return {
    old: {
      userLocale: locale,
      userTimezone: { id: timeZone, offSet: String(offset) },
      ...(country && { userCountry: country }),
    },
    common: { userLocale: locale, timeZone: { id: timeZone, offset } },
  };
}

/** Making one takes a millisecond, and each event asks for it. */
const offsets = new Map<string, Intl.DateTimeFormat>();

/** ms east of UTC. */
function zoneOffset(timeZone: string, now: number): number {
  const format = offsets.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  offsets.set(timeZone, format);
  const name = format.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return hours ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0;
}
