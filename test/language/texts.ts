/** All that can be read of the words of a language. */
import type { Words } from '../../src/language/words/words';
import { samples } from './samples';

/** Every text of a part of the catalogue, by where it stands; `facts`: what to call its functions with. */
function textsOf(part: unknown, facts: unknown, path: string): [path: string, text: string][] {
  if (typeof part === 'string') return [[path, part]];
  if (typeof part === 'function')
    return ((facts ?? [[]]) as unknown[][]).flatMap((each) =>
      textsOf(part(...each), null, `${path}(${JSON.stringify(each).slice(1, -1)})`),
    );
  if (part === null || typeof part !== 'object') return [];
  if ('html' in part) return [[path, String(part.html)]];
  return Object.entries(part).flatMap(([name, each]) =>
    textsOf(each, (facts as Record<string, unknown> | null)?.[name], `${path}.${name}`),
  );
}

/** Every text of the catalogue, with the facts of the samples. */
export const textsOfAll = ({ write, language, said, ...sections }: Words) =>
  Object.entries(sections).flatMap(([name, section]) => textsOf(section, samples[name as keyof typeof samples], name));
