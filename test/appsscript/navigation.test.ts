import { afterEach, describe, expect, it } from '@jest/globals';
import type { Host, Platform } from '../../preview/appsscript/types';
import { action, goes, panelManifest, panelScript, titleOf, titles } from './fixtures/panel';
import { createWorld, mail, type World } from './fixtures/world';

const worlds: World[] = [];
async function panel(platform: Platform = 'WEB'): Promise<World> {
  const made = await createWorld({ script: panelScript, manifest: panelManifest, platform });
  worlds.push(made);
  return made;
}
async function onMessage(): Promise<World & { host: Host }> {
  const made = await panel();
  await made.host.openMessage(mail());
  return made;
}
afterEach(async () => {
  await Promise.all(worlds.splice(0).map((each) => each.close()));
});

describe('opening', () => {
  it('runs the trigger of the surface, with a stack for each', async () => {
    const { host } = await panel();
    expect(titles(await host.openHomepage())).toEqual(['home 1']);
    const opened = await host.openMessage(mail());
    expect(titles(opened)).toEqual(['message 1']);
    expect(opened.view.surface).toBe('message');
    expect(opened.runs.map(({ functionName }) => functionName)).toEqual(['onMessage']);
  });

  it('runs the trigger of a message each time it is opened', async () => {
    const { host } = await onMessage();
    await host.click(goes([['pushCard', 'detail']]));
    expect(titles(await host.openMessage(mail()))).toEqual(['message 2']);
  });

  it('comes back to the homepage as it was left, and loads it anew when it is opened once more', async () => {
    const { host } = await panel();
    await host.openHomepage();
    await host.click(goes([['pushCard', 'detail']]));
    await host.openMessage(mail());
    const back = await host.openHomepage();
    expect(titles(back)).toEqual(['home 1', 'detail']);
    expect(back.runs).toEqual([]);
    expect(titles(await host.openHomepage())).toEqual(['home 2']);
  });

  it('loads the homepage anew after an action that changed state', async () => {
    const { host } = await panel();
    await host.openHomepage();
    await host.openMessage(mail());
    await host.click(goes([], { changed: 'yes' }));
    expect(titles(await host.openHomepage())).toEqual(['home 2']);
    await host.openMessage(mail());
    expect(titles(await host.openHomepage())).toEqual(['home 2']);
  });

  it('has no homepage on a phone', async () => {
    const { host } = await panel('ANDROID');
    await expect(host.openHomepage()).rejects.toThrow('Gmail on ANDROID has no homepage for add-ons.');
    expect(titles(await host.openMessage(mail()))).toEqual(['message 1']);
  });

  it('shows the first of several cards, and warns', async () => {
    const { host, stores } = await panel();
    stores.userProperties.set('mode', 'several');
    const opened = await host.openMessage(mail());
    expect(titles(opened)).toEqual(['one']);
    expect(opened.runs[0]?.warnings).toEqual([expect.stringContaining('onMessage returned 2 cards (one, two)')]);
  });

  it('shows nothing where the add-on has nothing to show', async () => {
    const { host, stores } = await onMessage();
    stores.userProperties.set('mode', 'none');
    const { view } = await host.openMessage(mail());
    expect(view.stack).toEqual([]);
    expect(view.hostError).toBeNull();
  });

  it.each([
    ['throws', 'Error details: Error: no luck'],
    ['garbage', 'has a type that cannot be used by the add-ons platform'],
    ['unbuilt', 'Also make sure to call build on any builder before returning it'],
    ['response', 'Value: ActionResponse'],
  ])(
    'shows an error of its own when the trigger fails (%s), and no card of the message before',
    async (mode, words) => {
      const { host, stores } = await onMessage();
      stores.userProperties.set('mode', mode);
      const { view } = await host.openMessage(mail({}, { id: 'm2' }));
      expect(view.hostError).toContain(words);
      expect(view.stack).toEqual([]);
    },
  );
});

