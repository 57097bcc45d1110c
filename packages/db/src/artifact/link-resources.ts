import type { LinkCheck, Resources, ResourceView } from '@roadwright/domain';

/** Puts to each entry of a reading list what was found at its address; an entry that nobody looked at stays as it is. */
export function linkResources(
  { resources }: Resources,
  links: readonly LinkCheck[] | null,
): { readonly resources: ResourceView[] } {
  const found = new Map((links ?? []).map(({ url, ...link }) => [url, link]));
  return {
    resources: resources.map((resource) => {
      const link = found.get(resource.url);
      return link === undefined ? resource : { ...resource, link };
    }),
  };
}
