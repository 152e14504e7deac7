import { afterEach, describe, expect, it } from '@jest/globals';
import type { Mail, Run } from '../../preview/appsscript/types';
import { createWorld, mail, scope, start, type World } from './fixtures/world';

const worlds: World[] = [];
afterEach(async () => {
  await Promise.all(worlds.splice(0).map((each) => each.close()));
});

const metadata = 'gmail.addons.current.message.metadata';
const readonly = 'gmail.addons.current.message.readonly';
const action = 'gmail.addons.current.message.action';
const compose = 'gmail.addons.current.action.compose';

/** Runs `body` with the message that the event names in `message`, and gives what it logs. */
async function reading(
  body: string,
  scopes: string[],
  { message = mail(), thread = [message] }: { message?: Mail; thread?: Mail[] } = {},
): Promise<Run> {
  const made = await createWorld({
    script: `
      function onMessage(e) {
        GmailApp.setCurrentMessageAccessToken(e.gmail.accessToken);
        const message = GmailApp.getMessageById(e.gmail.messageId);
        console.log(JSON.stringify((() => { ${body} })()));
      }`,
    manifest: { oauthScopes: scopes.map(scope) },
  });
  worlds.push(made);
  const event = { gmail: { messageId: message.id, threadId: message.threadId, accessToken: 'good' } };
  return made.runtime.run({ functionName: 'onMessage', event, mail: message, thread });
}
const logged = ({ log, outcome }: Run) => {
  expect(outcome).toMatchObject({ kind: 'returned' });
  return JSON.parse(log[0]?.text ?? 'null');
};
const thrown = ({ outcome }: Run) => (outcome.kind === 'threw' ? `${outcome.name}: ${outcome.message}` : outcome);

