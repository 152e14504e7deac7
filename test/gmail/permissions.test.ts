/** The switch for what Google lets the add-on do, in a real browser. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../build/chromium';
import { realClock } from '../../preview/appsscript/clock';
import type { PreviewServer } from '../../preview/gmail/server';
import { createSession, type Session } from '../../preview/session';
import { openPreview, type PreviewPage } from '../browser/chromium';
import { startPreview } from '../browser/preview';
import { mails } from './fixtures/mails';

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;
const reading = scope('gmail.addons.current.message.readonly');
const composing = scope('gmail.addons.current.action.compose');
const manifest = {
  oauthScopes: [scope('gmail.addons.execute'), reading, composing],
  addOns: {
    common: { name: 'Drafts', homepageTrigger: { runFunction: 'onHome' } },
    gmail: { contextualTriggers: [{ unconditional: {}, onTriggerFunction: 'onHome' }] },
  },
};

/** Says what is granted, leads to Google's prompt for the rest, and demands the scope for drafts by a button. */
const script = `
  function onHome() {
    const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    const url = info.getAuthorizationUrl();
    const section = CardService.newCardSection().addWidget(
      CardService.newTextParagraph().setText('Granted: ' + info.getAuthorizedScopes().length));
    if (url) section.addWidget(CardService.newTextButton().setText('Allow')
      .setAuthorizationAction(CardService.newAuthorizationAction().setAuthorizationUrl(url)));
    section.addWidget(CardService.newTextButton().setText('Demand')
      .setOnClickAction(CardService.newAction().setFunctionName('demand')));
    return CardService.newCardBuilder().addSection(section).build();
  }
  function demand() { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${composing}']); }`;

let browser: Browser;
let session: Session;
let server: PreviewServer;
let preview: PreviewPage;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  session = await createSession({ clock: realClock(), addOn: { script, manifest } });
  server = await startPreview({ session, manifest, mails });
  preview = await openPreview(browser, server.url);
});
afterEach(async () => {
  expect([preview.complaints, preview.foreignRequests]).toEqual([[], []]);
  await preview.close();
  await server.close();
  await session.close();
});

const says = (text: string) => preview.panel.getByText(text).waitFor();
const list = () => preview.page.getByRole('region', { name: 'Permissions' });
const box = (name: string) => list().getByRole('checkbox', { name });

describe('the switch for Google’s permissions', () => {
  it('shows every scope that can be left unticked, and takes each away and gives it back', async () => {
    await says('Granted: 3');
    await preview.page.getByRole('button', { name: 'Permissions' }).click();
    expect(await list().getByRole('checkbox').count()).toBe(2);
    expect(await box('action.compose').isChecked()).toBe(true);
    await box('action.compose').click();
    await preview.settled();
    await preview.screenshot('permissions');
    expect(session.runtime.options.consent).toEqual([reading]);
    await box('message.readonly').click();
    await box('action.compose').click();
    await preview.settled();
    expect(session.runtime.options.consent).toEqual([composing]);
    await preview.page.keyboard.press('Escape');
    expect(await list().count()).toBe(0);
    expect(await preview.page.getByRole('button', { name: /^What happened/ }).textContent()).toContain(
      'Allow gmail.addons.current.action.compose',
    );
  });

  it('is what an add-on opens that leads to Google’s prompt, and closed it reloads the add-on', async () => {
    session.runtime.options.consent = [reading];
    await preview.page.reload();
    await preview.settled();
    await preview.panel.getByRole('button', { name: 'Drafts menu' }).click();
    await preview.page.getByRole('menuitem', { name: 'Refresh' }).click();
    await says('Granted: 2');
    await preview.press('Allow');
    await box('action.compose').click();
    await preview.page.keyboard.press('Escape');
    await says('Granted: 3');
  });

  it('is offered where the add-on demands what was left unticked', async () => {
    session.runtime.options.consent = [reading];
    await preview.press('Demand');
    const alert = preview.panel.getByRole('alert');
    expect(await alert.textContent()).toContain('Google asks for your permission: gmail.addons.current.action.compose');
    await preview.screenshot('permission-demanded');
    await preview.press('Review permissions');
    expect(await box('message.readonly').isVisible()).toBe(true);
  });

  it('is not there for a manifest that lists no scopes', async () => {
    const bare = await startPreview({ session, manifest: { addOns: manifest.addOns }, mails });
    const other = await openPreview(browser, bare.url);
    expect(await other.page.getByRole('button', { name: 'Permissions' }).count()).toBe(0);
    await other.close();
    await bare.close();
  });
});
