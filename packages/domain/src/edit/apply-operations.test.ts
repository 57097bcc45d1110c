import { describe, expect, it } from 'vitest';
import {
  addConcept,
  createCourse,
  merge,
  move,
  needing,
  remove,
  titled,
} from '../testing/operation-samples.ts';
import {
  createConcept,
  createModule,
  createOutline,
  drawOutline,
  getConcept,
} from '../testing/outline-samples.ts';
import { applyOperations } from './apply-operations.ts';
import type { EditOperation } from './edit-operation.ts';

const edit = (...operations: EditOperation[]) => applyOperations(createCourse(), operations);

describe('an operation', () => {
  it.each<[string, EditOperation, string]>([
    [
      'adds a stage at the end',
      { op: 'add_stage', ...titled('New') },
      's1(m1(a b<a) m2(c<b)) s2(m3(d<c e<a)) new()',
    ],
    [
      'adds a stage before another',
      { op: 'add_stage', ...titled('New'), before_id: 's1' },
      'new() s1(m1(a b<a) m2(c<b)) s2(m3(d<c e<a))',
    ],
    [
      'adds a module at the end of a stage',
      { op: 'add_module', parent_id: 's1', ...titled('New') },
      's1(m1(a b<a) m2(c<b) new()) s2(m3(d<c e<a))',
    ],
    [
      'adds a module before another',
      { op: 'add_module', parent_id: 's1', ...titled('New'), before_id: 'm2' },
      's1(m1(a b<a) new() m2(c<b)) s2(m3(d<c e<a))',
    ],
    ['adds a concept at the end', addConcept('新概念'), 's1(m1(a b<a xin-gai-nian) m2(c<b)) s2(m3(d<c e<a))'],
    [
      'adds a concept before another',
      addConcept('New', { before_id: 'b', prerequisites: ['a', 'a'] }),
      's1(m1(a new<a b<a) m2(c<b)) s2(m3(d<c e<a))',
    ],
    ['moves a stage to the end', move('s1', null), 's2(m3(d<c e<a)) s1(m1(a b<a) m2(c<b))'],
    ['moves a stage before another', move('s2', null, 's1'), 's2(m3(d<c e<a)) s1(m1(a b<a) m2(c<b))'],
    ['moves a module among its siblings', move('m1', null), 's1(m2(c<b) m1(a b<a)) s2(m3(d<c e<a))'],
    ['moves a module to another stage', move('m2', 's2', 'm3'), 's1(m1(a b<a)) s2(m2(c<b) m3(d<c e<a))'],
    ['moves a concept to the end of its module', move('a', null), 's1(m1(b<a a) m2(c<b)) s2(m3(d<c e<a))'],
    ['moves a concept before a sibling', move('e', 'm3', 'd'), 's1(m1(a b<a) m2(c<b)) s2(m3(e<a d<c))'],
    ['moves a concept to another module', move('e', 'm1', 'b'), 's1(m1(a e<a b<a) m2(c<b)) s2(m3(d<c))'],
    ['lets what has lost its last child go', move('c', 'm3', 'd'), 's1(m1(a b<a)) s2(m3(c<b d<c e<a))'],
    ['removes a concept, whose needs go to its followers', remove('b'), 's1(m1(a) m2(c<a)) s2(m3(d<c e<a))'],
    ['removes a module with what is below', remove('m1'), 's1(m2(c)) s2(m3(d<c e))'],
    ['removes a stage with what is below', remove('s1'), 's2(m3(d e))'],
    [
      'removes a last child with the parents that are empty without it',
      remove('m3'),
      's1(m1(a b<a) m2(c<b))',
    ],
    ['merges concepts', merge('b', 'a'), 's1(m1(a) m2(c<a)) s2(m3(d<c e<a))'],
    ['merges concepts forwards', merge('a', 'e'), 's1(m1(b<e) m2(c<b)) s2(m3(d<c e))'],
    ['merges modules', merge('m1', 'm2'), 's1(m2(c<b a b<a)) s2(m3(d<c e<a))'],
    ['merges modules of two stages', merge('m3', 'm1'), 's1(m1(a b<a d<c e<a) m2(c<b))'],
    ['merges stages', merge('s1', 's2'), 's2(m3(d<c e<a) m1(a b<a) m2(c<b))'],
  ])('%s', (_name, operation, drawn) => {
    const { framework, applied, skipped } = edit(operation);
    expect(drawOutline(framework)).toBe(drawn);
    expect({ applied, skipped }).toEqual({ applied: [operation], skipped: [] });
  });

  it.each<[string, EditOperation, RegExp]>([
    ['changes what is not there', { op: 'update', node_id: 'ghost', title: 'T' }, /"ghost"/],
    [
      'gives hours to a stage',
      { op: 'update', node_id: 's1', estimated_hours: 3 },
      /stage has no estimated_hours/,
    ],
    ['gives keywords to a module', { op: 'update', node_id: 'm1', keywords: [] }, /module has no keywords/],
    ['adds a module to nothing', { op: 'add_module', parent_id: 'ghost', ...titled('New') }, /"ghost"/],
    [
      'adds a module to a module',
      { op: 'add_module', parent_id: 'm1', ...titled('New') },
      /module stands in a stage/,
    ],
    ['adds a concept to a stage', addConcept('New', { parent_id: 's1' }), /concept stands in a module/],
    ['adds a concept to a concept', addConcept('New', { parent_id: 'a' }), /concept stands in a module/],
    ['adds before what is elsewhere', addConcept('New', { before_id: 'c' }), /"c" does not stand/],
    [
      'adds before nothing',
      { op: 'add_stage', ...titled('New'), before_id: 'ghost' },
      /"ghost" does not stand/,
    ],
    ['moves what is not there', move('ghost', null), /"ghost"/],
    ['moves to what is not there', move('a', 'ghost'), /"ghost"/],
    ['moves a stage into a stage', move('s1', 's2'), /stage stands in no other/],
    ['moves a stage into its own module', move('s1', 'm1'), /stage stands in no other/],
    ['moves a module into itself', move('m1', 'm1'), /module stands in a stage/],
    ['moves a concept into itself', move('a', 'a'), /concept stands in a module/],
    ['moves before itself', move('a', null, 'a'), /before itself/],
    ['moves before what is elsewhere', move('a', null, 'c'), /"c" does not stand/],
    ['removes what is not there', remove('ghost'), /"ghost"/],
    ['merges what is not there', merge('ghost', 'a'), /"ghost"/],
    ['merges into what is not there', merge('a', 'ghost'), /"ghost"/],
    ['merges a node into itself', merge('a', 'a'), /into itself/],
    ['merges a concept into a module', merge('a', 'm1'), /concept cannot be merged into a module/],
    ['merges a stage into its own module', merge('s1', 'm1'), /stage cannot be merged into a module/],
  ])('is skipped when it %s', (_name, operation, reason) => {
    const { framework, applied, skipped } = edit(operation);
    expect(framework).toEqual(createCourse());
    expect(applied).toEqual([]);
    expect(skipped).toEqual([{ operation, reason: expect.stringMatching(reason) }]);
  });

  it('changes the fields that are given and no others', () => {
    const { framework } = edit(
      { op: 'update', node_id: 'b', title: 'New', difficulty: 'hard', estimated_hours: 5, keywords: ['k'] },
      { op: 'update', node_id: 'c', description: '', prerequisites: ['a', 'a', 'c'] },
      { op: 'update', node_id: 'm1', title: 'M' },
      { op: 'update', node_id: 's1', description: 'D', title: undefined },
    );
    expect(getConcept(framework, 'b')).toEqual({
      ...getConcept(createCourse(), 'b'),
      ...{ title: 'New', difficulty: 'hard', estimated_hours: 5, keywords: ['k'] },
    });
    expect(getConcept(framework, 'c')).toEqual({
      ...getConcept(createCourse(), 'c'),
      ...{ description: '', prerequisites: ['a'] },
    });
    expect(framework.stages[0]).toMatchObject({ title: 'Stage 1', description: 'D' });
    expect(framework.stages[0]?.modules[0]).toMatchObject({ title: 'M', description: '' });
  });

  it('that merges concepts keeps the text of the one that stays and joins their keywords', () => {
    const outline = createOutline([
      createModule('m', [
        createConcept('a', { keywords: ['x', 'y'] }),
        createConcept('b', { keywords: ['y', 'z'] }),
      ]),
    ]);
    const { framework } = applyOperations(outline, [merge('b', 'a')]);
    expect(getConcept(framework, 'a')).toEqual(createConcept('a', { keywords: ['x', 'y', 'z'] }));
  });

  it.each([
    ['the first into the last', merge('a', 'c'), 's1(m(b c<b))'],
    ['the last into the first', merge('c', 'a'), 's1(m(a b<a))'],
    ['neighbours', merge('b', 'c'), 's1(m(a c<a))'],
  ])('that merges %s of a chain closes no circle', (_name, operation, drawn) => {
    const chain = createOutline([
      createModule('m', [createConcept('a'), needing('b', 'a'), needing('c', 'b')]),
    ]);
    expect(drawOutline(applyOperations(chain, [operation]).framework)).toBe(drawn);
  });

  it('that removes a chain passes on what its first needed', () => {
    const chain = [needing('b', 'a'), needing('c', 'b'), needing('d', 'c')];
    const outline = createOutline([
      createModule('m1', [createConcept('a')]),
      createModule('m2', chain),
      createModule('m3', [needing('e', 'd')]),
    ]);
    expect(drawOutline(applyOperations(outline, [remove('m2')]).framework)).toBe('s1(m1(a) m3(e<a))');
  });

  it('that removes what breaks a rule does not hand the fault on', () => {
    const outline = createOutline([
      createModule('m', [
        needing('a', 'ghost'),
        needing('b', 'b', 'a'),
        needing('c', 'b', 'd'),
        needing('d', 'c'),
      ]),
    ]);
    expect(drawOutline(applyOperations(outline, [remove('a')]).framework)).toBe('s1(m(b c<b,d d<c))');
    expect(drawOutline(applyOperations(outline, [remove('b')]).framework)).toBe('s1(m(a<ghost c<a,d d<c))');
    expect(drawOutline(applyOperations(outline, [remove('d')]).framework)).toBe('s1(m(a<ghost b<b,a c<b))');
  });

  it('that names an id of two nodes is skipped, because nobody can tell which is meant', () => {
    const outline = createOutline([createModule('m', [createConcept('m'), createConcept('a')])]);
    const { framework, skipped } = applyOperations(outline, [remove('m')]);
    expect(framework).toEqual(outline);
    expect(skipped).toHaveLength(1);
  });
});
