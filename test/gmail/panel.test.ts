import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../build/chromium';
import type { CardJson } from '../../preview/appsscript/types';
import type { PreviewServer } from '../../preview/gmail/server';
import { openPreview, type PreviewPage } from '../browser/chromium';
import { startPreview } from '../browser/preview';
import { form, widgets } from './fixtures/gallery';
import { mails } from './fixtures/mails';
import { type FixtureSession, fixtureSession } from './fixtures/session';

const manifest = {
  addOns: {
    common: { name: 'Gallery', layoutProperties: { primaryColor: '#5b3df5' } },
    gmail: { composeTrigger: { selectActions: [{ text: 'Insert a link', runFunction: 'onCompose' }] } },
  },
};

let browser: Browser;
let session: FixtureSession;
let server: PreviewServer;
let preview: PreviewPage;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

beforeEach(async () => {
  session = fixtureSession({
    homepage: widgets,
    message: form,
    universalActions: ['Settings', 'Help'],
    sampleKeys: { free: 'key-of-the-free-tier' },
    suggestions: ['Ada Lovelace', 'Adam Smith'],
  });
  server = await startPreview({ session, manifest, mails });
  preview = await openPreview(browser, server.url);
});

afterEach(async () => {
  await preview.close();
  await server.close();
});

const asked = (method: string) => session.asked.filter(([name]) => name === method);
const top = (card: CardJson) => ({ stack: [{ card, form: {} }] });

describe('a card', () => {
  it('shows every widget within the panel’s 300 pixels, and asks nothing of the network', async () => {
    const { page, panel, foreignRequests, complaints } = preview;
    await preview.screenshot('gallery');
    const scroll = panel.locator('.card-scroll');
    expect(await scroll.evaluate((element) => element.clientWidth)).toBe(300);
    expect(await scroll.evaluate((element) => element.scrollWidth)).toBe(300);
    for (const name of ['Filled', 'Outlined', 'Mark with a star', /A button whose words are far too many/]) {
      expect(await panel.getByRole('button', { name }).isVisible()).toBe(true);
    }
    expect(await panel.getByRole('button', { name: 'Disabled' }).isDisabled()).toBe(true);
    expect(await panel.getByRole('img', { name: 'A red dot' }).isVisible()).toBe(true);
    expect(await page.getByRole('main').evaluate((main) => main.scrollWidth <= main.clientWidth)).toBe(true);
    expect([foreignRequests, complaints]).toEqual([[], []]);
  });

  it('cuts a top label, wraps a bottom label', async () => {
    const isCut = (element: { scrollWidth: number; clientWidth: number }) => element.scrollWidth > element.clientWidth;
    const label = (text: RegExp) => preview.panel.getByText(text);
    expect(await label(/^A top label/).evaluate(isCut)).toBe(true);
    expect(await label(/^A bottom label/).evaluate(isCut)).toBe(false);
    expect((await label(/^A bottom label/).boundingBox())?.height).toBeGreaterThan(30);
  });

  it('never takes data for markup', async () => {
    session.show(
      top({
        header: { title: '<img src=x onerror=alert(1)>', subtitle: '<b>plain</b>' },
        sections: [
          {
            header: '<b>Bold</b><script>document.title="owned"</script>',
            widgets: [{ decoratedText: { topLabel: '<i>plain</i>', text: '<iframe src="/"></iframe>safe' } }],
          },
        ],
      }),
    );
    await preview.press('Filled');
    const shown = (text: string) => preview.panel.getByText(text, { exact: true }).isVisible();
    expect(await shown('<img src=x onerror=alert(1)>')).toBe(true);
    expect(await shown('<i>plain</i>')).toBe(true);
    expect(await shown('safe')).toBe(true);
    expect(await preview.panel.locator('img, script, iframe').count()).toBe(0);
  });

  it('renders nothing for an unknown icon, and warns', async () => {
    const { page, panel } = preview;
    expect(await panel.getByText('no_such_icon_at_all').count()).toBe(0);
    await page.getByRole('button', { name: /^What happened/ }).click();
    await page.getByRole('tab', { name: /Warnings/ }).click();
    expect(await page.getByRole('tabpanel').textContent()).toContain('no Material icon “no_such_icon_at_all”');
  });

  it('has a symbol for each of Google’s known icons', async () => {
    const names =
      'AIRPLANE BOOKMARK BUS CAR CLOCK CONFIRMATION_NUMBER_ICON DESCRIPTION DOLLAR EMAIL EVENT_PERFORMER EVENT_SEAT ' +
      'FLIGHT_ARRIVAL FLIGHT_DEPARTURE HOTEL HOTEL_ROOM_TYPE INVITE MAP_PIN MEMBERSHIP MULTIPLE_PEOPLE OFFER PERSON ' +
      'PHONE RESTAURANT_ICON SHOPPING_CART STAR STORE TICKET TRAIN VIDEO_CAMERA VIDEO_PLAY';
    const lines = names
      .split(' ')
      .map((knownIcon) => ({ decoratedText: { text: knownIcon, startIcon: { knownIcon } } }));
    session.show(top({ sections: [{ widgets: lines }] }));
    await preview.press('Filled');
    expect(await preview.panel.locator('.start-icon .symbol').count()).toBe(lines.length);
    await preview.screenshot('known-icons');
  });

  it('folds what its author wants folded', async () => {
    const { panel } = preview;
    const failed = panel.getByText('Failed 1 Oct: the card has expired');
    expect(await panel.getByText('Paid 1 Nov', { exact: true }).isVisible()).toBe(true);
    expect(await failed.count()).toBe(0);
    await panel.getByRole('button', { name: 'Show more: Payments' }).click();
    expect(await failed.isVisible()).toBe(true);
    await panel.getByRole('button', { name: 'Show less: Payments' }).click();
    expect(await failed.count()).toBe(0);

    const folded = panel.getByRole('button', { name: 'Not possible with this key (2)', expanded: false });
    await folded.click();
    expect(await panel.getByText('needs Invoices: Write').isVisible()).toBe(true);
  });

  it('takes clicks on lines, buttons, grid items and in the menu', async () => {
    const { panel } = preview;
    await panel.getByText('Wrapped text:').click();
    await panel.getByRole('button', { name: 'First One' }).click();
    await panel.getByRole('button', { name: 'Gallery menu' }).click();
    await panel.getByRole('menuitem', { name: 'Edit customer' }).click();
    await panel.getByRole('button', { name: 'Gallery menu' }).click();
    await panel.getByRole('menuitem', { name: 'Help' }).click();
    await preview.settled();
    expect(asked('click').map(([, onClick]) => onClick)).toMatchObject([
      { action: { function: 'onOpenSubscription' } },
      { action: { function: 'onGrid', parameters: [{ key: 'grid_item_identifier', value: 'one' }] } },
      { action: { function: 'onEdit' } },
    ]);
    expect(asked('universalAction')).toEqual([['universalAction', 1]]);
  });
});

