import { defineRule } from '../rule/define-rule.ts';
import { type LessonSubject, nameLine } from './lesson.ts';

const KINDS =
  /^(?:flowchart(?:-elk|-v2)?|graph|sequenceDiagram|classDiagram(?:-v2)?|stateDiagram(?:-v2)?|erDiagram|journey|gantt|pie|quadrantChart|requirementDiagram|gitGraph|mindmap|timeline|zenuml|sankey(?:-beta)?|xychart(?:-beta)?|block(?:-beta)?|packet(?:-beta)?|kanban|architecture(?:-beta)?|radar(?:-beta)?|treemap(?:-beta)?|info|C4\w+)\b/;
const FRONT_MATTER = /^---\n[\s\S]*?\n---\s*\n/;
const COMMENT = /^\s*%%.*$/gm;
const QUOTED = /"[^"\n]*"/g;
/** A flag, `A>label]`, opens with a sign that closes nothing else. */
const FLAG = /\w>[^\]\n-]{0,200}\]/g;
/** A label in brackets without quotation marks that holds brackets of its own. */
const BARE_CALL =
  /\w\[(?![([/\\|])[^\]"\n]{0,200}\([^\]"\n]{0,200}\]|\w\((?!\(|\[)[^)"\n]{0,200}\[[^)"\n]{0,200}\)/;
const GROUP = /^\s*(?:loop|alt|opt|par|critical|break|rect|box)\b/gm;
const END = /^\s*end\s*;?\s*$/gm;

/** Mermaid blocks that cannot be drawn: no kind, nothing but a kind, brackets or groups that stay open. */
export const brokenDiagram = defineRule<LessonSubject>({
  name: 'broken_diagram',
  severity: 'warning',
  source:
    'Mermaid 11 syntax reference: a diagram begins with its kind; labels with brackets need quotation marks',
  find: ({ blocks }) =>
    blocks.flatMap((block) => {
      const reason = block.kind === 'code' && block.language === 'mermaid' ? findReason(block.code) : null;
      return reason === null
        ? []
        : [
            {
              where: nameLine(block.line),
              detail: `The diagram cannot be drawn: ${reason}.`,
              suggestion:
                'Begin with the kind (flowchart LR, sequenceDiagram, …), put every label in double quotation marks, and close what is opened.',
            },
          ];
    }),
});

function findReason(code: string): string | null {
  const text = code.replace(FRONT_MATTER, '').replaceAll(COMMENT, '').trim();
  if (text === '') return 'it is empty';
  const [kind] = KINDS.exec(text) ?? [];
  if (kind === undefined) return `“${text.split('\n', 1)[0]?.slice(0, 40)}” is no kind of diagram`;
  if (!/[\n;]\s*\S/.test(text) && !/^(?:pie|info|gitGraph)/.test(kind))
    return `nothing follows its kind, ${kind}`;
  if (kind.startsWith('flowchart') || kind === 'graph') return findTornLine(text);
  if (kind !== 'sequenceDiagram') return null;
  return count(text, GROUP) > count(text, END) ? 'a group such as loop or alt has no end' : null;
}

function findTornLine(text: string): string | null {
  for (const line of text.split('\n')) {
    const bare = line.replaceAll(QUOTED, '""');
    if (count(bare, /"/g) % 2 === 1) return `a quotation mark is open in “${line.trim()}”`;
    const brackets = bare.replaceAll(FLAG, '');
    const isTorn =
      count(brackets, /\[/g) !== count(brackets, /\]/g) ||
      count(brackets, /\(/g) !== count(brackets, /\)/g) ||
      count(brackets, /\{/g) !== count(brackets, /\}/g);
    if (isTorn) return `the brackets of “${line.trim()}” do not pair`;
    if (BARE_CALL.test(bare)) return `a label of “${line.trim()}” holds brackets without quotation marks`;
  }
  return count(text, /^\s*subgraph\b/gm) > count(text, END) ? 'a subgraph has no end' : null;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
