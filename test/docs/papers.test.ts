import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(__dirname, '..', '..');
const papers = ['.', 'docs'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

const languages = readdirSync(join(root, 'src', 'language', 'words')).filter((name) => /^[a-z]{2}$/.test(name));

const textOf = (paper: string) => readFileSync(join(root, paper), 'utf8');
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, match = '']) => match);

it('the project has its papers', () => {
  expect(papers.sort()).toEqual(
    [
      ...['ARCHITECTURE.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'PRIVACY.md', 'README.md', 'SECURITY.md'],
      ...[
        'admin-guide.md',
        'install-domain.md',
        'install-one.md',
        'live-checks.md',
        'marketplace.md',
        'preview.md',
        'support.md',
        'terms.md',
      ].map((name) => join('docs', name)),
    ].sort(),
  );
});

it('PRIVACY.md tells of all that ARCHITECTURE.md says is stored of the user', () => {
  const told: Record<string, string> = {
    connection: 'your Stripe keys',
    readOnly: 'read only',
    off: 'switched off',
    place: 'its place in the order',
    spent: 'what your writes moved',
    ask: 'that you asked a colleague',
    settings: 'settings: ',
    agent: 'your own address',
    demo: 'the demo is on',
    selfCheck: '`selfCheck` was run',
    drafts: 'whether Google lets drafts be opened',
    seen: 'which customer an address led to',
    named: 'names of products',
    linked: 'customers linked',
    chosen: 'chosen by you',
    confirmed: 'that you confirmed the right person',
    owned: 'which connected account has an address',
    intention: 'what you confirmed',
    recent: 'your last writes',
    cached: "Stripe's answers",
  };
  const rows = textOf('ARCHITECTURE.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('UserProperties'));
  const kinds = rows.flatMap((row) => found(row.split(' | ')[1] ?? '', /`(\w+)(?=[.`])/g));
  const privacy = textOf('PRIVACY.md');
  expect([...new Set(kinds)].filter((kind) => !privacy.includes(told[kind] ?? `‹what ${kind} is›`))).toEqual([]);
});

describe.each(papers)('%s', (paper) => {
  const text = textOf(paper);

  it('links and shows only files that are there', () => {
    const links = found(text, /\]\((?!https?:|mailto:)([^)#]+)(?:#[^)]*)?\)/g);
    expect(links.filter((link) => !existsSync(join(root, dirname(paper), link)))).toEqual([]);
  });

  it('links only to headings that are there', () => {
    const anchor = (heading: string) =>
      heading
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .trim()
        .replace(/\s/g, '-');
    const headings = found(text, /^#+ (.+)$/gm).map(anchor);
    expect(found(text, /\]\(#([^)]+)\)/g).filter((link) => !headings.includes(link))).toEqual([]);
  });

  it('names only folders and files that are there', () => {
    const paths = found(text, /`((?:src|preview|build|test|docs)\/[\w./-]*)`/g);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names only commands that package.json has', () => {
    const commands = found(text, /npm run (?:--silent )?([a-z]+(?::[a-z]+)?)/g);
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
  });
});

it('docs/screens/ has what README.md shows and nothing else, a sheet for each language, in little room', () => {
  const folder = join('docs', 'screens');
  const pictures = readdirSync(join(root, folder));
  const shown = found(textOf('README.md'), /\]\(docs\/screens\/([\w.-]+)\)/g);
  expect([...new Set(shown)].sort()).toEqual(pictures.sort());
  expect(pictures).toEqual(expect.arrayContaining(languages.map((language) => `${language}.webp`)));
  const bytes = pictures.reduce((sum, picture) => sum + statSync(join(root, folder, picture)).size, 0);
  expect(bytes).toBeLessThan(3_200_000);
});

it('every test that SECURITY.md names is there', () => {
  const rows = found(textOf('SECURITY.md'), /^\|(.*`test\/.*)\|$/gm);
  const named = rows.flatMap((row) => {
    const [file = ''] = found(row, /`(test\/[\w./-]+)`/g);
    return found(row, /“([^”]+)”/g).map((name) => ({ file, name }));
  });
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ file, name }) => !textOf(file).includes(`'${name}'`))).toEqual([]);
});