describe('a form', () => {
  beforeEach(() => preview.openMail('Charged twice?'));

  it('tells what was typed before the click that follows', async () => {
    const { panel } = preview;
    await preview.screenshot('form');
    await panel.getByLabel('Amount').fill('20.00');
    await preview.press('Refund $49.00');
    expect(session.asked.slice(-2)).toEqual([
      ['setField', 'amount', ['20.00']],
      ['click', expect.objectContaining({ action: expect.objectContaining({ function: 'onConfirm' }) })],
    ]);
  });

  it('tells every choice', async () => {
    const { panel } = preview;
    await panel.getByLabel('Reason').selectOption('Duplicate');
    await panel.getByLabel('Now').check();
    await panel.getByLabel('Cancel the subscription too').check();
    await panel.getByLabel('Send a receipt').uncheck();
    await panel.getByRole('switch', { name: 'Ask twice' }).check();
    await panel.getByLabel('People').click();
    await panel.getByRole('option', { name: 'Charles' }).click();
    await panel.getByRole('button', { name: 'Remove Ada' }).click();
    await panel.getByLabel('Ends on').fill('2026-12-24');
    await panel.getByLabel('Remind me at').fill('2026-12-01');
    await panel.getByLabel('Time').fill('09:30');
    await preview.settled();
    expect(asked('setField').map(([, name, values]) => [name, values])).toEqual([
      ['reason', ['duplicate']],
      ['when', ['now']],
      ['extras', ['receipt', 'cancel']],
      ['extras', ['cancel']],
      ['settings', ['trace', 'twice']],
      ['people', ['ada', 'charles']],
      ['people', ['charles']],
      ['day', [String(Date.UTC(2026, 11, 24))]],
      ['moment', [String(Date.UTC(2026, 11, 1, 9, 30))]],
    ]);
  });

  it('offers the card’s suggestions, and the add-on’s', async () => {
    const { page, panel } = preview;
    await panel.getByLabel('Country').fill('f');
    const offers = panel.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
    expect((await offers.allTextContents()).map((text) => text.trim())).toEqual(['France', 'Finland']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await panel.getByLabel('Country').inputValue()).toBe('Finland');

    await panel.getByLabel('Customer', { exact: true }).fill('Ada');
    await panel.getByRole('option', { name: 'Adam Smith' }).click();
    await preview.settled();
    expect(session.asked.slice(-2)).toEqual([
      ['suggest', 'customer', 'Ada'],
      ['setField', 'customer', ['Adam Smith']],
    ]);
    expect(asked('setField').filter(([, name]) => name === 'country')).toEqual([['setField', 'country', ['Finland']]]);
  });

  it('says at the field why it can’t be used', async () => {
    session.show({ fieldErrors: { amount: 'Enter a number.', when: 'This field is required.' } });
    await preview.press('Refund $49.00');
    const amount = preview.panel.getByLabel('Amount');
    expect(await amount.getAttribute('aria-invalid')).toBe('true');
    const described = (await amount.getAttribute('aria-describedby'))?.split(' ')[0] ?? '';
    expect(await preview.page.locator(`[id="${described}"]`).textContent()).toBe('Enter a number.');
    expect(await preview.panel.getByText('This field is required.').isVisible()).toBe(true);
    await preview.screenshot('form-errors');
  });
});

