import { describe, expect, test } from 'vitest';
import { parseRoute, type Route, roadmapPath, taskPath } from './route.ts';

describe('an address', () => {
  test.for<[string, Route]>([
    ['/', { page: 'start' }],
    ['/tasks/t-1', { page: 'task', task_id: 't-1' }],
    ['/tasks/t-1/', { page: 'task', task_id: 't-1' }],
    ['/roadmaps/rust-1', { page: 'roadmap', roadmap_id: 'rust-1', concept_id: null }],
    ['/roadmaps/rust-1/concepts/moves', { page: 'roadmap', roadmap_id: 'rust-1', concept_id: 'moves' }],
  ])('%s has its page', ([path, route]) => {
    expect(parseRoute(path)).toEqual(route);
  });

  test.for([
    '/tasks',
    '/tasks/a/b',
    '/roadmaps/a/b',
    '/roadmaps/a/concepts',
    '/roadmaps/a/concepts/b/c',
    '/x',
    '/%',
  ])('%s has none', (path) => {
    expect(parseRoute(path)).toEqual({ page: 'unknown' });
  });

  test('can be written and read again, whatever the ids are', () => {
    expect(parseRoute(taskPath('a/b?'))).toEqual({ page: 'task', task_id: 'a/b?' });
    expect(parseRoute(roadmapPath('a#b', 'c%d'))).toEqual({
      page: 'roadmap',
      roadmap_id: 'a#b',
      concept_id: 'c%d',
    });
  });
});
