/** What a person left unticked when Google asked: what each service says then, and how a script can ask. */
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { loadAddOn } from '../../preview/appsscript/runtime';
import type { Manifest } from '../../preview/appsscript/types';
import { temporaryFolder, writeFiles } from '../fixtures/folder';
import { action, panelManifest } from './fixtures/panel';
import { createWorld, mail, scope, type World } from './fixtures/world';

const message = scope('gmail.addons.current.message.metadata');
const compose = scope('gmail.addons.current.action.compose');
const fetching = scope('script.external_request');
const locale = scope('script.locale');
const email = scope('userinfo.email');
const all = [message, compose, fetching, locale, email];

const worlds: World[] = [];
afterEach(async () => {
  await Promise.all(worlds.splice(0).map((each) => each.close()));
});

/** A world in which the person has granted all that the manifest asks for, but for `unticked`. */
async function without(unticked: string[], script = '', manifest: Manifest = { ...panelManifest, oauthScopes: all }) {
  const made = await createWorld({
    script,
    manifest,
    transport: async (wave) => wave.map(() => ({ status: 200, headers: {}, body: 'ok' })),
  });
  worlds.push(made);
  made.runtime.options.consent = all.filter((each) => !unticked.includes(each));
  return made;
}

const open = `
  GmailApp.setCurrentMessageAccessToken(e.gmail.accessToken);
  const message = GmailApp.getMessageById(e.gmail.messageId);`;
const event = { gmail: { messageId: 'm1', threadId: 't1', accessToken: 'good' } };

/** What each call needs, and Google's words when it was left unticked. */
const needs: [call: string, scope: string, method: string, required: RegExp][] = [
  ['UrlFetchApp.fetch("https://a.example/")', fetching, 'UrlFetchApp.fetch', /: https:\S+external_request\./],
  ['UrlFetchApp.fetchAll(["https://a.example/"])', fetching, 'UrlFetchApp.fetchAll', /: https:\S+external_request\./],
  ['Session.getActiveUser()', email, 'Session.getActiveUser', /: https:\S+userinfo\.email\./],
  ['Session.getEffectiveUser()', email, 'Session.getEffectiveUser', /: https:\S+userinfo\.email\./],
  [
    'GmailApp.createDraft("a@b.example", "s", "b")',
    compose,
    'GmailApp.createDraft',
    /: \(https:\/\/mail\.google\.com\/ \|\| .*action\.compose\)\./,
  ],
  ['message.createDraftReply("b")', compose, 'GmailMessage.createDraftReply', /action\.compose\)\./],
  ['message.createDraftReplyAll("b")', compose, 'GmailMessage.createDraftReplyAll', /action\.compose\)\./],
];

