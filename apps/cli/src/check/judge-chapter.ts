import { type Finding, LEVELS, listConcepts, MOST_CONCEPTS } from '@roadwright/domain';
import {
  applyRules,
  ITEM_RULES,
  judgeOutlinePiece,
  LESSON_RULES,
  prepareReadingList,
  QUIZ_RULES,
  RESOURCE_RULES,
} from '@roadwright/quality';
import type { OutlinePiece, Piece, QuizPiece, ResourcesPiece } from './piece.ts';
import type { PreparedChapter } from './prepare-chapter.ts';

/** Judges one piece of a chapter by the rules of its kind. */
export function judgePiece(piece: Piece, chapter: PreparedChapter): Finding[] {
  switch (piece.kind) {
    case 'lesson':
      return judgeLesson(chapter);
    case 'quiz':
      return judgeQuiz(piece, chapter);
    case 'resources':
      return judgeResources(piece, chapter);
    case 'outline':
      return judgeOutlineFile(piece, chapter);
  }
}

// Without a list beside it, every link would be one that the list does not hold.
const LONE_RULES = LESSON_RULES.filter(({ name }) => name !== 'unlisted_links');

const judgeLesson = ({ subject, resources }: PreparedChapter): Finding[] =>
  subject === null ? [] : applyRules(resources === null ? LONE_RULES : LESSON_RULES, subject);

function judgeQuiz(piece: QuizPiece, chapter: PreparedChapter): Finding[] {
  const items = chapter.items.get(piece) ?? [];
  const found = items.flatMap((item, at) =>
    applyRules(ITEM_RULES, item).map((finding) => ({
      ...finding,
      where: finding.where === '' ? `questions[${at}]` : `questions[${at}].${finding.where}`,
    })),
  );
  return [...found, ...applyRules(QUIZ_RULES, items)].map((finding) => renumber(finding, piece.questions));
}

const TONGUELESS_RULES = RESOURCE_RULES.filter(({ name }) => name !== 'resource_language');

function judgeResources(piece: ResourcesPiece, { defaults }: PreparedChapter): Finding[] {
  const { resources, link_states, names_languages } = piece;
  const { language } = defaults;
  const subject = prepareReadingList({
    resources: resources.map(({ value }) => value),
    link_states,
    ...(language === undefined ? {} : { languages: [language] }),
  });
  const rules = names_languages ? RESOURCE_RULES : TONGUELESS_RULES;
  return applyRules(rules, subject).map((finding) => renumber(finding, resources));
}

const NUMBER = /^(questions|resources)\[(\d+)\]/;

/** Entries that could not be read were left out, so that the others count otherwise in the file. */
const renumber = (finding: Finding, entries: readonly { readonly index: number }[]): Finding => ({
  ...finding,
  where: finding.where.replace(
    NUMBER,
    (_, list: string, at: string) => `${list}[${entries[Number(at)]?.index ?? at}]`,
  ),
});

function judgeOutlineFile({ framework }: OutlinePiece, { defaults }: PreparedChapter): Finding[] {
  const current_level = LEVELS.find((level) => level === defaults.level);
  const audience = { max_concepts: MOST_CONCEPTS, ...(current_level === undefined ? {} : { current_level }) };
  const titles = new Map(
    listConcepts(framework).map(({ concept }) => [concept.concept_id, concept.title] as const),
  );
  return judgeOutlinePiece(framework, audience).map((finding) => {
    const title = titles.get(finding.where) ?? '';
    return title.trim() === '' ? finding : { ...finding, detail: `“${title}”: ${finding.detail}` };
  });
}
