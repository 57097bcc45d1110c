import { useTexts } from '../language/use-language.ts';
import { PAGE } from './texts.ts';

/** What a list that is read page by page knows. */
interface PagedList {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

/** Reads the next part of a list; nothing where there is none. */
export function MoreButton({ list }: { readonly list: PagedList }) {
  const texts = useTexts(PAGE);
  if (!list.hasNextPage) return null;
  return (
    <button type="button" onClick={() => void list.fetchNextPage()} disabled={list.isFetchingNextPage}>
      {texts.more}
    </button>
  );
}
