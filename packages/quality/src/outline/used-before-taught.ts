import { cutText } from '@roadwright/domain';
import { defineRule, type Fault } from '../rule/define-rule.ts';
import type { Chapter, Course } from './course.ts';
import { listNames } from './list-names.ts';
import { listTokens, listWords, NameIndex } from './name-index.ts';

/** In so many sentences of a lesson a name has to stand; one may be a hint at what comes. */
const USES = 2;
const COMMON_USES = 4;
/** UTF-16 units of a sentence that are looked at. */
const LONGEST_READ = 2000;

/** Announces what comes, so that nothing has to be known of it yet. */
const ANNOUNCES =
  /\b(?:later|next (?:lesson|chapter|section|concept|module|unit|step|time)|upcoming|(?:will|shall|going to|['’]ll) (?:be |also |soon )?(?:learn|see|cover|meet|explore|discuss|study|look|return|come|introduce|explain|turn|need|treat)\w*|in (?:a|the) (?:coming|following) (?:lesson|chapter|section)s?|soon|eventually|beyond (?:the|this) (?:scope|lesson)|for now|not yet|further on|come back to (?:this|it|that|them)|do not worry|don['’]t worry|no need to know|leads? to|prepares? (?:you )?for|basis for|foundation for|unlike|not to be confused)\b|后面|稍后|之后(?:的|会|将)|下一?(?:课|节|章|步)|以后|将会?(?:在|要|学|介绍|讨论|讲)|后续|暂时|先不|本课不|为.{0,12}(?:打下基础|做准备)|不要混淆|不同于/u;
/** Headings of sections that point forward. */
const FORWARD_HEADING =
  /\b(?:next|what comes|coming up|further|outlook|where to go|see also|preview)\b|下一|后续|延伸|展望|预告|拓展/iu;

/** A use of a name: by a later concept, in an earlier chapter. */
interface Name {
  readonly chapter: number;
  readonly name: string;
  readonly is_common: boolean;
}

/** No lesson or quiz uses what only a later concept teaches. */
export const usedBeforeTaught = defineRule<Course>({
  name: 'used_before_taught',
  severity: 'warning',
  source: "measured: about 20 of a peer's 52 outlines teach something after they use it",
  find: (course) => {
    const index = indexNames(course);
    const told = new Set<number>();
    return course.chapters.flatMap((chapter, at) => {
      const uses = countUses(chapter, index, ({ chapter: own }) => own > at && !told.has(own));
      return [...uses].flatMap(([name, use]) => {
        if (use.is_defined) told.add(name.chapter);
        if (use.is_defined || told.has(name.chapter) || !weighs(name, use)) return [];
        // One finding a concept: where it is used first.
        told.add(name.chapter);
        return [describe(course, { at, name, use })];
      });
    });
  },
});

const weighs = ({ is_common }: Name, { sentences, asked }: Use): boolean =>
  is_common ? sentences >= COMMON_USES : asked || sentences >= USES;

/** Names that belong to one concept alone: not to the course, nor to an earlier concept. */
function indexNames({ chapters, headings }: Course): NameIndex<Name> {
  const taken = new NameIndex<true>();
  const index = new NameIndex<Name>();
  for (const heading of headings) taken.add(heading, true);
  const whole = headings.map((heading) => ` ${listTokens(heading).join(' ')} `);
  const titles: string[] = [];
  for (const [chapter, { concept }] of chapters.entries()) {
    const names = listNames(concept).filter(({ name }) => {
      const bare = ` ${listTokens(name).join(' ')} `;
      return (
        taken.find(listWords(name)).length === 0 && ![...whole, ...titles].some((text) => text.includes(bare))
      );
    });
    for (const { name, is_common } of names) index.add(name, { chapter, name, is_common });
    titles.push(` ${listTokens(`${concept.title} ${concept.keywords.join(' . ')}`).join(' ')} `);
  }
  return index;
}

interface Use {
  sentences: number;
  /** The first sentence that holds it. */
  readonly example: string;
  /** A question holds it. */
  asked: boolean;
  /** The chapter says what it is. */
  is_defined: boolean;
}

function countUses(
  { lesson, items }: Chapter,
  index: NameIndex<Name>,
  isLater: (name: Name) => boolean,
): Map<Name, Use> {
  const uses = new Map<Name, Use>();
  const findLater = (text: string) => index.find(listWords(text)).filter(isLater);
  const note = (sentence: string, asked: boolean) => {
    for (const name of new Set(findLater(sentence))) {
      const use = uses.get(name) ?? { sentences: 0, example: sentence, asked: false, is_defined: false };
      uses.set(name, use);
      use.sentences++;
      use.asked ||= asked;
      use.is_defined ||= isDefined(sentence, name.name);
    }
  };
  let is_forward = false;
  for (const block of lesson?.prose ?? []) {
    if (block.kind === 'heading') is_forward = FORWARD_HEADING.test(block.text);
    // Most blocks name nothing that comes later; only the others are looked at sentence by sentence.
    if (is_forward || findLater(block.text).length === 0) continue;
    for (const sentence of block.words.sentences) {
      const read = cutText(sentence, LONGEST_READ);
      if (!ANNOUNCES.test(read)) note(read, false);
    }
  }
  for (const { question, keys } of items) {
    // A wrong option may well name what is not taught yet.
    const asked = [question.question, ...question.options.filter((_, place) => keys.has(place))];
    for (const text of asked) note(cutText(text, LONGEST_READ), true);
  }
  return uses;
}

const DEFINES_AFTER =
  /^["'”’*]*(?:e?s)?["'”’*]*\s*(?:[^.;()]{0,20}\([^)]{12,}\)|,? (?:is|are) (?:an?|the|any|what|when|how|simply|just)\b|,? (?:means|refers? to|denotes?|describes?|stands? for)\b|,? (?:that is|i\.e\.|or)\b|\s?[—–:] )|^["”』」*]*(?:是指|指的是|是一种|是一个|就是|即|是|意思是|[(（][^)）]{4,}[)）]|[:：])/iu;
const DEFINES_BEFORE =
  /(?:called|known as|termed|named|so-called|term|call (?:this|it|that|these|them))(?: an?| the)? ["'“‘*]*$|(?:称为|叫做?|称作|所谓的?|被称为|即|名为)["“『「*]*$/iu;

/** Whether a sentence says what a name means. */
function isDefined(sentence: string, name: string): boolean {
  const lower = sentence.toLowerCase();
  // A title names many where a sentence speaks of one.
  const bare = name.toLowerCase().replace(/(?<=\w{3})s$/, '');
  const form = [bare, bare.replace(/e$/, ''), bare.replace(/ie$/, 'y')].find((one) => lower.includes(one));
  if (form === undefined) return false;
  const at = lower.indexOf(form);
  const end = at + form.length;
  return (
    DEFINES_AFTER.test(sentence.slice(end, end + 80)) ||
    DEFINES_BEFORE.test(sentence.slice(Math.max(0, at - 30), at))
  );
}

interface Found {
  readonly at: number;
  readonly name: Name;
  readonly use: Use;
}

function describe({ chapters }: Course, { at, name, use }: Found): Fault {
  const [user, teacher] = [chapters[at]?.concept, chapters[name.chapter]?.concept];
  return {
    where: user?.concept_id ?? '',
    detail: `"${name.name}" is used in "${user?.title}" and taught only in "${teacher?.title}": "${use.example.slice(0, 160)}"`,
    suggestion: `Say in a sentence what "${name.name}" means where it is first used, do without it there, or move "${teacher?.title}" before "${user?.title}".`,
  };
}
