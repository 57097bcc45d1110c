/** The name of its site at the end of a title tells nothing of the page: `Contract law - Wikipedia`. */
export const cutSiteName = (title: string): string =>
  title
    .trim()
    .replace(/\s*(?:\s[|·–—-]|[|_])\s*[^|·_–—-]{1,40}$/, '')
    .trim() || title.trim();
