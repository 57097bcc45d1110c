import { useTexts } from '../language/use-language.ts';
import { useTitle } from '../page/use-title.ts';
import { GoalForm } from './goal-form.tsx';
import { Recent } from './recent.tsx';
import { START } from './texts.ts';

/** Where a goal is asked for, and where earlier courses are found. */
export function StartPage() {
  const texts = useTexts(START);
  useTitle(undefined);
  return (
    <div className="narrow">
      <section className="hero">
        <h1>{texts.question}</h1>
        <GoalForm />
      </section>
      <Recent />
    </div>
  );
}