describe('the open message, with the metadata scope', () => {
  it('shows its headers, decoded by the getters and as sent by getHeader', async () => {
    const message = mail({
      From: '=?utf-8?q?J=C3=B6rg?= <j@example.com>',
      Cc: 'c@example.com',
      'Reply-To': 'r@example.com',
      'Message-ID': '<1@example.com>',
    });
    const body = `return [
      message.getFrom(), message.getTo(), message.getCc(), message.getBcc(), message.getReplyTo(), message.getSubject(),
      message.getDate().getTime(), message.getHeader('From'), message.getHeader('message-id'), message.getHeader('X-None'),
      message.getId(), message.getThread().getId(),
    ]`;
    const run = await reading(body, [metadata], { message });
    expect(logged(run)).toEqual([
      ...['Jörg <j@example.com>', 'agent@example.org', 'c@example.com', '', 'r@example.com', 'Hello'],
      ...[start - 60_000, '=?utf-8?q?J=C3=B6rg?= <j@example.com>', '<1@example.com>', '', 'm1', 't1'],
    ]);
    expect(run.services).toEqual({ 'GmailApp.getMessageById': 1 });
  });

  it.each(['getBody()', 'getPlainBody()', 'getRawContent()', 'getAttachments()'])('refuses %s', async (call) => {
    expect(thrown(await reading(`return message.${call}`, [metadata]))).toMatch(
      /^Exception: Specified permissions are not sufficient to call GmailMessage\.get\w+\. Required permissions: \(.*readonly/,
    );
  });

  it.each(['reply("x")', 'forward("a@b.c")', 'star()', 'markRead()'])('has no %s', async (call) => {
    expect(thrown(await reading(`return message.${call}`, [metadata]))).toMatch(
      /GmailMessage\.\w+ is not available here/,
    );
  });
});

describe('the open message, with the readonly scope', () => {
  it('shows bodies and the names of its files', async () => {
    const body = `return [message.getPlainBody(), message.getBody(), message.getRawContent().includes('Subject: Hello'),
      message.getAttachments().map((file) => [file.getName(), file.getContentType(), file.getSize()])]`;
    expect(logged(await reading(body, [readonly]))).toEqual([
      'Dear agent',
      '<p>Dear agent</p>',
      true,
      [['invoice.pdf', 'application/pdf', 1234]],
    ]);
  });

  it('shows the whole thread, oldest first', async () => {
    const first = mail({ Subject: 'First' }, { id: 'm0', date: start - 120_000, plainBody: 'one' });
    const message = mail();
    const body = `const thread = message.getThread();
      return [thread.getMessages().map((each) => each.getId() + each.getPlainBody()), thread.getMessageCount(),
        thread.getFirstMessageSubject(), thread.getLastMessageDate().getTime()]`;
    const run = await reading(body, [readonly], { message, thread: [first, message] });
    expect(logged(run)).toEqual([['m0one', 'm1Dear agent'], 2, 'First', start - 60_000]);
    expect(run.services).toEqual({ 'GmailApp.getMessageById': 1, 'GmailThread.getMessages': 1 });
  });
});

describe('access to a message', () => {
  const get = (before: string, id = 'm1') => `
    function f(e) { ${before} console.log(GmailApp.getMessageById('${id}').getSubject()); }`;
  async function outcomes(script: string, events: object[], scopes = [metadata], betweenMs = 0) {
    const made = await createWorld({ script, manifest: { oauthScopes: scopes.map(scope) } });
    worlds.push(made);
    const runs: Run[] = [];
    for (const event of events) {
      runs.push(await made.run('f', event, mail()));
      await made.clock.sleep(betweenMs);
    }
    return runs.map((run) => (run.outcome.kind === 'returned' ? run.log[0]?.text : thrown(run)));
  }
  const withToken = { gmail: { messageId: 'm1', accessToken: 'good' } };
  const useToken = 'GmailApp.setCurrentMessageAccessToken(e.gmail ? e.gmail.accessToken : "good");';

  it('needs the token of the event, also in the old field', async () => {
    const old = 'GmailApp.setCurrentMessageAccessToken(e.messageMetadata.accessToken);';
    expect(await outcomes(get(''), [withToken])).toEqual([
      'Exception: Access denied: : Missing access token for authorization. Request: MailboxService.GetMessage',
    ]);
    expect(await outcomes(get(old), [{ messageMetadata: { messageId: 'm1', accessToken: 'old' } }])).toEqual(['Hello']);
    expect((await outcomes(get('GmailApp.setCurrentMessageAccessToken("forged");'), [withToken]))[0]).toMatch(
      /Invalid or expired access token/,
    );
  });

  it('ends with the token: after an hour', async () => {
    const [first, later] = await outcomes(get(useToken), [withToken, {}], [metadata], 3_599_000);
    expect([first, later]).toEqual(['Hello', 'Hello']);
    const [, expired] = await outcomes(get(useToken), [withToken, {}], [metadata], 3_600_000);
    expect(expired).toMatch(/Invalid or expired access token/);
  });

  it('is for that message only', async () => {
    expect((await outcomes(get(useToken, 'other'), [withToken]))[0]).toMatch(/Access denied/);
  });

  it('needs a scope', async () => {
    expect((await outcomes(get(useToken), [withToken], ['script.external_request']))[0]).toMatch(
      /Specified permissions are not sufficient to call GmailApp\.getMessageById/,
    );
  });

  it('needs no token with the scope of a whole mailbox, but an id that exists', async () => {
    expect(await outcomes(get(''), [{}], ['gmail.readonly'])).toEqual(['Hello']);
    expect(await outcomes(get('', 'other'), [{}], ['gmail.readonly'])).toEqual(['Exception: Invalid argument: other']);
  });

  it('to other messages of the thread needs more than the action scope', async () => {
    expect(thrown(await reading('return message.getThread().getMessages().length', [action]))).toMatch(
      /not sufficient to call GmailThread\.getMessages/,
    );
    expect(logged(await reading('return message.getPlainBody()', [action]))).toBe('Dear agent');
  });
});

describe('drafts', () => {
  it('answer the sender, or the address for replies', async () => {
    const message = mail({ 'Reply-To': 'Desk <desk@example.com>', Subject: 'Re: Hello' });
    const run = await reading(
      'return message.createDraftReply("Hi", { cc: "boss@example.com" }).getId()',
      [metadata, compose],
      {
        message,
      },
    );
    expect(run.drafts[logged(run)]).toEqual({
      to: ['desk@example.com'],
      cc: ['boss@example.com'],
      bcc: [],
      subject: 'Re: Hello',
      body: 'Hi',
      isReply: true,
    });
    expect(run.services).toEqual({ 'GmailApp.getMessageById': 1, 'GmailMessage.createDraftReply': 1 });
  });

  it('answer everybody but the user', async () => {
    const message = mail({ To: 'agent@example.org, two@example.com', Cc: 'Three <three@example.com>' });
    const run = await reading('return message.createDraftReplyAll("").getId()', [metadata, compose], { message });
    expect(Object.values(run.drafts)).toEqual([
      expect.objectContaining({
        to: ['ann@example.com'],
        cc: ['two@example.com', 'three@example.com'],
        subject: 'Re: Hello',
      }),
    ]);
  });

  it('can be new ones', async () => {
    const run = await reading(
      'return GmailApp.createDraft("a@example.com, b@example.com", "S", "text", { htmlBody: "<b>html</b>" }).getMessage().getSubject()',
      [metadata, compose],
    );
    expect(logged(run)).toBe('S');
    expect(Object.values(run.drafts)).toEqual([
      { to: ['a@example.com', 'b@example.com'], cc: [], bcc: [], subject: 'S', body: '<b>html</b>', isReply: false },
    ]);
  });

  it('need the compose scope, and are never sent', async () => {
    expect(thrown(await reading('return message.createDraftReply("x")', [metadata]))).toMatch(
      /not sufficient to call GmailMessage\.createDraftReply/,
    );
    expect(thrown(await reading('return message.createDraftReply("x").send()', [metadata, compose]))).toMatch(
      /GmailDraft\.send is not available here/,
    );
  });
});
