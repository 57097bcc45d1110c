import { describe, expect, it } from 'vitest';
import { addConcept, createCourse, merge, move, remove, titled } from '../testing/operation-samples.ts';
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

describe('several operations', () => {
  it('build on one another by the names that they give', () => {
    const { framework, skipped } = edit(
      addConcept('Before', { parent_id: 'm1', prerequisites: ['second'] }),
      { op: 'add_stage', ...titled('Stage'), ref: 'my stage' },
      { op: 'add_module', parent_id: 'my stage', ...titled('Module'), ref: 'my module' },
      addConcept('First', { parent_id: 'my module', ref: 'first' }),
      addConcept('Second', {
        parent_id: 'my module',
        ref: 'second',
        before_id: 'first',
        prerequisites: ['a'],
      }),
      { op: 'update', node_id: 'first', prerequisites: ['second', 'first'] },
      move('e', 'my module', 'first'),
    );
    expect(skipped).toEqual([]);
    expect(drawOutline(framework)).toBe(
      's1(m1(a b<a before<second) m2(c<b)) s2(m3(d<c)) stage(module(second<a e<a first<second))',
    );
  });

  it('cannot hide what is there behind a name', () => {
    const { framework } = edit(addConcept('New', { ref: 'a', prerequisites: ['a'] }), {
      op: 'update',
      node_id: 'a',
      title: 'Still a',
    });
    expect(drawOutline(framework)).toBe('s1(m1(a b<a new<a) m2(c<b)) s2(m3(d<c e<a))');
    expect(getConcept(framework, 'a').title).toBe('Still a');
  });

  it('may name something new like what an earlier one has removed', () => {
    const { framework } = edit(remove('e'), addConcept('About e', { ref: 'e' }), {
      op: 'update',
      node_id: 'd',
      prerequisites: ['e'],
    });
    expect(drawOutline(framework)).toBe('s1(m1(a b<a about-e) m2(c<b)) s2(m3(d<about-e))');
  });

  it('mean what a merged concept went up in, and nothing by one that was removed', () => {
    const { framework } = edit(
      merge('a', 'b'),
      merge('b', 'c'),
      remove('e'),
      { op: 'update', node_id: 'd', prerequisites: ['a', 'e'] },
      addConcept('New', { parent_id: 'm3', prerequisites: ['e', 'b'] }),
    );
    expect(drawOutline(framework)).toBe('s1(m2(c)) s2(m3(d<c new<c))');
  });

  it('find neither what was removed nor what was below it', () => {
    const { applied, skipped } = edit(remove('s1'), move('a', 'm3'), addConcept('New'), remove('s1'));
    expect(applied).toEqual([remove('s1')]);
    expect(skipped).toHaveLength(3);
  });

  it('leave no name to what was not added', () => {
    const { framework, skipped } = edit(
      addConcept('New', { parent_id: 'ghost', ref: 'new one' }),
      move('a', 'new one'),
      addConcept('New', { ref: 'new one' }),
    );
    expect(skipped).toHaveLength(2);
    expect(drawOutline(framework)).toBe('s1(m1(a b<a new) m2(c<b)) s2(m3(d<c e<a))');
  });

  it('keep a place that was empty before, and one that is new', () => {
    const outline = createOutline([createModule('empty', []), createModule('m', [createConcept('a')])], []);
    const { framework } = applyOperations(outline, [{ op: 'add_module', parent_id: 's1', ...titled('New') }]);
    expect(drawOutline(framework)).toBe('s1(empty() m(a) new()) s2()');
  });

  it('give no id again that was in use', () => {
    const { framework } = applyOperations(
      createCourse(),
      [addConcept('E'), remove('e'), addConcept('e'), { op: 'add_stage', ...titled('S1') }],
      ['e-2', 's1-2'],
    );
    expect(drawOutline(framework)).toBe('s1(m1(a b<a e-3 e-4) m2(c<b)) s2(m3(d<c)) s1-3()');
  });
});
