/** Google's event objects, read once, into what the rest of the app needs. */
import type { MessageAccess } from '../google/mailbox';
import { once } from '../once';
import type { Recipients } from '../people/recipients';
import { array, maybe, object, parse, recordOf, text, unknown } from '../stripe/lenient';

const eventObject = once(() =>
  object({
    commonEventObject: maybe(() =>
      object({
        platform: maybe(text),
        userLocale: maybe(text),
        timeZone: maybe(() => object({ id: maybe(text) })),
        parameters: recordOf(text),
        formInputs: recordOf(() =>
          object({
            stringInputs: maybe(() => object({ value: array(text()) })),
            dateInput: maybe(() => object({ msSinceEpoch: unknown() })),
          }),
        ),
      }),
    ),
    gmail: maybe(() =>
      object({
        messageId: maybe(text),
        threadId: maybe(text),
        accessToken: maybe(text),
        toRecipients: maybe(() => array(text())),
        ccRecipients: maybe(() => array(text())),
        bccRecipients: maybe(() => array(text())),
      }),
    ),
  }),
);

export interface OpenMessage extends MessageAccess {
  threadId: string | null;
}

export interface Event {
  /** Gmail's mobile apps have no homepage. */
  mobile: boolean;
  locale: string;
  timeZone: string;
  /** Whether Google told both. */
  isPlaced: boolean;
  parameters: Record<string, string>;
  /** Values of a form's field; none for what is empty or unchecked. */
  field(name: string): string | null;
  /** What is filled in, by field; a day as ms since 1970. */
  values(): Record<string, string>;
  /** A date picker's day, as midnight in UTC; ms since 1970. */
  day(name: string): number | null;
  message: OpenMessage | null;
  /** Of the draft that is being written; null where Google does not tell. */
  recipients: Recipients | null;
}

/** Never throws: an event in an unknown shape is one with nothing in it. */
export function readEvent(raw: unknown): Event {
  const { commonEventObject: common, gmail } = parse(eventObject(), raw) ?? {};
  const field = (name: string) => common?.formInputs?.[name]?.stringInputs?.value[0] ?? null;
  const day = (name: string) => {
    // A number by the documentation, a string in the JSON of some hosts.
    const ms = Number(common?.formInputs?.[name]?.dateInput?.msSinceEpoch ?? Number.NaN);
    return Number.isFinite(ms) ? ms : null;
  };
  return {
    mobile: common?.platform === 'ANDROID' || common?.platform === 'IOS',
    locale: common?.userLocale ?? 'en-US',
    timeZone: common?.timeZone?.id ?? 'UTC',
    isPlaced: Boolean(common?.userLocale && common.timeZone?.id),
    parameters: common?.parameters ?? {},
    field,
    day,
    values: () =>
      Object.fromEntries(
        Object.keys(common?.formInputs ?? {}).flatMap((name) => {
          const value = field(name)?.trim() || day(name);
          return value ? [[name, String(value)]] : [];
        }),
      ),
    message:
      gmail?.messageId && gmail.accessToken
        ? { messageId: gmail.messageId, threadId: gmail.threadId ?? null, accessToken: gmail.accessToken }
        : null,
    recipients:
      gmail?.toRecipients || gmail?.ccRecipients || gmail?.bccRecipients
        ? { to: gmail.toRecipients ?? [], cc: gmail.ccRecipients ?? [], bcc: gmail.bccRecipients ?? [] }
        : null,
  };
}