describe('the panel', () => {
  it('shows a spinner while the add-on works, and lets a second click through, after the first', async () => {
    const { panel } = preview;
    const release = session.hold();
    await panel.getByRole('button', { name: 'Filled' }).dblclick();
    await panel.getByRole('progressbar', { name: 'Loading' }).waitFor();
    await preview.screenshot('waiting');
    expect(asked('click')).toEqual([]);
    release();
    await preview.settled();
    expect(asked('click')).toHaveLength(2);
    expect(await panel.getByRole('progressbar').count()).toBe(0);
  });

  it('shows no spinner for an action that asks for none', async () => {
    const release = session.hold();
    await preview.panel.getByRole('button', { name: 'With icon' }).click();
    await preview.page.locator('[data-busy=true]').waitFor();
    expect(await preview.panel.getByRole('progressbar').count()).toBe(0);
    release();
    await preview.settled();
  });

  it('goes back where there is something to go back to', async () => {
    const { panel } = preview;
    expect(await panel.getByRole('button', { name: 'Back', exact: true }).count()).toBe(0);
    session.show({ stack: [widgets, form].map((card) => ({ card, form: {} })) });
    await preview.press('Filled');
    await preview.press('Back');
    expect(await panel.getByRole('heading', { name: /Ada Lovelace/ }).isVisible()).toBe(true);
    expect(asked('back')).toHaveLength(1);
  });

  it('says a notification, and the same one again', async () => {
    const snackbar = preview.panel.getByRole('status');
    session.show({ notification: 'Saved' });
    await preview.press('Filled');
    await snackbar.getByText('Saved').waitFor();
    await preview.screenshot('notification');
    session.show({ notification: null });
    await preview.press('Filled');
    expect((await snackbar.textContent())?.trim()).toBe('');
    session.show({ notification: 'Saved' });
    await preview.press('Filled');
    await snackbar.getByText('Saved').waitFor();
  });

  it('shows Google’s words when the add-on failed, and keeps the card', async () => {
    session.show({ hostError: 'There was a problem with this add-on.' });
    await preview.press('Filled');
    expect(await preview.panel.getByRole('alert').textContent()).toContain('There was a problem with this add-on.');
    expect(await preview.panel.getByRole('button', { name: 'Filled' }).isVisible()).toBe(true);
    await preview.screenshot('host-error');
  });

  it('opens a link in a tab that can’t reach back, and tells when it is closed', async () => {
    const { page } = preview;
    await page.context().route('https://example.com/**', (route) => route.fulfill({ body: 'far away' }));
    session.show({ openedLink: { url: 'https://example.com/rules', onClose: 'RELOAD' } });
    const opened = page.context().waitForEvent('page');
    await preview.press('Outlined');
    const tab = await opened;
    await tab.waitForURL('https://example.com/rules');
    expect(await tab.evaluate('window.opener')).toBeNull();
    expect(asked('closeLink')).toEqual([]);
    const reloaded = page.waitForResponse((answer) => answer.request().postData()?.includes('closeLink') ?? false);
    await tab.close();
    await reloaded;
    expect(asked('closeLink')).toHaveLength(1);
  });

  it('shows a draft that is never sent', async () => {
    const { page } = preview;
    const draft = { to: ['ada@example.com'], cc: [], bcc: [], subject: 'Refund', body: 'Dear Ada', isReply: false };
    session.show({ draft });
    await preview.press('Filled');
    const box = page.getByRole('dialog', { name: 'New message' });
    expect(await box.getByRole('textbox', { name: 'To' }).inputValue()).toBe('ada@example.com');
    expect(await box.textContent()).toMatch(/Refund[\s\S]*Dear Ada[\s\S]*never sends/);
    expect(await box.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
    await preview.screenshot('draft');
    await box.getByRole('button', { name: 'Close draft' }).click();
    expect(await box.count()).toBe(0);
  });

  it('opens the compose action with the recipients of the reply', async () => {
    await preview.openMail('Charged twice?');
    await preview.page.getByRole('button', { name: 'Reply' }).click();
    await preview.page.getByRole('button', { name: 'Insert a link' }).click();
    await preview.settled();
    const draft = { to: ['ada@example.com'], cc: [], bcc: [], subject: 'Re: Charged twice?', body: '', isReply: true };
    expect(asked('openCompose')).toEqual([['openCompose', 0, draft]]);
    await preview.page.getByRole('textbox', { name: 'Cc', exact: true }).fill('boss@example.com');
    await preview.page.getByRole('textbox', { name: 'Cc', exact: true }).press('Enter');
    await preview.settled();
    expect(asked('addressDraft')).toEqual([
      ['addressDraft', { to: ['ada@example.com'], cc: ['boss@example.com'], bcc: [] }],
    ]);
  });
});

describe('the inbox', () => {
  it('opens a mail, finds one, and comes home', async () => {
    const { page } = preview;
    const inbox = page.getByRole('navigation', { name: 'Inbox' });
    await page.getByLabel('Search mail').fill('rechnung müller');
    expect(await inbox.getByRole('listitem').count()).toBe(1);
    await preview.openMail(/Rechnung/);
    const message = page.getByRole('article', { name: 'Rechnung für November' });
    expect(await message.textContent()).toMatch(
      /Müller GmbH[\s\S]*reply to accounts@mueller\.example[\s\S]*Rechnung\.pdf/,
    );
    expect(asked('openMessage')).toEqual([['openMessage', '2']]);
    await page.getByRole('button', { name: 'Back to inbox' }).click();
    await preview.settled();
    expect(asked('openHomepage')).toHaveLength(2);
  });

  it('shows a mail’s HTML without running it or loading its pictures', async () => {
    const { page, foreignRequests } = preview;
    await preview.openMail(/HTML/);
    const body = page.frameLocator('iframe[title="Message text"]');
    await body.getByText('Hello there').waitFor();
    const frame = page.frame({ url: /\/mail\/3$/ });
    expect(await frame?.evaluate('getComputedStyle(document.querySelector("#hello")).color')).toBe('rgb(11, 87, 208)');
    expect(await page.title()).toBe('Gallery · Inbox preview');
    expect(foreignRequests).toEqual([]);
    await preview.screenshot('html-mail');
  });

  it('runs the add-on only while its panel is open', async () => {
    const { page, panel } = preview;
    await panel.getByRole('button', { name: 'Close side panel' }).click();
    await preview.openMail('Charged twice?');
    expect(asked('openMessage')).toEqual([]);
    await page.getByRole('navigation', { name: 'Side panel' }).getByRole('button', { name: 'Gallery' }).click();
    await preview.settled();
    expect(asked('openMessage')).toEqual([['openMessage', '1']]);
  });

  it('copies a sample key', async () => {
    const { page } = preview;
    await page.getByRole('button', { name: 'Sample keys' }).click();
    await preview.screenshot('sample-keys');
    await page.getByRole('button', { name: 'Copy free' }).click();
    await page.getByText('Copied', { exact: true }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('key-of-the-free-tier');
  });

  it('shows again what it showed before a reload', async () => {
    await preview.openMail('Charged twice?');
    await preview.page.reload();
    await preview.settled();
    await preview.page.getByRole('article', { name: 'Charged twice?' }).waitFor();
    expect(await preview.panel.getByRole('heading', { name: 'Refund $49.00?' }).isVisible()).toBe(true);
    expect(asked('openMessage')).toHaveLength(1);
  });
});

describe('a smaller window', () => {
  it.each([
    [1024, 700],
    [600, 800],
  ])('of %i × %i still shows the whole panel', async (width, height) => {
    const { page, panel } = preview;
    await page.setViewportSize({ width, height });
    await preview.screenshot(`width-${width}`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect((await panel.boundingBox())?.width).toBeGreaterThanOrEqual(300);
    await panel.getByRole('button', { name: 'Close side panel' }).click();
    await preview.openMail('Charged twice?');
    expect(await page.getByRole('article', { name: 'Charged twice?' }).isVisible()).toBe(true);
    await preview.screenshot(`width-${width}-message`);
  });
});
