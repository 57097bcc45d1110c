import type { DueLinks, LinkCheck, LinkChecker, LinkState } from '@roadwright/domain';

const NOTHING = { llm_calls: 0, input_tokens: 0, output_tokens: 0, cost_micro_usd: 0 };

/** A list of pages that were in these states when they were looked at last. */
export function createDueLinks(states: Readonly<Record<string, LinkState>>): DueLinks {
  const links = Object.entries(states).map(([name, state]): LinkCheck => {
    return {
      url: `https://${name}.example/`,
      state,
      reason: 'as before',
      checked_at: '2026-01-01T00:00:00.000Z',
    };
  });
  return {
    owner_id: 'ada',
    roadmap_id: 'roadmap-1',
    concept_id: 'leaves',
    version: 2,
    resources: links.map(({ url }) => {
      return { title: `On ${url}`, url, resource_type: 'article', description: '', language: 'en' };
    }),
    topic_words: ['leaves'],
    verdict: {
      rules: ['dead_link', 'unnamed_resource'],
      findings: [
        {
          rule: 'dead_link',
          severity: 'blocking',
          where: 'resources[0].url',
          detail: 'old',
          suggestion: 'old',
        },
        {
          rule: 'unnamed_resource',
          severity: 'warning',
          where: 'resources[0]',
          detail: 'x',
          suggestion: 'y',
        },
      ],
      repair: null,
      answers: null,
      links,
      spent: { checking: NOTHING, repairing: NOTHING },
    },
    lease: 'lease-1',
  };
}

/** Finds pages in these states, by the first label of their host. */
export const createStateChecker = (states: Readonly<Record<string, LinkState>>): LinkChecker => ({
  check: async ({ url }, signal) => {
    signal.throwIfAborted();
    const state = states[new URL(url).hostname.split('.')[0] ?? ''] ?? 'unverified';
    return { url, state, reason: 'as of now', checked_at: '2026-01-08T00:00:00.000Z' };
  },
});
