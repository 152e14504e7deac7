import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { loadAddOn } from '../../preview/appsscript/runtime';
import type { Step, Transport } from '../../preview/appsscript/types';
import { createWorld, mail, type World } from './fixtures/world';

const worlds: World[] = [];
async function addOn(name: string, transport?: Transport): Promise<World> {
  const folder = path.join(__dirname, 'fixtures', name);
  const { script, manifest } = loadAddOn(folder, path.join(folder, 'appsscript.json'));
  const made = await createWorld({ script, manifest, ...(transport && { transport }) });
  worlds.push(made);
  return made;
}
afterEach(async () => {
  await Promise.all(worlds.splice(0).map((each) => each.close()));
});

const shown = ({ view }: Step) => {
  expect(view.hostError).toBeNull();
  return JSON.stringify(view.stack.at(-1)?.card);
};
/** The click handler of the first widget that has one. */
const firstClick = ({ view }: Step) => {
  const widgets = view.stack.at(-1)?.card.sections?.flatMap((section) => section.widgets ?? []) ?? [];
  const clickable = widgets.flatMap((widget) => [
    ...(widget.buttonList?.buttons ?? []).map((button) => button.onClick),
    widget.decoratedText?.onClick,
  ]);
  const onClick = clickable.find((each) => each !== undefined);
  if (!onClick) throw new Error('nothing to click');
  return onClick;
};

describe('an add-on of the first kind: several .gs files, old event fields', () => {
  it('shows the message, keeps a note, and lists it on the homepage', async () => {
    const { host } = await addOn('notes');
    const opened = await host.openMessage(mail());
    expect(shown(opened)).toContain('<b>Hello</b>');

    const empty = await host.click(firstClick(opened));
    expect(empty.view.notification).toBe('Write something first');

    await host.setField('note', ['call back']);
    const saved = await host.click(firstClick(opened));
    expect(saved.view.notification).toBe('Saved');
    expect(shown(saved)).toContain('call back');
    expect(saved.view.stack).toHaveLength(1);

    expect(shown(await host.openHomepage())).toContain('call back');
  });

  it('has its universal actions', async () => {
    const { host } = await addOn('notes');
    await host.openHomepage();
    expect((await host.universalAction(0)).view.openedLink).toEqual({ url: 'https://www.example.com/help' });
    const all = await host.universalAction(1);
    expect(shown(all)).toContain('All notes');
    expect(all.view.stack).toHaveLength(2);
  });
});

describe('an add-on of today: compose action, drafts, suggestions, a server of its own', () => {
  const templates = [
    { id: 't1', title: 'Thanks', body: '<p>Thank you</p>' },
    { id: 't2', title: 'Sorry', body: '<p>Sorry</p>' },
  ];
  const server: Transport = async (wave) =>
    wave.map(() => ({ status: 200, headers: {}, body: JSON.stringify(templates) }));

  it('writes into the draft that is being composed', async () => {
    const { host } = await addOn('templates', server);
    const opened = await host.openCompose(0, { to: ['ann@example.com'], cc: ['boss@example.com'], bcc: [] });
    expect(shown(opened)).toContain('For ann@example.com');
    const { view } = await host.click(firstClick(opened));
    expect(view.draft).toEqual({
      to: ['ann@example.com'],
      cc: ['boss@example.com', 'archive@example.com'],
      bcc: [],
      subject: 'Thanks',
      body: 'Thank you',
      isReply: false,
    });
  });

  it('opens a reply, and suggests while one types', async () => {
    const { host } = await addOn('templates', server);
    const opened = await host.openMessage(mail());
    expect(opened.view.stack[0]?.card.header).toMatchObject({
      title: 'Ann <ann@example.com>',
      subtitle: 'de-DE Europe/Berlin',
    });
    expect((await host.suggest('template', 'So')).items).toEqual(['Sorry']);
    const { view } = await host.click(firstClick(opened));
    expect(view.draft).toMatchObject({ to: ['ann@example.com'], subject: 'Re: Hello', body: 'Hello!', isReply: true });
  });

  it("shows Gmail's own card on a homepage that it does not have", async () => {
    const { host } = await addOn('templates', server);
    const { view, runs } = await host.openHomepage();
    expect(runs).toEqual([]);
    expect(view.stack[0]?.card.header?.title).toBe('Templates');
  });
});

describe('loading', () => {
  const folder = path.join(__dirname, 'fixtures', 'notes');
  it('joins the files of a folder in order of their names, and takes a single file as well', () => {
    const { script } = loadAddOn(folder, path.join(folder, 'appsscript.json'));
    expect(script.indexOf('function buildNoteCard')).toBeLessThan(script.indexOf("var APP_NAME = 'Notes'"));
    expect(loadAddOn(path.join(folder, 'Code.gs'), path.join(folder, 'appsscript.json')).script).not.toContain(
      'buildNoteCard(subject, note)',
    );
  });

  it('says what is missing', () => {
    expect(() => loadAddOn(__dirname.replace(/test.*/, 'docs-that-are-not-there'), 'x')).toThrow(
      /docs-that-are-not-there/,
    );
    expect(() => loadAddOn(folder, path.join(folder, 'Code.gs'))).toThrow(/The manifest .*Code\.gs can't be read/);
  });
});