describe('navigation', () => {
  it.each([
    ['push', [['pushCard', 'a']], ['message 1', 'a']],
    [
      'push two',
      [
        ['pushCard', 'a'],
        ['pushCard', 'b'],
      ],
      ['message 1', 'a', 'b'],
    ],
    ['update the root', [['updateCard', 'a']], ['a']],
    [
      'push, then update',
      [
        ['pushCard', 'a'],
        ['updateCard', 'b'],
      ],
      ['message 1', 'b'],
    ],
    ['pop', [['pushCard', 'a'], ['popCard']], ['message 1']],
    [
      'pop, then update what is below',
      [['pushCard', 'a'], ['pushCard', 'b'], ['popCard'], ['updateCard', 'c']],
      ['message 1', 'c'],
    ],
    ['pop to the root', [['pushCard', 'a'], ['pushCard', 'b'], ['popToRoot']], ['message 1']],
    [
      'pop to a named card',
      [
        ['pushCard', 'a'],
        ['pushCard', 'b'],
        ['pushCard', 'c'],
        ['popToNamedCard', 'a'],
      ],
      ['message 1', 'a'],
    ],
    [
      'pop to the nearest of two of a name',
      [
        ['pushCard', 'a'],
        ['pushCard', 'a'],
        ['pushCard', 'c'],
        ['popToNamedCard', 'a'],
      ],
      ['message 1', 'a', 'a'],
    ],
  ])('%s', async (_, steps, expected) => {
    const { host } = await onMessage();
    expect(titles(await host.click(goes(steps)))).toEqual(expected);
  });

  it('never pops the root, and warns', async () => {
    const { host } = await onMessage();
    const step = await host.click(goes([['popCard']]));
    expect(titles(step)).toEqual(['message 1']);
    expect(step.runs[0]?.warnings).toEqual([expect.stringContaining('root card can not be popped')]);
  });

  it('pops nothing to a name that no card has, and warns', async () => {
    const { host } = await onMessage();
    const step = await host.click(
      goes([
        ['pushCard', 'a'],
        ['popToNamedCard', 'nowhere'],
      ]),
    );
    expect(titles(step)).toEqual(['message 1', 'a']);
    expect(step.runs[0]?.warnings).toEqual([expect.stringContaining('"nowhere"')]);
  });

  it('goes back with the arrow, as far as the root', async () => {
    const { host } = await onMessage();
    await host.click(goes([['pushCard', 'a']]));
    expect(titles(await host.back())).toEqual(['message 1']);
    expect(titles(await host.back())).toEqual(['message 1']);
  });

  it('leaves the other stack alone', async () => {
    const { host } = await panel();
    await host.openHomepage();
    await host.openMessage(mail());
    await host.click(goes([['updateCard', 'a']]));
    expect(titles(await host.openHomepage())).toEqual(['home 1']);
  });
});

describe('a failed click', () => {
  it.each([
    ['throw', 'Error details: TypeError: went wrong'],
    ['sleep', 'Error details: Exceeded maximum execution time'],
    ['card', 'Value: Card'],
    ['universal', 'Value: UniversalActionResponse'],
    ['unbuilt', 'Also make sure to call build on any builder before returning it'],
    ['object', 'a plain object'],
  ])('says what went wrong (%s) and leaves the stack as it was', async (what, words) => {
    const { host } = await onMessage();
    await host.click(goes([['pushCard', 'a']]));
    const failed = await host.click(action('returns', { what }));
    expect(failed.view.hostError).toContain(words);
    expect(titles(failed)).toEqual(['message 1', 'a']);
    const next = await host.click(goes([]));
    expect(next.view.hostError).toBeNull();
  });

  it('names a function that is not there', async () => {
    const { host } = await onMessage();
    const { view } = await host.click(action('nowhere'));
    expect(view.hostError).toContain('Script function not found: nowhere');
  });

  it('is none when the function returns nothing', async () => {
    const { host } = await onMessage();
    const { view } = await host.click(action('returns', { what: 'nothing' }));
    expect(view).toMatchObject({ hostError: null, notification: null });
  });
});

