import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Framework } from '../roadmap/framework.ts';
import { anyEdit, anyFramework } from '../testing/outline-arbitraries.ts';
import {
  createConcept,
  createModule,
  createOutline,
  drawOutline,
  getConcept,
} from '../testing/outline-samples.ts';
import { adoptOutline } from './adopt-outline.ts';
import { applyOperations } from './apply-operations.ts';
import { listNodeIds } from './outline-tree.ts';
import { type ProposedOutlineInput, proposedOutlineSchema } from './proposed-outline.ts';

const rich = createConcept('a', { difficulty: 'hard', estimated_hours: 7, keywords: ['k'] });
const current = createOutline(
  [createModule('m1', [rich, createConcept('b', { prerequisites: ['a'] })])],
  [createModule('m2', [createConcept('c', { prerequisites: ['b'] })])],
);

const adopt = (proposed: ProposedOutlineInput, used_ids: string[] = []) =>
  adoptOutline(current, proposedOutlineSchema.parse(proposed), used_ids);
type Module = ProposedOutlineInput['stages'][number]['modules'][number];
const inOneModule = (...concepts: Module['concepts']): ProposedOutlineInput => ({
  stages: [
    { stage_id: 's1', title: 'Stage 1', modules: [{ module_id: 'm1', title: 'Module m1', concepts }] },
  ],
});

describe('adopting a proposed outline', () => {
  it('gives any framework back as it is, and whatever any edit makes of it', () => {
    fc.assert(
      fc.property(anyFramework, anyEdit(), (before, draw) => {
        const again = adoptOutline(before, proposedOutlineSchema.parse(before));
        expect(again).toEqual({ framework: before, unknown: [] });
        // As far as a person may write it: an edit can leave an empty place, not a nameless one.
        const { framework } = applyOperations(before, draw(before));
        const proposed = proposedOutlineSchema.parse(framework);
        expect(adoptOutline(framework, proposed)).toEqual({ framework, unknown: [] });
      }),
    );
  });

  it('gives ids that were never used to whatever stands under an unknown id or under none', () => {
    const forget = (framework: Framework, pick: number) =>
      JSON.parse(JSON.stringify(framework), (key, value) =>
        key.endsWith('_id') && typeof value === 'string' && value.length % 3 === pick ? undefined : value,
      );
    fc.assert(
      fc.property(anyFramework, anyFramework, fc.nat(2), (one, other, pick) => {
        const used = [...listNodeIds(one), 'ghost', 'loops-3'];
        const { framework, unknown } = adoptOutline(
          one,
          proposedOutlineSchema.parse(forget(other, pick)),
          used,
        );
        const ids = listNodeIds(framework);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toHaveLength(listNodeIds(other).length);
        const known = new Set(listNodeIds(one));
        for (const id of ids.filter((name) => !known.has(name))) expect(used).not.toContain(id);
        for (const { node_id } of unknown) expect(listNodeIds(other)).toContain(node_id);
      }),
    );
  });

  it('keeps what the proposal does not speak of, and fills in for what is new', () => {
    const { framework } = adopt(inOneModule({ concept_id: 'a', title: 'Renamed' }, { title: 'New' }));
    expect(framework).toMatchObject({ title: 'Course', summary: 'What it is about', language: 'en' });
    expect(getConcept(framework, 'a')).toEqual({ ...rich, title: 'Renamed' });
    expect(getConcept(framework, 'new')).toEqual(createConcept('new', { title: 'New', description: '' }));
  });

  it('takes what is given, also where it is empty', () => {
    const { framework } = adopt({
      title: 'Other',
      summary: '',
      ...inOneModule({
        ...{ concept_id: 'a', title: 'A', description: '', difficulty: 'easy', estimated_hours: 1 },
        ...{ prerequisites: [], keywords: [] },
      }),
    });
    expect(framework).toMatchObject({ title: 'Other', summary: '' });
    expect(getConcept(framework, 'a')).toEqual({
      ...{ concept_id: 'a', title: 'A', description: '', difficulty: 'easy', estimated_hours: 1 },
      ...{ prerequisites: [], keywords: [] },
    });
  });

  it('resolves the names of new concepts wherever they stand', () => {
    const { framework, unknown } = adopt(
      inOneModule(
        { concept_id: 'a', title: 'A', prerequisites: ['later', 'later', 'ghost'] },
        { ref: 'later', title: '循环', prerequisites: ['b'] },
        { concept_id: 'b', title: 'B' },
      ),
    );
    expect(drawOutline(framework)).toBe('s1(m1(a<xun-huan,ghost xun-huan<b b<a))');
    expect(unknown).toEqual([]);
  });

  it('lets no name hide a concept that stays', () => {
    const { framework } = adopt(
      inOneModule(
        { ref: 'a', title: 'New' },
        { concept_id: 'a', title: 'A' },
        { concept_id: 'b', title: 'B', prerequisites: ['a'] },
      ),
    );
    expect(drawOutline(framework)).toBe('s1(m1(new a b<a))');
  });

  it('lets a name take the place of a concept that goes', () => {
    const { framework } = adopt(inOneModule({ ref: 'a', title: 'New' }, { concept_id: 'b', title: 'B' }));
    expect(drawOutline(framework)).toBe('s1(m1(new b<new))');
  });

  it.each<[string, ProposedOutlineInput, object[], string]>([
    [
      'an id that nothing has',
      inOneModule({ concept_id: 'zz', title: 'Z' }, { concept_id: 'b', title: 'B', prerequisites: ['zz'] }),
      [{ kind: 'concept', node_id: 'zz' }],
      's1(m1(z b<z))',
    ],
    [
      'an id of another kind',
      { stages: [{ stage_id: 'm1', title: 'S', modules: [{ module_id: 'a', title: 'M', concepts: [] }] }] },
      [
        { kind: 'stage', node_id: 'm1' },
        { kind: 'module', node_id: 'a' },
      ],
      's(m())',
    ],
    [
      'an id that is given twice',
      inOneModule({ concept_id: 'a', title: 'A' }, { concept_id: 'a', title: 'A', prerequisites: ['a'] }),
      [{ kind: 'concept', node_id: 'a' }],
      's1(m1(a a-2<a))',
    ],
  ])('tells of %s and takes it for something new', (_name, proposed, unknown, drawn) => {
    const adopted = adopt(proposed);
    expect(adopted.unknown).toEqual(unknown);
    expect(drawOutline(adopted.framework)).toBe(drawn);
  });

  it('gives something new no id that its title would spell when that was in use', () => {
    const undefinedly = inOneModule(
      { title: 'A' },
      { title: 'B' },
      { title: 'undefined' },
      { title: 'Undefined' },
    );
    const { framework } = adopt(undefinedly, ['b-2']);
    expect(drawOutline(framework)).toBe('s1(m1(a-2 b-3 undefined undefined-2))');
    const again = adoptOutline(framework, proposedOutlineSchema.parse(undefinedly));
    expect(drawOutline(again.framework)).toBe('s1(m1(a b undefined-3 undefined-4))');
  });

  it('keeps an id of two modules, as old outlines have it, with both of them', () => {
    const old = createOutline([
      createModule('m', [createConcept('a')]),
      createModule('m', [createConcept('b')]),
    ]);
    expect(adoptOutline(old, proposedOutlineSchema.parse(old))).toEqual({ framework: old, unknown: [] });
  });
});

