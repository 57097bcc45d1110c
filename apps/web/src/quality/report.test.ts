import type { ConceptQuality, Finding, LinkCheck, PieceQuality } from '@roadwright/domain';
import { describe, expect, test } from 'vitest';
import { countPieces } from './count-pieces.ts';
import { findNode } from './find-node.ts';
import { judgeKeyPlaces, judgeLongest } from './judge-chance.ts';
import { listDoubtful } from './list-links.ts';
import { groupConcepts } from './list-pieces.ts';
import { measureShare } from './measure-share.ts';
import { readState } from './read-state.ts';
import { sortRules } from './sort-rules.ts';

const at = '2026-01-01T00:00:00.000Z';
const finding = (severity: Finding['severity'], rule = 'key_count'): Finding => ({
  rule,
  severity,
  where: '',
  detail: 'd',
  suggestion: 's',
});
const piece = (findings: Finding[] = [], more: Partial<PieceQuality> = {}): PieceQuality => ({
  version: 1,
  checked_at: at,
  findings,
  repair: null,
  answers: null,
  links: [],
  ...more,
});
const concept = (concept_id: string, pieces: Partial<ConceptQuality>): ConceptQuality => ({
  concept_id,
  title: concept_id.toUpperCase(),
  tutorial: null,
  resources: null,
  quiz: null,
  ...pieces,
});
const link = (url: string, state: LinkCheck['state']): LinkCheck => ({
  url,
  state,
  reason: 'r',
  checked_at: at,
});
const unchecked = piece([], { checked_at: null });

describe('a report', () => {
  test.for([
    [0, 0, 'empty'],
    [3, 0, 'unchecked'],
    [3, 2, 'partial'],
    [3, 3, 'checked'],
  ] as const)('of %i pieces with %i checked is %s', ([pieces_total, pieces_checked, state]) => {
    expect(readState({ pieces_total, pieces_checked })).toBe(state);
  });

  test('never counts as clean what nobody has looked at', () => {
    const concepts = [
      concept('a', { tutorial: piece(), quiz: piece([finding('warning'), finding('blocking')]) }),
      concept('b', { tutorial: unchecked, quiz: piece([finding('warning')]) }),
    ];
    expect(countPieces({ concepts })).toEqual({ clean: 1, warning: 1, blocking: 1, unchecked: 1 });
  });

  test('keeps apart what was found, what is clean and what was not looked at', () => {
    const found = concept('a', { tutorial: piece([finding('warning')]), quiz: unchecked });
    const half = concept('b', { tutorial: piece(), quiz: unchecked });
    const clean = concept('c', { tutorial: piece() });
    const groups = groupConcepts([found, half, clean, concept('d', {})]);
    expect(groups).toEqual({ found: [found], unchecked: [half], clean: [clean] });
  });

  test('lists doubtful links, dead ones first', () => {
    const links = [link('a', 'ok'), link('b', 'unverified'), link('c', 'dead')];
    const concepts = [concept('a', { resources: piece([], { links }) })];
    expect(listDoubtful(concepts).map(({ url }) => url)).toEqual(['c', 'b']);
  });

  test('puts the gravest and most often broken rules first, and leaves out what nothing was held to', () => {
    const rule = (name: string, severity: Finding['severity'], failed: number, passed: number) => ({
      rule: name,
      severity,
      failed,
      passed,
    });
    const { failed, passed } = sortRules([
      rule('a', 'warning', 9, 0),
      rule('b', 'blocking', 1, 0),
      rule('c', 'blocking', 2, 0),
      rule('d', 'warning', 0, 3),
      rule('e', 'warning', 0, 0),
    ]);
    expect([failed, passed].map((rules) => rules.map((one) => one.rule))).toEqual([['c', 'b', 'a'], ['d']]);
  });

  test('names what a finding of the outline speaks of', () => {
    const stages = [
      { stage_id: 's1', title: 'Basics', modules: [{ module_id: 'm1', title: 'Syntax', concepts: [] }] },
    ];
    const report = { concepts: [concept('a', {})] };
    const roadmap = { stages } as never;
    expect(findNode({ report, roadmap, id: 'a' })).toMatchObject({ title: 'A', concept_id: 'a' });
    expect(findNode({ report, roadmap, id: 'm1' })).toEqual({ title: 'Syntax', concept_id: null });
    expect(findNode({ report, roadmap: undefined, id: 's1' })).toEqual({ title: 's1', concept_id: null });
    expect(findNode({ report, roadmap, id: '' })).toBe('whole');
  });

  test('says what checking took beside writing', () => {
    const spent = (input_tokens: number) => ({
      llm_calls: 1,
      input_tokens,
      output_tokens: 0,
      cost_micro_usd: null,
    });
    expect(measureShare({ writing: spent(200), checking: spent(20), repairing: spent(10) })).toBe(0.15);
    expect(measureShare({ writing: spent(0), checking: spent(20), repairing: spent(10) })).toBeNull();
  });
});

describe('against chance', () => {
  const course = {
    rules: [],
    findings: [],
    key_position: { questions: 40, places: [10, 9, 11, 10] },
    longest_key: { questions: 40, found: 10, expected: 10, band: null },
  };

  test('places are even, uneven as the rule says, or too few', () => {
    expect(judgeKeyPlaces(course)).toBe('even');
    expect(judgeKeyPlaces({ ...course, findings: [finding('warning', 'key_position')] })).toBe('uneven');
    expect(judgeKeyPlaces({ ...course, key_position: { questions: 8, places: [2, 2, 2, 2] } })).toBe('few');
  });

  test.for([
    [3, null, 'few'],
    [3, [4, 16], 'seldom'],
    [10, [4, 16], 'within'],
    [17, [4, 16], 'often'],
  ] as [number, [number, number] | null, string][])(
    'the longest option is right %i times within %o: %s',
    ([found, band, said]) => {
      expect(judgeLongest({ questions: 40, found, expected: 10, band })).toBe(said);
    },
  );
});
