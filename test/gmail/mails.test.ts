import { describe, expect, it } from '@jest/globals';
import { openMail, summary } from '../../preview/gmail/mails';
import { mails } from './fixtures/mails';

const [plain, encoded, html] = mails;
if (!plain || !encoded || !html) throw new Error('The fixtures are gone.');

describe('a mail in the inbox', () => {
  it('shows its sender, its subject and the beginning of its text on one line', () => {
    expect(summary(plain)).toMatchObject({
      fromName: 'Ada Lovelace',
      fromAddress: 'ada@example.com',
      subject: 'Charged twice?',
      snippet: 'Hello, I think I was charged twice. Ada',
      hasAttachments: false,
    });
  });

  it('decodes encoded words', () => {
    expect(summary(encoded)).toMatchObject({ fromName: 'Müller GmbH', subject: 'Rechnung für November' });
  });

  it('takes the snippet of an HTML mail from its words', () => {
    expect(summary(html).snippet).toBe('Hello there A link');
  });

  it('says so when sender or subject are missing', () => {
    expect(summary({ ...plain, headers: [] })).toMatchObject({ fromName: '(unknown sender)', subject: '(no subject)' });
  });
});

describe('an open mail', () => {
  it('shows everybody on it, quoted names included', () => {
    expect(openMail(encoded)).toMatchObject({
      to: 'agent@acme.example, Team, Support <team@acme.example>',
      cc: 'boss@mueller.example',
      replyTo: 'accounts@mueller.example',
      hasHtml: false,
    });
  });
});
