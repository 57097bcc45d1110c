import type { KeyScope } from '@roadwright/domain';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '../api/use-client.ts';
import { useKeyState } from './use-key-store.ts';

/** Gives what the page's key is for, once the API has said it; undefined until then. */
export function useScopes(): readonly KeyScope[] | undefined {
  const client = useClient();
  const { wanted } = useKeyState();
  const { data } = useQuery({
    queryKey: ['access'],
    queryFn: ({ signal }) => client.getAccess({ signal }),
    enabled: !wanted,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.scopes;
}
