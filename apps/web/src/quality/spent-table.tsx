import type { QualityReport } from '@roadwright/domain';
import { useTag, useTexts } from '../language/use-language.ts';
import { writeMoney } from '../text/money.ts';
import { measureShare } from './measure-share.ts';
import { QUALITY } from './texts.ts';

const PURPOSES = ['writing', 'checking', 'repairing'] as const;

/** What the checks and the mending cost beside the writing. */
export function SpentTable({ spent }: { readonly spent: QualityReport['spent'] }) {
  const texts = useTexts(QUALITY);
  const tag = useTag();
  const numbers = new Intl.NumberFormat(tag);
  const share = measureShare(spent);
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <section aria-labelledby="spent">
      <h2 id="spent">{texts.spent}</h2>
      {share !== null && share > 0 && <p>{texts.share(percent.format(share))}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keyboard */}
      <section className="scroll" tabIndex={0} aria-labelledby="spent">
        <table className="spent" aria-labelledby="spent">
          <thead>
            <tr>
              <th scope="col">{texts.spent_for}</th>
              <th scope="col">{texts.calls}</th>
              <th scope="col">{texts.input_tokens}</th>
              <th scope="col">{texts.output_tokens}</th>
              <th scope="col">{texts.money}</th>
            </tr>
          </thead>
          <tbody>
            {PURPOSES.map((purpose) => {
              const { llm_calls, input_tokens, output_tokens, cost_micro_usd } = spent[purpose];
              return (
                <tr key={purpose}>
                  <th scope="row">{texts.spent_on[purpose]}</th>
                  <td>{numbers.format(llm_calls)}</td>
                  <td>{numbers.format(input_tokens)}</td>
                  <td>{numbers.format(output_tokens)}</td>
                  <td>{cost_micro_usd === null ? texts.price_unknown : writeMoney(cost_micro_usd, tag)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </section>
  );
}
