/** Any page of a list. */
interface Page<T> {
  readonly items: readonly T[];
  /** Null on the last page. */
  readonly next_cursor: string | null;
}

/**
 * Gives every item of a list, whatever its length; a page is asked for when the one before is used up.
 *
 * @example
 * for await (const roadmap of eachItem((page) => client.listRoadmaps(page))) console.log(roadmap.title);
 *
 * @param readPage - calls the verb of the list with what it is given, beside filters and limits of its own
 */
export async function* eachItem<T>(
  readPage: (page: { readonly cursor?: string }) => Promise<Page<T>>,
): AsyncGenerator<T, void> {
  let page = await readPage({});
  yield* page.items;
  while (page.next_cursor !== null) {
    page = await readPage({ cursor: page.next_cursor });
    yield* page.items;
  }
}
