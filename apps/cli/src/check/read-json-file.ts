import type { Finding, LinkState, Resource } from '@roadwright/domain';
import { LINK_STATES } from '@roadwright/domain';
import { createJsonLocator } from './create-json-locator.ts';
import { createShapeFault } from './describe-shape.ts';
import type { Chapter, Entry, LessonPiece, Piece, QuizPiece, ReadFile, ResourcesPiece } from './piece.ts';
import { readQuestions, readResources } from './read-entries.ts';
import { readOutline } from './read-outline.ts';

interface Source {
  readonly path: string;
  readonly text: string;
  /** What the concept is called where the file does not say it. */
  readonly name: string;
}

interface SoundSource extends Source {
  readonly locate: (where: string) => number;
}

/** What a JSON file without one of these is not for us. */
const KEYS = /"(?:stages|questions|resources|tutorial|quiz|markdown)"\s*:/;

/** Reads a JSON file by what it holds; null where it is none of the shapes that have rules. */
export function readJsonFile(file: Source): ReadFile | null {
  const { text } = file;
  const source = { ...file, locate: createJsonLocator(text) };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return KEYS.test(text) ? refuseText(source, error instanceof Error ? error.message : '') : null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const has = (key: string): boolean => Object.hasOwn(value, key);
  if (has('stages')) return readOutlineFile(source, value);
  const holds = (key: string): boolean => typeof Reflect.get(value, key) === 'object' && has(key);
  if (
    holds('tutorial') ||
    holds('quiz') ||
    (holds('resources') && !Array.isArray(Reflect.get(value, 'resources')))
  ) {
    return readConceptFile(source, value);
  }
  if (has('questions')) return readPart(source, { value, kind: 'quiz' });
  if (has('resources')) return readPart(source, { value, kind: 'resources' });
  return has('markdown') ? readPart(source, { value, kind: 'lesson' }) : null;
}

function refuseText(source: SoundSource, message: string): ReadFile {
  const line = /\(line (\d+)/.exec(message)?.[1];
  const fault = createShapeFault('', {
    detail: `It is no JSON: ${message}.`,
    suggestion: 'Mend the JSON there; commas, quotes and brackets are what mostly lacks.',
  });
  const kind = source.text.includes('"stages"') ? 'outline' : 'quiz';
  return {
    ...createFile(source, { kind, faults: [fault], chapters: [] }),
    locateFault: () => (line === undefined ? null : Number(line)),
  };
}

type Content = Pick<ReadFile, 'kind' | 'faults' | 'chapters'>;

const createFile = ({ path, locate }: SoundSource, content: Content): ReadFile => ({
  path,
  ...content,
  locateFault: locate,
  title: '',
  is_page: false,
});

function readOutlineFile(source: SoundSource, value: object): ReadFile {
  const { framework, faults, places } = readOutline(value);
  const locate = (where: string) => {
    const place = places.get(where);
    return place === undefined ? null : source.locate(place);
  };
  const names_language = typeof Reflect.get(value, 'language') === 'string';
  const pieces: Piece[] =
    framework === null ? [] : [{ kind: 'outline', prefix: '', locate, framework, names_language }];
  return createFile(source, { kind: 'outline', faults, chapters: [createChapter(source, value, pieces)] });
}

const createChapter = ({ name }: Source, value: object, pieces: readonly Piece[]): Chapter => ({
  name: readText(value, 'concept_id') ?? name,
  title: readText(value, 'title') ?? '',
  stage_title: readText(value, 'stage_title') ?? '',
  module_title: readText(value, 'module_title') ?? '',
  pieces,
});

interface Part {
  readonly value: object;
  readonly kind: 'lesson' | 'quiz' | 'resources';
  readonly prefix?: string;
}

function readPart(source: SoundSource, part: Part): ReadFile {
  const { pieces, faults } = readPiece(source, part);
  const chapters = [createChapter(source, part.value, pieces)];
  return createFile(source, { kind: part.kind, faults, chapters });
}

const PARTS = [
  ['tutorial', 'lesson'],
  ['resources', 'resources'],
  ['quiz', 'quiz'],
] as const;

function readConceptFile(source: SoundSource, value: object): ReadFile {
  const read = PARTS.map(([key, kind]): ReadPieces => {
    const part: unknown = Reflect.get(value, key);
    if (part === undefined || part === null) return { pieces: [], faults: [] };
    if (typeof part === 'object') return readPiece(source, { value: part, kind, prefix: `${key}.` });
    const fault = { detail: 'It is no object.', suggestion: `Make ${key} an object, or null.` };
    return { pieces: [], faults: [createShapeFault(key, fault)] };
  });
  const pieces = read.flatMap((part) => part.pieces);
  const faults = read.flatMap((part) => part.faults);
  return createFile(source, { kind: 'concept', faults, chapters: [createChapter(source, value, pieces)] });
}

interface ReadPieces {
  readonly pieces: readonly Piece[];
  readonly faults: readonly Finding[];
}

function readPiece({ locate }: SoundSource, { value, kind, prefix = '' }: Part): ReadPieces {
  if (kind === 'quiz') {
    const { entries, faults } = readQuestions(Reflect.get(value, 'questions'), prefix);
    const quiz: QuizPiece = { kind, prefix, locate, questions: entries };
    return { pieces: [quiz], faults };
  }
  if (kind === 'resources') {
    const { entries, faults } = readResources(Reflect.get(value, 'resources'), prefix);
    const link_states = readLinkStates(Reflect.get(value, 'resources'), entries);
    const list: ResourcesPiece = {
      kind,
      prefix,
      locate,
      resources: entries,
      link_states,
      names_languages: true,
    };
    return { pieces: [list], faults };
  }
  const markdown: unknown = Reflect.get(value, 'markdown');
  if (typeof markdown !== 'string') {
    const fault = { detail: 'The text of the lesson is missing.', suggestion: 'Give markdown as a text.' };
    return { pieces: [], faults: [createShapeFault(`${prefix}markdown`, fault)] };
  }
  // A lesson is one line of a JSON file, wherever in it something stands.
  const line = locate(`${prefix}markdown`);
  const title = readText(value, 'title') ?? '';
  const lesson: LessonPiece = {
    kind,
    prefix,
    locate: () => line,
    markdown,
    title,
    language: null,
    level: null,
  };
  return { pieces: [lesson], faults: [] };
}

/** What the API found at the addresses stands beside them. */
function readLinkStates(list: unknown, entries: readonly Entry<Resource>[]): Record<string, LinkState> {
  if (!Array.isArray(list)) return {};
  return Object.fromEntries(
    entries.flatMap(({ index, value: { url } }) => {
      const raw: unknown = list[index]?.link?.state;
      const state = LINK_STATES.find((known) => known === raw);
      return state === undefined ? [] : [[url, state]];
    }),
  );
}

function readText(value: object, key: string): string | null {
  const text: unknown = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}
