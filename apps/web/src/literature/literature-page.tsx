import { useTexts } from '../language/use-language.ts';
import { useTitle } from '../page/use-title.ts';
import { AddForm } from './add-form.tsx';
import './literature.css';
import { LiteratureTabs } from './literature-tabs.tsx';
import { SubmissionList } from './submission-list.tsx';
import { LITERATURE } from './texts.ts';
import { useSubmissions } from './use-submissions.ts';
import { WorkList } from './work-list.tsx';

/** Where works are taken in and found again. */
export function LiteraturePage() {
  const texts = useTexts(LITERATURE);
  const { list, dismiss, ...add } = useSubmissions();
  useTitle(texts.title);
  return (
    <div className="narrow">
      <h1>{texts.title}</h1>
      <LiteratureTabs view="works" />
      <AddForm {...add} />
      <SubmissionList list={list} dismiss={dismiss} />
      <WorkList />
    </div>
  );
}