describe('notifications and links', () => {
  it('says something once', async () => {
    const { host } = await onMessage();
    expect((await host.click(goes([], { say: 'Saved' }))).view.notification).toBe('Saved');
    expect((await host.back()).view.notification).toBeNull();
  });

  it.each([
    ['https://ok.example/page', 'https://ok.example/page'],
    ['http://ok.example/page', 'https://ok.example/page'],
    ['https://a.wild.example/docs/x', 'https://a.wild.example/docs/x'],
  ])('opens %s', async (url, opened) => {
    const { host } = await onMessage();
    expect((await host.click({ openLink: { url } })).view).toMatchObject({
      openedLink: { url: opened },
      hostError: null,
    });
  });

  it.each([
    'https://evil.example/',
    'https://ok.example.evil.example/',
    'https://a.wild.example/',
    'javascript:alert(1)',
    'nonsense',
  ])('does not open %s, which the manifest does not allow', async (url) => {
    const { host } = await onMessage();
    const { view } = await host.click({ openLink: { url } });
    expect(view.openedLink).toBeNull();
    expect(view.hostError).toContain(url);
  });

  it('reloads when the window of a link with RELOAD closes, once', async () => {
    const { host } = await onMessage();
    await host.click(goes([['pushCard', 'a']], { open: 'https://ok.example/', onClose: 'RELOAD' }));
    const closed = await host.closeLink();
    expect(titles(closed)).toEqual(['message 2']);
    expect((await host.closeLink()).runs).toEqual([]);
  });

  it.each(['NOTHING', 'RELOAD_ADD_ON'])('does not reload for %s', async (onClose) => {
    const { host } = await onMessage();
    await host.click(goes([], { open: 'https://ok.example/', onClose }));
    expect((await host.closeLink()).runs).toEqual([]);
  });

  it('opens what an action answers with', async () => {
    const { host } = await onMessage();
    const { action: link = {} } = action('answer', { open: 'https://ok.example/from-action' });
    const { view } = await host.click({ openDynamicLinkAction: link });
    expect(view.openedLink).toMatchObject({ url: 'https://ok.example/from-action' });
  });
});

describe('universal actions', () => {
  it('are those of the add-on and those for Gmail', async () => {
    const { host } = await onMessage();
    expect(host.view().universalActions.map(({ label }) => label)).toEqual([
      'Help',
      'Bad link',
      'Settings',
      'Wrong',
      'Missing',
    ]);
  });

  it('open a link, or show cards on top', async () => {
    const { host } = await onMessage();
    expect((await host.universalAction(0)).view.openedLink).toEqual({ url: 'https://ok.example/help' });
    expect(titles(await host.universalAction(2))).toEqual(['message 1', 'settings']);
  });

  it('fail with a link that is not allowed, an ActionResponse, or a function that is not there', async () => {
    const { host } = await onMessage();
    expect((await host.universalAction(1)).view.hostError).toContain('https://evil.example/');
    expect((await host.universalAction(3)).view.hostError).toContain('Value: ActionResponse');
    expect((await host.universalAction(4)).view.hostError).toContain('Script function not found: missing');
    await expect(host.universalAction(9)).rejects.toThrow('There is no universal action 9.');
  });
});

describe('two things at once', () => {
  it('each take effect, in the order in which they are done', async () => {
    const { host } = await onMessage();
    const [first, second] = await Promise.all([
      host.click(goes([['pushCard', 'a']])),
      host.click(goes([['pushCard', 'b']])),
    ]);
    expect([...first.runs, ...second.runs].map(({ outcome }) => outcome.kind)).toEqual(['returned', 'returned']);
    expect(host.view().stack).toHaveLength(3);
  });

  it('are not mixed up when the person has gone elsewhere before the answer came', async () => {
    const { host } = await onMessage();
    const clicked = host.click(goes([['pushCard', 'late']], { say: 'late' }));
    const opened = host.openMessage(mail({}, { id: 'm2' }));
    await Promise.all([clicked, opened]);
    expect(host.view()).toMatchObject({ notification: null, hostError: null });
    expect(host.view().stack.map(titleOf)).toEqual(['message 2']);
  });
});

describe('what the person sees', () => {
  it('is a copy', async () => {
    const { host } = await onMessage();
    host.view().stack.pop();
    expect(host.view().stack).toHaveLength(1);
  });

  it('can be taken back', async () => {
    const { host } = await onMessage();
    const before = host.snapshot();
    await host.click(
      goes([
        ['pushCard', 'a'],
        ['pushCard', 'b'],
      ]),
    );
    await host.setField('text', ['typed']);
    host.restore(before);
    expect(host.view().stack.map(({ form }) => form)).toEqual([{ text: ['from message 1'] }]);
    await host.setField('text', ['again']);
    host.restore(before);
    expect(host.view().stack[0]?.form).toEqual({ text: ['from message 1'] });
  });
});
