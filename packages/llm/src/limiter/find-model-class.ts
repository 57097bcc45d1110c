/** Names the class that a provider limits together: a model without its vendor's folder and its snapshot's date. */
export const findModelClass = (model: string): string =>
  model.replace(/^models\//, '').replace(/-(\d{4}-\d{2}-\d{2}|\d{8})$/, '');
