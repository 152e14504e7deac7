/** Google's event objects, read once, into what the rest of the app needs. */
import * as z from 'zod/mini';
import { lenient, recordOf } from '../stripe/lenient';

const maybe = <T>(schema: z.ZodMiniType<T>) => lenient<T | undefined>(z.optional(schema), undefined);

const eventObject = z.object({
  commonEventObject: maybe(
    z.object({
      platform: maybe(z.string()),
      userLocale: maybe(z.string()),
      timeZone: maybe(z.object({ id: maybe(z.string()) })),
      parameters: recordOf(z.string()),
      formInputs: recordOf(
        z.object({
          stringInputs: maybe(z.object({ value: z.array(z.string()) })),
          dateInput: maybe(z.object({ msSinceEpoch: z.unknown() })),
        }),
      ),
    }),
  ),
  gmail: maybe(z.object({ messageId: maybe(z.string()), threadId: maybe(z.string()), accessToken: maybe(z.string()) })),
});

export interface OpenMessage {
  messageId: string;
  threadId: string | null;
  accessToken: string;
}

export interface Event {
  /** Gmail's mobile apps have no homepage. */
  mobile: boolean;
  locale: string;
  timeZone: string;
  parameters: Record<string, string>;
  /** Values of a form's field; none for what is empty or unchecked. */
  field(name: string): string | null;
  /** What is filled in, by field; a day as ms since 1970. */
  values(): Record<string, string>;
  /** A date picker's day, as midnight in UTC; ms since 1970. */
  day(name: string): number | null;
  message: OpenMessage | null;
}

/** Never throws: an event in an unknown shape is one with nothing in it. */
export function readEvent(raw: unknown): Event {
  const parsed = eventObject.safeParse(raw);
  const { commonEventObject: common, gmail } = parsed.success ? parsed.data : {};
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
  };
}
