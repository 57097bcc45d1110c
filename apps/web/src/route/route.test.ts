import { describe, expect, test } from 'vitest';
import {
  CANDIDATES_PATH,
  parseRoute,
  qualityPath,
  type Route,
  roadmapPath,
  TRASH_PATH,
  taskPath,
  workPath,
} from './route.ts';

describe('an address', () => {
  test.for<[string, Route]>([
    ['/', { page: 'start' }],
    ['/tasks/t-1', { page: 'task', task_id: 't-1' }],
    ['/tasks/t-1/', { page: 'task', task_id: 't-1' }],
    ['/roadmaps/rust-1', { page: 'roadmap', roadmap_id: 'rust-1', concept_id: null }],
    ['/roadmaps/rust-1/moves', { page: 'roadmap', roadmap_id: 'rust-1', concept_id: 'moves' }],
    ['/print/rust-1', { page: 'print', roadmap_id: 'rust-1' }],
    ['/quality/rust-1', { page: 'quality', roadmap_id: 'rust-1' }],
    ['/library', { page: 'library', view: 'courses' }],
    [TRASH_PATH, { page: 'library', view: 'trash' }],
    ['/literature', { page: 'literature' }],
    ['/literature/w-1', { page: 'work', work_id: 'w-1' }],
    [CANDIDATES_PATH, { page: 'candidates' }],
    ['/operator', { page: 'operator' }],
  ])('%s has its page', ([path, route]) => {
    expect(parseRoute(path)).toEqual(route);
  });

  test.for([
    '/tasks',
    '/tasks/a/b',
    '/roadmaps',
    '/roadmaps/a/b/c',
    '/print',
    '/print/a/b',
    '/quality',
    '/quality/a/b',
    '/library/x',
    '/literature/a/b',
    '/x',
    '/constructor',
    '/%',
  ])('%s has none', (path) => {
    expect(parseRoute(path)).toEqual({ page: 'unknown' });
  });

  test('can be written and read again, whatever the ids are', () => {
    expect(parseRoute(taskPath('a/b?'))).toEqual({ page: 'task', task_id: 'a/b?' });
    expect(parseRoute(qualityPath('a/b'))).toEqual({ page: 'quality', roadmap_id: 'a/b' });
    expect(qualityPath('a', 'b')).toBe('/quality/a#concept-b');
    expect(parseRoute(workPath('a/b'))).toEqual({ page: 'work', work_id: 'a/b' });
    expect(parseRoute(roadmapPath('a#b', 'c%d'))).toEqual({
      page: 'roadmap',
      roadmap_id: 'a#b',
      concept_id: 'c%d',
    });
  });
});
