import { describe, expect, it } from '@jest/globals';
import type { View } from '../../preview/appsscript/types';
import { deedSchema, inWords } from '../../preview/gmail/deeds';
import { form, widgets } from './fixtures/gallery';

const view = (card: typeof form): View => ({
  surface: 'message',
  stack: [{ card, form: {} }],
  universalActions: [{ label: 'Settings' }],
  notification: null,
  openedLink: null,
  draft: null,
  hostError: null,
  fieldErrors: {},
});

const action = (name: string) => ({ action: { function: name, loadIndicator: 'SPINNER' } });

describe('a deed in words', () => {
  it('names what was clicked as it reads on the card', () => {
    const click = (onClick: object) => inWords({ do: 'click', onClick }, view(widgets), '');
    expect(click(action('onFilled'))).toBe('Click “Filled”');
    expect(click(action('onStar'))).toBe('Click “Mark with a star”');
    expect(click(action('onEdit'))).toBe('Click “Edit customer”');
    expect(click(action('onOpenSubscription'))).toMatch(/^Click “Wrapped text: Team × 5 ·/);
    expect(click(action('onNothingHere'))).toBe('Click “onNothingHere”');
  });

  it('names a field by its label, and never says what was typed', () => {
    expect(inWords({ do: 'setField', name: 'amount', values: ['secret'] }, view(form), '')).toBe('Fill in “Amount”');
  });

  it('names universal actions and mails', () => {
    expect(inWords({ do: 'universalAction', index: 0 }, view(form), '')).toBe('Choose “Settings”');
    expect(inWords({ do: 'openMessage', mailId: '1' }, view(form), 'Hello')).toBe('Open “Hello”');
  });
});

describe('what the page may ask for', () => {
  it('keeps a click as the card has it', () => {
    const onClick = { openLink: { url: 'https://example.com/', onClose: 'RELOAD' } };
    expect(deedSchema.parse({ do: 'click', onClick })).toEqual({ do: 'click', onClick });
  });

  it('is nothing that it does not know', () => {
    expect(deedSchema.safeParse({ do: 'click', onClick: 'x' }).success).toBe(false);
    expect(deedSchema.safeParse({ do: 'universalAction', index: -1 }).success).toBe(false);
    expect(deedSchema.safeParse({ do: 'setField', name: 'a', values: 'b' }).success).toBe(false);
  });
});
