import {
  type Finding,
  type QuizQuestion,
  quizFormat,
  type Resource,
  resourceSchema,
} from '@roadwright/domain';
import { createShapeFault, describeShape, renderPath, type ShapeIssue } from './describe-shape.ts';
import type { Entry } from './piece.ts';

/** The entries of a list that have the contract's shape, and what is wrong with the others. */
export interface ReadEntries<Value> {
  readonly entries: readonly Entry<Value>[];
  readonly faults: readonly Finding[];
}

interface Parsed<Value> {
  readonly value?: Value;
  readonly issues: readonly ShapeIssue[];
}

/** Reads the questions of a quiz one by one, so that a broken one does not hide the rest. */
export const readQuestions = (list: unknown, prefix: string): ReadEntries<QuizQuestion> => {
  const read = readEntries(list, `${prefix}questions`, (raw): Parsed<QuizQuestion> => {
    const { data, error } = quizFormat.decode.safeParse({ questions: [raw] });
    const [value] = data?.questions ?? [];
    return {
      ...(value === undefined ? {} : { value }),
      issues: (error?.issues ?? []).map((issue) => ({ ...issue, path: issue.path.slice(2) })),
    };
  });
  if (!Array.isArray(list) || list.length > 0) return read;
  const needed = { detail: 'There is no question.', suggestion: 'Write at least one question.' };
  return { entries: [], faults: [createShapeFault(`${prefix}questions`, needed)] };
};

/** Reads the entries of a reading list one by one. */
export const readResources = (list: unknown, prefix: string): ReadEntries<Resource> =>
  readEntries(list, `${prefix}resources`, (raw): Parsed<Resource> => {
    const { data, error } = resourceSchema.safeParse(raw);
    return data === undefined ? { issues: error?.issues ?? [] } : { value: data, issues: [] };
  });

function readEntries<Value extends object>(
  list: unknown,
  where: string,
  parse: (raw: unknown) => Parsed<Value>,
): ReadEntries<Value> {
  if (!Array.isArray(list)) {
    const fault = { detail: 'It is no list.', suggestion: `Make ${where} a list, in square brackets.` };
    return { entries: [], faults: [createShapeFault(where, fault)] };
  }
  const read = list.map((raw: unknown, index) => ({ raw, index, parsed: parse(raw) }));
  return {
    entries: read.flatMap(({ index, parsed: { value } }) => (value === undefined ? [] : [{ index, value }])),
    faults: read.flatMap(({ raw, index, parsed: { value, issues } }) => [
      ...issues.map((issue) => {
        const fault = describeShape(issue, raw);
        const place = renderPath([index, ...issue.path]);
        return { ...fault, where: where + place };
      }),
      ...(value === undefined ? [] : findPassedOver(raw, value, `${where}[${index}]`)),
    ]),
  };
}

/** What stands there and is not taken as it stands: the API would put a default in its place without a word. */
const findPassedOver = (raw: unknown, value: object, where: string): Finding[] =>
  Object.entries(typeof raw === 'object' && raw !== null ? raw : {}).flatMap(([key, written]) => {
    const taken: unknown = Reflect.get(value, key);
    if (
      written === null ||
      written === '' ||
      !(key in value) ||
      typeof taken === 'object' ||
      String(written).trim() === String(taken)
    )
      return [];
    return [
      {
        ...createShapeFault(`${where}.${key}`, {
          detail: `${JSON.stringify(written)} is not known here, so ${JSON.stringify(taken)} is taken.`,
          suggestion: `Write what is meant in the words of the contract, or leave ${key} out.`,
        }),
        severity: 'warning' as const,
      },
    ];
  });
