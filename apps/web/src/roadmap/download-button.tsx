import { readCourse, renderCourseFile } from '@roadwright/client';
import { useMutation } from '@tanstack/react-query';
import { useClient } from '../api/use-client.ts';
import { useTexts } from '../language/use-language.ts';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { saveText } from './save-text.ts';
import { ROADMAP } from './texts.ts';

/** Saves a course as one Markdown file. */
export function DownloadButton({ roadmap_id }: { readonly roadmap_id: string }) {
  const client = useClient();
  const texts = useTexts(ROADMAP);
  const download = useMutation({
    mutationFn: async () =>
      saveText(`${roadmap_id}.md`, renderCourseFile(await readCourse(client, roadmap_id))),
  });
  return (
    <>
      <button type="button" onClick={() => download.mutate()} disabled={download.isPending}>
        {texts.download}
      </button>
      <ProblemNotice error={download.error} />
    </>
  );
}
