import { type ReactNode, useMemo } from 'react';
import { useKeyState, useKeyStore } from '../key/use-key-store.ts';
import { createPageClient } from './create-page-client.ts';
import { ClientContext } from './use-client.ts';

/** Gives the page its client, and another one with each key: whoever watches or reads begins anew. */
export function ClientProvider({ children }: { readonly children: ReactNode }) {
  const store = useKeyStore();
  const { key } = useKeyState();
  const client = useMemo(
    () => createPageClient({ api_key: key, onRefused: () => store.refuse(key) }),
    [key, store],
  );
  return <ClientContext value={client}>{children}</ClientContext>;
}
