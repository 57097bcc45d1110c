import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRules } from '../rule/define-rule.ts';
import { prepareReadingList } from './reading-list.ts';
import { RESOURCE_RULES } from './rules.ts';

const resource = fc.record(
  {
    title: fc.string({ unit: 'grapheme' }),
    url: fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()),
    resource_type: fc.constantFrom('article', 'video', 'book'),
    description: fc.string(),
    language: fc.oneof(fc.constantFrom('en', 'zh', 'toString', '__proto__', ''), fc.string()),
    work_id: fc.string(),
  } as const,
  { requiredKeys: ['title', 'url', 'resource_type', 'description', 'language'] },
);

describe('the rules of reading lists', () => {
  it('find nothing in a sound list', () => {
    const list = prepareReadingList({
      resources: [
        {
          title: 'Photosynthesis',
          url: 'https://en.wikipedia.org/wiki/Photosynthesis',
          resource_type: 'article',
          description: 'An overview with its history.',
          language: 'en',
        },
      ],
      link_states: { 'https://en.wikipedia.org/wiki/Photosynthesis': 'ok' },
      works: [],
      languages: ['en'],
    });
    expect(applyRules(RESOURCE_RULES, list)).toEqual([]);
  });

  it('judge any list', () => {
    fc.assert(
      fc.property(fc.array(resource, { maxLength: 8 }), fc.array(fc.string()), (resources, works) => {
        for (const finding of applyRules(
          RESOURCE_RULES,
          prepareReadingList({ resources, works, link_states: {}, languages: works }),
        )) {
          expect(finding.where).toMatch(/^resources\[\d+\]\.\w+$/);
        }
      }),
    );
  });
});
