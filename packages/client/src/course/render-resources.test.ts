import type { LinkState, ResourceView } from '@roadwright/domain';
import { expect, test } from 'vitest';
import { chooseWords } from './course-words.ts';
import { renderResources } from './render-resources.ts';

const create = (state: LinkState | null, url = 'https://a.test/(b)'): ResourceView => ({
  ...{ title: 'A [book]', url, resource_type: 'book', description: 'Good.', language: 'en' },
  ...(state === null ? {} : { link: { state, reason: 'so it is', checked_at: '2026-02-03T10:00:00Z' } }),
});
const render = (resource: ResourceView, language = 'en') =>
  renderResources({ resources: [resource] }, chooseWords(language))
    .split('\n')
    .at(-1);

test.for([
  [null, '- [A \\[book\\]](<https://a.test/(b)>) *(book)*: Good.'],
  ['ok', '- [A \\[book\\]](<https://a.test/(b)>) *(book)*: Good. *(link checked on 2026-02-03)*'],
  ['unverified', '- [A \\[book\\]](<https://a.test/(b)>) *(book)*: Good. **(link could not be verified)**'],
  ['dead', '- A \\[book\\] *(book)*: Good. **(link is dead: `https://a.test/(b)`)**'],
  ['blocked', '- A \\[book\\] *(book)*: Good. **(link is not followed: `https://a.test/(b)`)**'],
] as const)('an address that is %s is shown as that', ([state, line]) => {
  expect(render(create(state))).toBe(line);
});

test('a dead address cannot break out of its mark, in no language', () => {
  const line = render(create('dead', 'https://a.test/`)** [x](https://b.test)'), 'zh-CN');
  expect(line).toBe(
    '- A \\[book\\] *(book)*: Good. **(链接已失效：`https://a.test/%60)**%20[x](https://b.test)`)**',
  );
});
