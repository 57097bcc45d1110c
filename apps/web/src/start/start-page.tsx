import { useTitle } from '../page/use-title.ts';
import { GoalForm } from './goal-form.tsx';
import { Recent } from './recent.tsx';

/** Where a goal is asked for, and where earlier courses are found. */
export function StartPage() {
  useTitle(undefined);
  return (
    <div className="narrow">
      <section className="hero">
        <h1>What do you want to learn?</h1>
        <GoalForm />
      </section>
      <Recent />
    </div>
  );
}
