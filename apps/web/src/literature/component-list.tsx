import { WORK_COMPONENTS, type WorkView } from '@roadwright/domain';
import { useTexts } from '../language/use-language.ts';
import { Advice } from './advice.tsx';
import { LITERATURE } from './texts.ts';

/** How far what is gathered about a work is, and why a part of it is not there. */
export function ComponentList({ components }: Pick<WorkView, 'components'>) {
  const texts = useTexts(LITERATURE);
  return (
    <section aria-labelledby="components">
      <h2 id="components">{texts.gathered}</h2>
      <ul className="cards">
        {WORK_COMPONENTS.map((name) => {
          const { status, progress, attempts, error } = components[name];
          return (
            <li key={name} className={`card component ${status}`}>
              <div className="row between">
                <strong>{texts.components[name]}</strong>
                <span className="state">{texts.states[status]}</span>
              </div>
              {status === 'processing' && (
                <progress value={progress} max={1} aria-label={texts.components[name]} />
              )}
              {error !== null && (
                <p>
                  {error.detail} <code>{error.code}</code>
                </p>
              )}
              {error !== null && <Advice code={error.code} />}
              {attempts > 1 && <p className="fine">{texts.attempts(attempts)}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
