import type { WorkView } from '@roadwright/domain';
import { useTag, useTexts } from '../language/use-language.ts';
import { formatDay } from '../text/day.ts';
import { sayReason } from './say-reason.ts';
import { LITERATURE } from './texts.ts';

/** The descriptions that make up a work, and why each belongs to it. */
export function RecordList({ records }: Pick<WorkView, 'records'>) {
  const texts = useTexts(LITERATURE);
  const tag = useTag();
  return (
    <section aria-labelledby="records">
      <h2 id="records">{texts.records}</h2>
      <ul className="cards">
        {records.map((record) => (
          <li key={record.record_id} className="card">
            <div className="row between">
              <strong>{texts.sources[record.source]}</strong>
              <time className="fine" dateTime={record.fetched_at}>
                {formatDay(record.fetched_at, tag)}
              </time>
            </div>
            <span>{record.title}</span>
            {record.source_key !== '' && <code>{record.source_key}</code>}
            <span className="fine">{sayReason(texts.reasons, record.reason)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