describe('the body of a proposed outline', () => {
  it('may be what a reader gets, with all that stands in it besides', () => {
    const view = {
      ...{ ...current, roadmap_id: 'r', task_id: 't', status: 'completed', version: 3, deleted_at: null },
      stages: current.stages.map((stage) => ({
        ...stage,
        modules: stage.modules.map((module) => ({
          ...module,
          concepts: module.concepts.map((concept) => ({ ...concept, status: 'completed', artifacts: {} })),
        })),
      })),
    };
    expect(adoptOutline(current, proposedOutlineSchema.parse(view))).toEqual({
      framework: current,
      unknown: [],
    });
  });

  const concept = { title: 'C' };
  const module = { title: 'M', concepts: [concept] };
  const stage = { title: 'S', modules: [module] };
  const withConcept = (change: object) => ({
    stages: [{ ...stage, modules: [{ ...module, concepts: [{ ...concept, ...change }] }] }],
  });
  const times = <T>(count: number, entry: T) => Array.from({ length: count }, () => entry);

  it.each<[string, unknown]>([
    ['nothing', {}],
    ['a list', [stage]],
    ['no list of stages', { stages: stage }],
    ['a stage without modules', { stages: [{ title: 'S' }] }],
    ['a blank title', { title: ' ', stages: [stage] }],
    ['a concept without title', withConcept({ title: undefined })],
    ['a blank title below', withConcept({ title: ' \u0000 ' })],
    ['an endless title', withConcept({ title: 'x'.repeat(301) })],
    ['an endless description', withConcept({ description: 'x'.repeat(4001) })],
    ['a number for a title', withConcept({ title: 7 })],
    ['an unknown difficulty', withConcept({ difficulty: 'insane' })],
    ['hours in words', withConcept({ estimated_hours: '2' })],
    ['endless hours', withConcept({ estimated_hours: Number.POSITIVE_INFINITY })],
    ['a null for a list', withConcept({ prerequisites: null })],
    ['an object for an id', withConcept({ concept_id: { $ne: 1 } })],
    ['an endless id', withConcept({ concept_id: 'x'.repeat(81) })],
    ['too many keywords', withConcept({ keywords: times(21, 'k') })],
    ['too many prerequisites', withConcept({ prerequisites: times(101, 'p') })],
    ['too many stages', { stages: times(101, stage) }],
    [
      'too many concepts in all',
      { stages: times(10, { title: 'S', modules: times(10, { ...module, concepts: times(10, concept) }) }) },
    ],
  ])('is refused with %s', (_name, body) => {
    expect(proposedOutlineSchema.safeParse(body).success).toBe(false);
  });

  it('is made storable', () => {
    const parsed = proposedOutlineSchema.parse(withConcept({ title: ' a\u0000b\uD83E ', keywords: [' k '] }));
    expect(parsed.stages[0]?.modules[0]?.concepts[0]).toEqual({ title: 'ab\uFFFD', keywords: ['k'] });
  });
});
