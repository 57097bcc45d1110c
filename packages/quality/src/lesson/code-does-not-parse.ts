import { defineRule, type Fault } from '../rule/define-rule.ts';
import { type Block, type CodeBlock, type LessonSubject, nameLine } from './lesson.ts';
import { findParser, type ParseCode } from './parse-code.ts';

/** Marks of something left out or to be filled in: such code is not meant to parse. */
const ABRIDGED = /\.\.\.|…|\{\{|\{%|<[a-z][\w .-]*>|<your\b/i;
/** Said of code that is wrong on purpose. */
const WRONG =
  /\b(?:wrong|incorrect|invalid|broken|error|errors|fails?|failing|bugs?|buggy|mistake|missing|does not (?:parse|compile|run|work)|doesn['’]t (?:parse|compile|run|work)|won['’]t|syntaxerror|not valid|malformed|bad)\b|[✗✘❌]|错误|报错|有错|出错|故意|不能|无法|失败|无效|少了|缺少|反例/i;

/** No lesson has as many; each costs a parser's start. */
const MOST_PARSED = 200;

/** Code that its own language refuses; asked of JSON, JavaScript, TypeScript, Python, CSS and YAML. */
export const codeDoesNotParse = defineRule<LessonSubject>({
  name: 'code_does_not_parse',
  severity: 'warning',
  source:
    'Code blocks of lessons should be complete enough to be tried; parsers: Lezer 1.x, yaml 2.x, JSON.parse',
  find: ({ blocks }) => {
    let left = MOST_PARSED;
    return blocks.flatMap((block, index) => {
      if (left === 0 || block.kind !== 'code' || !block.is_closed) return [];
      const parse = findParser(block.language);
      if (parse === null || isWrongOnPurpose(block, blocks[index - 1], blocks[index + 1])) return [];
      left -= 1;
      return judge(block, parse);
    });
  },
});

function judge({ language, code, line }: CodeBlock, parse: ParseCode): Fault[] {
  const fault = parse(code);
  if (fault === null || isAbridged(language, code)) return [];
  return [
    {
      where: nameLine(line + fault.line),
      detail: `This ${language} does not parse: ${fault.reason}.`,
      suggestion: `Correct the code so that it is complete ${language}; where lines are left out, put ... in their place.`,
    },
  ];
}

/** Tags are no gaps where the language has them. */
const isAbridged = (language: string, code: string): boolean =>
  ABRIDGED.test(
    /^(?:jsx|tsx|js|javascript)$/.test(language) ? code.replaceAll(/<\/?[a-z][\w .-]*>/gi, '') : code,
  );

function isWrongOnPurpose({ code }: CodeBlock, before: Block | undefined, after: Block | undefined): boolean {
  if (before !== undefined && 'text' in before && WRONG.test(before.text)) return true;
  if (after?.kind === 'prose' && /^(?:this|the|here|这|上面)/i.test(after.text) && WRONG.test(after.text))
    return true;
  return code.split('\n').some((line) => WRONG.test(/(?:\/\/|#|\/\*).*$/.exec(line)?.[0] ?? ''));
}
