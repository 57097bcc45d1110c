const createNames = (type: 'language' | 'script' | 'region') =>
  new Intl.DisplayNames(['en'], { type, fallback: 'none' });

// Made when the module is loaded: the tables take 20 ms to load, which the first prompt of a task should not wait for.
const NAMES = {
  language: createNames('language'),
  script: createNames('script'),
  region: createNames('region'),
};
NAMES.language.of('en');

/** Words that stand in for a language that Unicode's tables do not know. */
const UNKNOWN = 'the language whose tag is given in the input';

/**
 * Names a language in English from its BCP 47 tag, such as `Chinese (China)` for `zh-CN`.
 * Only words of Unicode's own tables come out, so nothing that a person put into a tag can reach a system prompt.
 */
export const nameLanguage = (tag: string): string => recall(NAMED, tag, findName);

function findName(tag: string): string {
  const { language, script, region } = parseLocale(tag);
  const known = language === undefined ? undefined : NAMES.language.of(language);
  if (known === undefined) return UNKNOWN;
  const details = [
    script === undefined ? undefined : NAMES.script.of(script),
    region === undefined ? undefined : NAMES.region.of(region),
  ].filter((detail) => detail !== undefined);
  return details.length === 0 ? known : `${known} (${details.join(', ')})`;
}

/** Languages that are read by the character; their length is counted in characters. */
export const isReadByCharacter = (tag: string): boolean =>
  ['zh', 'ja', 'yue', 'wuu', 'cmn'].includes(recall(PARSED, tag, parseLocale).language ?? '');

interface Locale {
  readonly language?: string;
  readonly script?: string;
  readonly region?: string;
}

/** The prompts of a course ask a hundred times for the same one or two tags, and each look into the tables costs 10 µs. */
const NAMED = new Map<string, string>();
const PARSED = new Map<string, Locale>();
const MOST_KNOWN = 100;

function recall<T>(known: Map<string, T>, tag: string, find: (tag: string) => T): T {
  const earlier = known.get(tag);
  if (earlier !== undefined) return earlier;
  const found = find(tag);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(tag, found);
  return found;
}

function parseLocale(tag: string): Locale {
  try {
    const { language, script, region } = new Intl.Locale(tag);
    return {
      language,
      ...(script === undefined ? {} : { script }),
      ...(region === undefined ? {} : { region }),
    };
  } catch {
    return {};
  }
}
