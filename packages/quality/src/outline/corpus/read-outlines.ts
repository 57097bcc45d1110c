import { type Audience, createSlug, type Framework } from '@roadwright/domain';

/** An outline with who it is for. */
export interface OutlineExample {
  readonly framework: Framework;
  readonly audience: Partial<Audience>;
}

/**
 * Reads outlines written one a line: `[level hours-available most-concepts] {Course} Stage > Module :: concept; concept |
 * Module :: concept || Stage > …`; level, hours, most, course, stage and module may be left out. A concept is
 * `Title #id <needed,needed ~hours !difficulty =description`, all but its title optional; its id is the slug of its title.
 * `(none)` is an empty text, `(blank)` one of blanks.
 */
export const readOutlines = (language: string, text: string): OutlineExample[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => readOutline(language, line));

function readOutline(language: string, line: string): OutlineExample {
  const [, who = '', title = 'A course', rest = ''] =
    /^(?:\[([^\]]*)\] ?)?(?:\{([^}]*)\} ?)?(.*)$/.exec(line) ?? [];
  const stages = split(rest, '||').map((stage, index) => readStage(stage, index + 1));
  const framework = { title, summary: '', language, stages };
  return {
    framework: { ...framework, total_estimated_hours: 1, recommended_completion_weeks: 1 },
    audience: readAudience(who),
  };
}

function readAudience(who: string): Partial<Audience> {
  const level = /beginner|intermediate|advanced/.exec(who)?.[0] as Audience['current_level'] | undefined;
  const hours = /([\d.]+)h/.exec(who)?.[1];
  const most = /(\d+)c/.exec(who)?.[1];
  return {
    ...(level === undefined ? {} : { current_level: level }),
    ...(hours === undefined ? {} : { available_hours: Number(hours) }),
    ...(most === undefined ? {} : { max_concepts: Number(most) }),
  };
}

const BLANKS = new Map([
  ['(none)', ''],
  ['(blank)', ' \t\u3000'],
]);
const readText = (text: string): string => BLANKS.get(text) ?? text;

/** Parts at a sign that stands between blanks; none of a text without words. */
const split = (text: string, sign: string): string[] =>
  text.trim() === '' ? [] : ` ${text} `.split(` ${sign} `).map((part) => part.trim());

function readStage(text: string, index: number): Framework['stages'][number] {
  const [, title = `Stage ${index}`, rest = ''] = /^(?:(.*?) > ?)?(?:>)?(.*)$/.exec(text) ?? [];
  const modules = split(rest, '|').map((module, at) => readModule(module, `${index}.${at + 1}`));
  return { stage_id: `s${index}`, title: readText(title), description: '', modules };
}

function readModule(text: string, index: string): Framework['stages'][number]['modules'][number] {
  const [, title = `Module ${index}`, rest = ''] = /^(?:(.*?) ?:: ?)?(.*)$/.exec(text) ?? [];
  const concepts = rest.trim() === '' ? [] : rest.split(';').map((concept) => readConcept(concept.trim()));
  return { module_id: `m${index}`, title: readText(title), description: '', concepts };
}

const LEVELS = { e: 'easy', m: 'medium', h: 'hard' } as const;

function readConcept(text: string) {
  const read = (sign: string) => new RegExp(` ${sign}(\\S+)`).exec(text)?.[1];
  const title = text.replaceAll(/ [#<~!=]\S+/g, '');
  return {
    concept_id: read('#') ?? createSlug(title),
    title: readText(title),
    description: readText(read('=') ?? 'What it is and what it is for.'),
    difficulty: LEVELS[(read('!') ?? 'm') as keyof typeof LEVELS],
    estimated_hours: Number(read('~') ?? 1),
    prerequisites: read('<')?.split(',') ?? [],
    keywords: [],
  };
}