describe('a scope that the manifest asks for and the person left unticked', () => {
  it.each(needs)('%s throws in Google’s words', async (call, needed, method, required) => {
    const script = `function f(e) { ${open} ${call}; }`;
    const { outcome } = await (await without([needed], script)).run('f', event, mail());
    const said = outcome.kind === 'threw' ? `${outcome.name}: ${outcome.message}` : '';
    expect(said).toContain(`Exception: You do not have permission to call ${method}. Required permissions: `);
    expect(said).toMatch(required);
    expect(said).toMatch(/For more information, see https:\S+troubleshooting#authorization-is$/);
    const others = all.filter((each) => each !== needed && each !== message);
    expect((await (await without(others, script)).run('f', event, mail())).outcome.kind).toBe('returned');
  });

  it('closes the open message', async () => {
    const { outcome } = await (await without([message], `function f(e) { ${open} }`)).run('f', event, mail());
    expect(outcome).toMatchObject({
      kind: 'threw',
      message: expect.stringMatching(/^You do not have permission to call GmailApp\.getMessageById\..*metadata/),
    });
  });

  it('keeps language and time zone out of the event', async () => {
    const { host } = await without([locale], 'function onHome(e) { console.log(JSON.stringify(e)); }');
    const [run] = (await host.openHomepage()).runs;
    expect(run?.log[0]?.text).not.toMatch(/locale|timeZone/i);
  });

  it('costs neither properties, nor cache, nor lock', async () => {
    const { value } = await without(all);
    const both = '[PropertiesService.getUserProperties().getProperties(), CacheService.getUserCache().get("a")]';
    expect(await value(both)).toEqual([{}, null]);
    expect(await value('LockService.getUserLock().tryLock(1)')).toBe(true);
  });

  it('is told apart from one that the manifest does not ask for', async () => {
    const { value } = await without([], '', { oauthScopes: [email] });
    await expect(value('UrlFetchApp.fetch("https://a.example/")')).rejects.toThrow(/^Exception: Specified permissions/);
  });

  it('may be another than one that is enough', async () => {
    const modify = scope('gmail.modify');
    const script = 'function f() { GmailApp.createDraft("a@b.example", "s", "b"); }';
    const made = await without([], script, { oauthScopes: [modify, compose] });
    made.runtime.options.consent = [modify];
    expect((await made.run('f')).outcome.kind).toBe('returned');
  });

  it('is there again once it is granted', async () => {
    const { value, runtime } = await without([fetching]);
    await expect(value('UrlFetchApp.fetch("https://a.example/")')).rejects.toThrow(/do not have permission/);
    runtime.options.consent = all;
    expect(await value('UrlFetchApp.fetch("https://a.example/").getContentText()')).toBe('ok');
  });
});

describe('ScriptApp.getAuthorizationInfo', () => {
  const info = (args: string) => `(() => {
    const info = ScriptApp.getAuthorizationInfo(${args});
    return [info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED, info.getAuthorizationUrl(),
      info.getAuthorizedScopes()];
  })()`;
  const full = 'ScriptApp.AuthMode.FULL';

  it('tells what is granted, and the address of Google’s prompt for the rest', async () => {
    const { value } = await without([compose, email]);
    const [required, url, granted] = (await value(info(full))) as [boolean, string, string[]];
    expect([required, granted]).toEqual([true, [message, fetching, locale]]);
    expect(url).toMatch(/^https:\/\/script\.google\.com\//);
    expect(new URL(url).searchParams.get('scope')).toBe(`${compose} ${email}`);
  });

  it('has no address where nothing is missing', async () => {
    const { value } = await without([]);
    expect(await value(info(full))).toEqual([false, null, all]);
  });

  it('answers for some scopes alone', async () => {
    const { value } = await without([compose]);
    expect(await value(info(`${full}, ['${fetching}', '${email}']`))).toEqual([false, null, [fetching, email]]);
    expect(await value(info(`${full}, ['${fetching}', '${compose}']`))).toEqual([
      true,
      expect.stringContaining('compose'),
      [fetching],
    ]);
  });

  it('asks nobody for anything in another mode', async () => {
    const { value } = await without([compose]);
    expect(await value(info('ScriptApp.AuthMode.NONE'))).toEqual([false, null, expect.anything()]);
  });

  it.each([
    [`${full}, ['${scope('drive')}']`, `Invalid argument: ${scope('drive')}`],
    ['', "The parameters () don't match the method signature for ScriptApp.getAuthorizationInfo."],
    ['"ALL"', "The parameters (String) don't match the method signature for ScriptApp.getAuthorizationInfo."],
    [`${full}, '${compose}'`, "The parameters (String,String) don't match the method signature"],
  ])('(%s) throws', async (args, said) => {
    const { value } = await without([]);
    await expect(value(info(args))).rejects.toThrow(`Exception: ${said}`);
  });

  it('is a call of a service', async () => {
    const { run } = await without([], `function f() { ScriptApp.getAuthorizationInfo(${full}); }`);
    expect((await run('f')).services).toEqual({ 'ScriptApp.getAuthorizationInfo': 1 });
  });
});

describe('ScriptApp.requireScopes', () => {
  const demands = (more = '') => `
    function answer() { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${compose}']); ${more} }
    function everything() { ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL); }
    function swallows() { try { answer(); } catch (error) { console.log(error.message); } }`;

  it('ends the run with Google’s own prompt, which is no error of the add-on', async () => {
    const { host } = await without([compose, email], demands('console.log("went on");'));
    const { view, runs } = await host.click(action('answer'));
    expect(view.prompt).toEqual({ scopes: [compose], url: expect.stringContaining('compose') });
    expect(view.hostError).toBeNull();
    expect(runs[0]?.log).toEqual([]);
    expect(runs[0]?.outcome.kind).toBe('killed');
    expect((await host.click(action('everything'))).view.prompt?.scopes).toEqual([compose, email]);
    expect((await host.back()).view.prompt).toBeUndefined();
  });

  it('is swallowed by a script that catches everything', async () => {
    const { host } = await without([compose], demands());
    const { view, runs } = await host.click(action('swallows'));
    expect(view.prompt).toBeUndefined();
    expect(runs[0]?.log.map(({ text }) => text)).toEqual(['Authorization is required to perform that action.']);
  });

  it('lets a script go on that has what it demands', async () => {
    const { host } = await without([email], demands('console.log("went on");'));
    const { runs } = await host.click(action('answer'));
    expect(runs[0]?.log.map(({ text }) => text)).toEqual(['went on']);
  });

  it.each(['ScriptApp.requireScopes(ScriptApp.AuthMode.FULL)', 'ScriptApp.requireAllScopes()'])(
    '%s throws',
    async (call) => {
      const { value } = await without([compose]);
      await expect(value(call)).rejects.toThrow(/don't match the method signature/);
    },
  );
});

describe('Google’s own prompt', () => {
  it('opens from an AuthorizationAction without a prefix in the manifest, and reloads when it is closed', async () => {
    const script = `
      function onHome() {
        const url = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationUrl();
        const button = CardService.newTextButton().setText(url ? 'Allow' : 'Thanks');
        if (url) button.setAuthorizationAction(CardService.newAuthorizationAction().setAuthorizationUrl(url));
        else button.setOnClickAction(CardService.newAction().setFunctionName('onHome'));
        return CardService.newCardBuilder().addSection(CardService.newCardSection().addWidget(button)).build();
      }`;
    const { host, runtime } = await without([compose], script);
    const { view } = await host.openHomepage();
    const button = view.stack[0]?.card.sections?.[0]?.widgets?.[0]?.buttonList?.buttons?.[0];
    const opened = await host.click(button?.onClick ?? {});
    expect(opened.view).toMatchObject({ hostError: null, openedLink: { url: expect.stringContaining('compose') } });
    runtime.options.consent = all;
    expect(JSON.stringify((await host.closeLink()).view.stack)).toContain('Thanks');
  });
});

describe('a manifest', () => {
  const folder = temporaryFolder();
  const load = (manifest: object) => {
    writeFiles(folder, { 'Code.gs': 'function f() {}', 'appsscript.json': JSON.stringify(manifest) });
    return loadAddOn(path.join(folder, 'Code.gs'), path.join(folder, 'appsscript.json'));
  };
  const gmail = { addOns: { gmail: { contextualTriggers: [] } } };

  it('of a Gmail add-on that lists scopes must list the one for running', () => {
    expect(() => load({ ...gmail, oauthScopes: [email] })).toThrow(/lack https:\S+\/gmail\.addons\.execute\.$/);
    expect(load({ ...gmail, oauthScopes: [scope('gmail.addons.execute')] }).script).toContain('function f');
  });

  it('may list none, or be of no Gmail add-on', () => {
    expect(() => load(gmail)).not.toThrow();
    expect(() => load({ oauthScopes: [email] })).not.toThrow();
  });
});
