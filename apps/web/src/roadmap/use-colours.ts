import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';

/** A block of code that names its language; diagrams are none. */
const CODE = /^[ \t>]*(?:`{3}|~{3})[ \t]*(?!mermaid)\w/m;

/** Gives what colours the code of a text, once it is loaded; undefined until then, and where there is no code. */
export function useColours(markdown: string) {
  const { data } = useQuery({
    queryKey: ['colours'],
    // As large as all that renders text, which is there to be read meanwhile.
    queryFn: async () => ({ colour: (await import('rehype-highlight')).default }),
    enabled: CODE.test(markdown),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useDeferredValue(data?.colour);
}
