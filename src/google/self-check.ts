/**
 * What is assumed of Google's runtime and services, looked at where they run: see `docs/live-checks.md`. Everything that is
 * stored is deleted again; no text of a message or a header is told.
 */
import { once } from '../once';
import { differs, holds, judged, looked, type Row, type Seen, untold } from '../table';
import { lack } from './consent';
import { type MessageAccess, openMessage } from './mailbox';
import { byteLength, maxCached } from './store';

const same = (seen: unknown, expected: unknown): Seen => judged(seen === expected, String(seen));

/** Google writes a space of its own kind in amounts and dates. */
const plain = (text: string) => text.replace(/\s/g, ' ');

/** Bytes that a property may hold: https://developers.google.com/apps-script/guides/services/quotas */
const maxProperty = 9 * 1024;
const trial = 'selfCheck.trial';

export function runtimeRows(): Row[] {
  return [
    looked('globalThis exists', 'zod keeps its settings there; without it the script ends at its first line', () =>
      same(typeof globalThis, 'object'),
    ),
    looked('V8 takes ?. and ??', 'nothing yet: the bundle is ES2019; with them it would be seven KB less', () =>
      same(new Function('a', 'return a?.b ?? 1')({}), 1),
    ),
    looked('Regular expressions know \\p{…} and look behind', 'addresses, keys in texts, amounts that are typed', () =>
      same('aé 1'.replace(/(?<=a)\p{L}/u, '-'), 'a- 1'),
    ),
    looked('A stack names lines and columns', '`npm run where` leads from a line of the log to the source', () =>
      judged(/:\d+:\d+/.test(new Error().stack ?? ''), /:\d+/.test(new Error().stack ?? '') ? 'lines' : 'no lines'),
    ),
    looked('Intl writes dollars in English', 'amounts; decimals are ours', () =>
      same(plain(new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(1234.5)), '$1,234.50'),
    ),
    looked('Intl writes euros in German', 'amounts in German', () =>
      same(plain(new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' }).format(1234.5)), '1.234,50 €'),
    ),
    looked('Intl writes dates in a time zone', 'every date', () =>
      same(
        plain(
          new Intl.DateTimeFormat('en-US', { timeZone: 'Asia/Tokyo', dateStyle: 'medium' }).format(
            Date.UTC(2026, 10, 20, 20),
          ),
        ),
        'Nov 21, 2026',
      ),
    ),
    looked('Intl joins lists', 'lists; else they are joined by commas', () =>
      same(new Intl.ListFormat('en-US').format(['a', 'b', 'c']), 'a, b, and c'),
    ),
    looked('Intl names languages', 'the language of a draft; else its tag is shown', () =>
      same(new Intl.DisplayNames('en-US', { type: 'language' }).of('de'), 'German'),
    ),
    looked('Intl reads locales', 'which language an agent reads; else everybody reads English', () =>
      same(new Intl.Locale('pt-BR').language, 'pt'),
    ),
    looked('Intl knows plural forms', 'counts in every language', () =>
      same(new Intl.PluralRules('fr').select(0), 'one'),
    ),
  ];
}

export function serviceRows(): Row[] {
  const properties = () => PropertiesService.getUserProperties();
  const cache = () => CacheService.getUserCache();
  const kept = <T>(look: () => T): T => {
    try {
      return look();
    } finally {
      properties().deleteProperty(trial);
      cache().removeAll([trial]);
    }
  };
  const refuses = (put: () => unknown): boolean => {
    try {
      put();
      return false;
    } catch {
      return true;
    }
  };
  return [
    looked('A property holds 9 KB', 'how much is remembered in one (src/lookup/spread.ts)', () =>
      kept(() => {
        properties().setProperty(trial, 'a'.repeat(maxProperty - trial.length));
        return same(byteLength(properties().getProperty(trial) ?? ''), maxProperty - trial.length);
      }),
    ),
    looked('A larger one is refused', 'a store that is full is noticed, and nothing is cut', () =>
      kept(() =>
        judged(
          refuses(() => properties().setProperty(trial, 'a'.repeat(10 * maxProperty))),
          '90 KB',
        ),
      ),
    ),
    looked('A property that is deleted is gone', 'Disconnect', () => {
      properties().setProperty(trial, 'a');
      properties().deleteProperty(trial);
      return judged(properties().getProperty(trial) === null, 'asked for again');
    }),
    looked('The cache holds 100 KB', 'what is remembered for ten minutes', () =>
      kept(() => {
        cache().putAll({ [trial]: 'a'.repeat(maxCached) }, 60);
        return same((cache().getAll([trial])[trial] ?? '').length, maxCached);
      }),
    ),
    looked('The user’s lock is free', 'a write waits for it', () => {
      const lock = LockService.getUserLock();
      const isFree = lock.tryLock(0);
      if (isFree) lock.releaseLock();
      return judged(isFree, isFree ? 'free' : 'taken');
    }),
    looked('A property of the script’s can be read', 'the rules of a team', () => {
      PropertiesService.getScriptProperties().getProperty('rules');
      return holds('read');
    }),
    looked('A service call takes less than a quarter of a second', 'how fast a card comes', () => {
      const begun = Date.now();
      for (let call = 0; call < 3; call += 1) properties().getProperties();
      const ms = Math.round((Date.now() - begun) / 3);
      return judged(ms < 250, `${ms} ms`);
    }),
    looked('Ids are UUIDs', 'idempotency keys', () =>
      judged(/^[\da-f]{8}-[\da-f-]{27}$/.test(Utilities.getUuid()), 'one was made'),
    ),
    looked('Digests are 32 signed bytes', 'the names of what is remembered', () => {
      const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'a', Utilities.Charset.UTF_8);
      return judged(bytes.length === 32 && Math.min(...bytes) < 0, `${bytes.length}, from ${Math.min(...bytes)}`);
    }),
    looked('Bytes are read in other character sets', 'names in headers', () =>
      same(Utilities.newBlob([-28]).getDataAsString('ISO-8859-1'), 'ä'),
    ),
    looked('Google tells the user’s address', 'who is a colleague, and whose name a write carries', () => {
      const address = Session.getActiveUser().getEmail();
      return judged(address !== '', address === '' ? 'nothing' : 'an address');
    }),
    looked('Google tells what the user has allowed', 'the card that says what is missing', () => {
      const scopes = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizedScopes();
      return judged(scopes !== null, scopes === null ? 'nothing' : `${scopes.length} scopes`);
    }),
    looked('All that the manifest asks for is allowed', 'each part of the add-on by itself', () => {
      const missing = lack()?.missing ?? [];
      return missing.length === 0 ? holds('all') : untold(`without ${missing.join(', ')}`);
    }),
  ];
}

const headers =
  'From Reply-To To Cc List-Id List-Unsubscribe Precedence X-Original-Sender X-Failed-Recipients Sender In-Reply-To Auto-Submitted Content-Type Authentication-Results';

/** Of the message that is open: which getters the scope allows. */
export function messageRows(access: MessageAccess): Row[] {
  const message = once(() => openMessage(access));
  const allowed = (
    name: string,
    depends: string,
    get: (message: GoogleAppsScript.Gmail.GmailMessage) => string | null,
  ) =>
    looked(`${name} is allowed`, depends, () => {
      const value = get(message());
      return holds(value ? `${value.length} characters` : 'nothing there');
    });
  return [
    allowed('getFrom', 'who wrote', (message) => message.getFrom()),
    allowed('getReplyTo', 'a draft is a reply only where this can be read', (message) => message.getReplyTo()),
    allowed('getTo', 'who else is on the mail', (message) => message.getTo()),
    allowed('getCc', 'who else is on the mail', (message) => message.getCc()),
    allowed('getSubject', 'numbers in the subject', (message) => message.getSubject()),
    ...headers
      .split(' ')
      .map((name) =>
        allowed(`getHeader('${name}')`, 'what is absent counts as not there', (message) => message.getHeader(name)),
      ),
    looked('Authentication-Results is Google’s own', 'the sender check; another one proves nothing', () => {
      const value = message().getHeader('Authentication-Results');
      return value ? judged(/^\s*mx\.google\.com;/.test(value), 'its first word') : untold('nothing there');
    }),
    looked('The text of a message is not allowed', 'what PRIVACY.md promises', () => {
      const opened = message();
      try {
        opened.getPlainBody();
        return differs('it can be read');
      } catch {
        return holds('refused');
      }
    }),
  ];
}
