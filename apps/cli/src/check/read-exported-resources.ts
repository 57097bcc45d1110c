import { type LinkState, type Resource, resourceSchema } from '@roadwright/domain';
import { type Section, unescapeMarkdown } from './exported-section.ts';
import type { Entry, ResourcesPiece } from './piece.ts';

const ENTRY = /^- (?:\[((?:[^\\\]]|\\.)*)\]\(<([^>]*)>\)|((?:[^\\`*]|\\.)*?)) \*\(([a-z]+)\)\*(?:: (.*))?$/;
const MARK = / \*\*?\((?:link|链接)[^()`]*(?:`([^`]*)`)?\)\*\*?$/;
const DEAD = /\(link is dead|\(链接已失效/;
const UNVERIFIED = /\(link could not|\(链接未能/;
const BLOCKED = /\(link is not followed|\(链接不予/;

/** Reads the reading list of an exported course back, with the marks of its links; languages are not in it. */
export function readExportedResources({ lines, from, to }: Section): ResourcesPiece {
  const read = lines.slice(from, to).flatMap((line, at) => {
    const mark = MARK.exec(line);
    const [, linked, url, bare, resource_type, description] = ENTRY.exec(line.replace(MARK, '')) ?? [];
    const { data } = resourceSchema.safeParse({
      title: unescapeMarkdown(linked ?? bare ?? ''),
      url: url ?? mark?.[1],
      resource_type,
      description,
    });
    return data === undefined ? [] : [{ value: data, line: from + at + 1, state: readState(mark?.[0]) }];
  });
  const resources = read.map(({ value }, index): Entry<Resource> => ({ index, value }));
  const locate = (where: string) => read[Number(/^resources\[(\d+)\]/.exec(where)?.[1] ?? 0)]?.line ?? null;
  const link_states = Object.fromEntries(
    read.flatMap(({ value: { url }, state }) => (state === null ? [] : [[url, state]])),
  );
  return { kind: 'resources', prefix: '', locate, resources, link_states, names_languages: false };
}

function readState(mark: string | undefined): LinkState | null {
  if (mark === undefined) return null;
  if (DEAD.test(mark)) return 'dead';
  if (BLOCKED.test(mark)) return 'blocked';
  return UNVERIFIED.test(mark) ? 'unverified' : 'ok';
}
