import type { Resource } from '../artifact/resources.ts';
import type { ArtifactDiff } from '../view/artifact-diff-view.ts';
import type { ArtifactView, ResourceView } from '../view/concept-view.ts';
import { diffItems } from './diff-items.ts';
import { diffLines } from './diff-lines.ts';

/** Says what changed between two versions of one piece. @throws TypeError for two content types */
export function diffArtifacts(from: ArtifactView, to: ArtifactView): ArtifactDiff {
  const { roadmap_id, concept_id } = to;
  const place = { roadmap_id, concept_id, from: from.version, to: to.version };
  if (from.content_type === 'tutorial' && to.content_type === 'tutorial') {
    return { content_type: 'tutorial', ...place, ...diffLines(from.markdown, to.markdown) };
  }
  if (from.content_type === 'resources' && to.content_type === 'resources') {
    const changes = diffItems(listEntries(from), listEntries(to), ({ url }) => url);
    return { content_type: 'resources', ...place, ...changes };
  }
  if (from.content_type === 'quiz' && to.content_type === 'quiz') {
    const changes = diffItems(from.questions, to.questions, ({ question }) => question);
    return { content_type: 'quiz', ...place, ...changes };
  }
  throw new TypeError(`A ${from.content_type} cannot be compared with a ${to.content_type}.`);
}

/** Gives entries without what was found at their addresses, which is no matter of the version. */
const listEntries = ({ resources }: { readonly resources: readonly ResourceView[] }): Resource[] =>
  resources.map(({ link: _link, ...entry }) => entry);
