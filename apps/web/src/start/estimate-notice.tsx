import type { Estimate, GenerateRequestInput } from '@roadwright/domain';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useClient } from '../api/use-client.ts';
import { useTag, useTexts } from '../language/use-language.ts';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { formatDuration } from '../text/duration.ts';
import { writeMoney } from '../text/money.ts';
import { START } from './texts.ts';
import { useSettled } from './use-settled.ts';
import { readCosts, writeConcepts } from './write-estimate.ts';

/** So long nothing has to be typed before the server is asked. */
const QUIET_MS = 500;
const LEAST_GOAL = 3;

/** What the course would take and cost; nothing while there is no goal. */
export function EstimateNotice({ request }: { readonly request: GenerateRequestInput | null }) {
  const client = useClient();
  const texts = useTexts(START);
  const settled = useSettled(request, QUIET_MS);
  const wanted = settled !== null && settled.preferences.learning_goal.length >= LEAST_GOAL;
  const { data, error } = useQuery({
    queryKey: ['estimate', settled],
    queryFn: wanted ? ({ signal }) => client.estimate(settled, { signal }) : skipToken,
    placeholderData: (before) => before,
  });
  return (
    <section className="estimate fine" aria-label={texts.estimate} role="status">
      {wanted && data !== undefined && <Figures estimate={data} />}
      {wanted && <ProblemNotice error={error} />}
    </section>
  );
}

function Figures({ estimate }: { readonly estimate: Estimate }) {
  const texts = useTexts(START);
  const tag = useTag();
  const costs = readCosts(estimate);
  return (
    <p>
      {texts.takes(writeConcepts(estimate), formatDuration(estimate.minutes * 60_000, tag))}{' '}
      {costs === null
        ? texts.price_unknown(estimate.unpriced_models.join(', '))
        : texts.costs(writeMoney(costs.low, tag), writeMoney(costs.high, tag))}{' '}
      {estimate.basis === 'usual' && texts.usual}
    </p>
  );
}
