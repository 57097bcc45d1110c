import { defineRule } from '../rule/define-rule.ts';
import { countScripts } from '../text/count-scripts.ts';
import type { ListEntry, ReadingListSubject } from './reading-list.ts';

/** RFC 5646, as far as people write it. */
const TAG = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
/** Codes of countries, and names, that are written where a language's tag belongs. */
const MISTAKEN: Readonly<Record<string, string>> = {
  cn: 'zh',
  jp: 'ja',
  kr: 'ko',
  eng: 'en',
  chi: 'zh',
  ger: 'de',
  zho: 'zh',
};
/** Sites that have a host for each language. */
const BY_HOST = /^([a-z]{2,3})\.(?:wiki(?:pedia|books|versity|source)|khanacademy)\.org$/;

/** A language that is missing, is no language's tag, contradicts title or site, or that the learner does not read. */
export const resourceLanguage = defineRule<ReadingListSubject>({
  name: 'resource_language',
  severity: 'warning',
  source: 'BCP 47 (RFC 5646)',
  find: ({ entries, list }) =>
    entries.flatMap((entry) => {
      const reason = findReason(entry, list.languages ?? []);
      return reason === null
        ? []
        : [
            {
              where: `${entry.where}.language`,
              detail: `“${entry.resource.title}”: ${reason}.`,
              suggestion:
                'Give the BCP 47 tag of the source itself, such as en or zh-CN; prefer sources that the learner can read.',
            },
          ];
    }),
});

function findReason({ resource, host }: ListEntry, languages: readonly string[]): string | null {
  const { language, title } = resource;
  if (language.trim() === '') return 'its language is not said';
  const mistaken = Object.hasOwn(MISTAKEN, language.toLowerCase())
    ? MISTAKEN[language.toLowerCase()]
    : undefined;
  if (!TAG.test(language) || mistaken !== undefined) {
    return `“${language}” is no tag of a language${mistaken === undefined ? '' : `; ${mistaken} may be meant`}`;
  }
  const own = readPrimary(language);
  const [, site] = BY_HOST.exec(host) ?? [];
  if (site !== undefined && site !== 'www' && site !== own && site !== 'simple')
    return `its site is in ${site}, not in ${own}`;
  if (contradicts(title, own)) return `its title is not in ${own}`;
  // English is read beside every language: most sources have no other.
  const isRead = own === 'en' || languages.length === 0 || languages.some((tag) => readPrimary(tag) === own);
  return isRead ? null : `it is in ${own}, which the learner does not read`;
}

const readPrimary = (tag: string): string => tag.toLowerCase().split('-', 1)[0] ?? '';

/** Only what scripts tell for certain: a title in Chinese is no English source, one with kana no Chinese one. */
function contradicts(title: string, language: string): boolean {
  const { han, kana, latin, other } = countScripts(title);
  if (language === 'en') return han + kana + other > 2 * latin + 1;
  if (language === 'zh') return kana > 2 || (han === 0 && other > latin);
  if (language === 'ja') return other > 2;
  return ['de', 'fr', 'es', 'it', 'pt', 'nl'].includes(language) && han + kana > latin + 2;
}
