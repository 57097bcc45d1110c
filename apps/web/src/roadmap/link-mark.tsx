import type { ResourceView } from '@roadwright/domain';
import { useTag, useTexts } from '../language/use-language.ts';
import { formatDay } from '../text/day.ts';
import { WORDS } from '../text/texts.ts';
import { ROADMAP } from './texts.ts';

const MARKS = { ok: '✓', unverified: '?', dead: '✕', blocked: '⊘', unchecked: '○' } as const;

/** What is known about a link, with why where it is no good news; what nobody looked at says so. */
export function LinkMark({ link }: Pick<ResourceView, 'link'>) {
  const texts = useTexts(ROADMAP);
  const { colon } = useTexts(WORDS);
  const tag = useTag();
  const state = link?.state ?? 'unchecked';
  return (
    <p className={`link-state ${state}`}>
      <span aria-hidden="true">{MARKS[state]}</span>{' '}
      {link?.state === 'ok'
        ? texts.link.ok(formatDay(link.checked_at, tag))
        : texts.link[link?.state ?? 'unchecked']}
      {link !== undefined && link.state !== 'ok' && (
        <>
          {colon}
          <span lang="en">{link.reason}</span>
        </>
      )}
    </p>
  );
}
