import type { Parser, SyntaxNode } from '@lezer/common';
import { parser as css } from '@lezer/css';
import { parser as javascript } from '@lezer/javascript';
import { parser as python } from '@lezer/python';
import { parseAllDocuments } from 'yaml';

/** Where code stops to parse: a line from 1 and what is said about it. */
interface CodeFault {
  readonly line: number;
  readonly reason: string;
}

/** Finds the first place where a text stops to be code of its language; null where there is none. */
export type ParseCode = (code: string) => CodeFault | null;

/** Longer code is not parsed: a lesson has none, and the rules stay quick. */
const LONGEST = 20_000;

/** The parsers that recover from errors; a fragment may be sound inside one of the frames. */
function parseWith(parser: Parser, frames: readonly (readonly [string, string])[]): ParseCode {
  return (code) => {
    const fault = findError(parser, code);
    if (fault === null) return null;
    return frames.some(([before, after]) => findError(parser, before + code + after) === null) ? null : fault;
  };
}

function findError(parser: Parser, code: string): CodeFault | null {
  const cursor = parser.parse(code).cursor();
  do {
    if (cursor.type.isError || (SUSPECTS.has(cursor.name) && isSlip(cursor.node, code))) {
      const line = code.slice(0, cursor.from).split('\n').length;
      return { line, reason: describe(code, cursor.from) };
    }
  } while (cursor.next());
  return null;
}

/** Nodes that isSlip looks at; to make a node of each would cost as much as the parsing. */
const SUSPECTS = new Set(['VariableName', 'PropertyName', 'PrintStatement', 'JSXElement']);
const FULL_WIDTH = /[（）［］｛｝，；：！＝“”‘’]/;

/** What these parsers let pass and no interpreter does. */
function isSlip(node: SyntaxNode, code: string): boolean {
  const read = (one: SyntaxNode | null | undefined) => (one ? code.slice(one.from, one.to) : '');
  if (node.name === 'VariableName' || node.name === 'PropertyName') return FULL_WIDTH.test(read(node));
  // Python 2 had it.
  if (node.name === 'PrintStatement') return true;
  if (node.name !== 'JSXElement') return false;
  const [opened, closed] = [node.getChild('JSXOpenTag'), node.getChild('JSXCloseTag')];
  return (
    opened !== null &&
    closed !== null &&
    read(opened.firstChild?.nextSibling) !== read(closed.firstChild?.nextSibling)
  );
}

function describe(code: string, place: number): string {
  const rest = code.slice(place).trimStart().split('\n', 1)[0]?.slice(0, 40) ?? '';
  return rest === '' ? 'it ends before something is closed' : `it stops to make sense at “${rest}”`;
}

const SCRIPT_FRAMES = [
  ['({', '})'],
  ['class A {', '}'],
  ['[', ']'],
] as const;

/** What is run in a notebook or typed at a prompt stands beside Python and is none. */
const NOTEBOOK = /^[ \t]*[%!].*$/gm;
const PROMPT = /^\s*>>> ?/m;

const parsePython = parseWith(python, [['class A:\n', '']]);

const COMMENT = /^\s*(?:\/\/|#).*$/gm;

function parseJson(text: string): CodeFault | null {
  const code = text.replaceAll(COMMENT, '').trim();
  const reason = findJsonError(code);
  if (reason === null || code === '') return null;
  const bare = code.replace(/,$/, '');
  const lines = code.split('\n').filter((line) => line.trim() !== '');
  const isSound =
    (/^\s*"[^"\n]*"\s*:/.test(bare) && findJsonError(`{${bare}}`) === null) ||
    (lines.length > 1 && lines.every((line) => findJsonError(line) === null));
  return isSound ? null : { line: 1, reason };
}

function findJsonError(code: string): string | null {
  try {
    JSON.parse(code);
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n', 1)[0] ?? 'it is no JSON') : 'it is no JSON';
  }
}

function parseYaml(code: string): CodeFault | null {
  const documents = parseAllDocuments(code, { prettyErrors: true, uniqueKeys: false, logLevel: 'silent' });
  for (const { errors } of Array.isArray(documents) ? documents : []) {
    const [error] = errors;
    if (error === undefined) continue;
    const [reason = 'it is no YAML'] = error.message.split(/ at line |\n/, 1);
    return { line: error.linePos?.[0].line ?? 1, reason };
  }
  return null;
}

const PARSERS: Readonly<Record<string, ParseCode>> = {
  json: parseJson,
  js: parseWith(javascript.configure({ dialect: 'jsx' }), SCRIPT_FRAMES),
  ts: parseWith(javascript.configure({ dialect: 'ts' }), SCRIPT_FRAMES),
  tsx: parseWith(javascript.configure({ dialect: 'ts jsx' }), SCRIPT_FRAMES),
  css: parseWith(css, [['a{', '}']]),
  yaml: parseYaml,
  python: (code) => (PROMPT.test(code) ? null : parsePython(dedent(code.replaceAll(NOTEBOOK, 'pass')))),
};

const NAMES: Readonly<Record<string, string>> = {
  json: 'json',
  js: 'js',
  javascript: 'js',
  jsx: 'js',
  mjs: 'js',
  cjs: 'js',
  node: 'js',
  ts: 'ts',
  typescript: 'ts',
  tsx: 'tsx',
  css: 'css',
  yaml: 'yaml',
  yml: 'yaml',
  py: 'python',
  python: 'python',
  python3: 'python',
};

/** Gives the parser for what a code block names as its language; null where none is at hand. */
export function findParser(language: string): ParseCode | null {
  const parse = PARSERS[Object.hasOwn(NAMES, language) ? (NAMES[language] ?? '') : ''];
  return parse === undefined ? null : (code) => (code.length > LONGEST ? null : parse(code));
}

function dedent(code: string): string {
  const [, indent = ''] = /^(?:[ \t]*\n)*([ \t]+)\S/.exec(code) ?? [];
  return indent === '' ? code : code.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
}
