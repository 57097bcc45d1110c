import { createContext, useContext, useSyncExternalStore } from 'react';
import type { KeyStore } from './create-key-store.ts';
import type { KeyState } from './reduce-key.ts';

/** Holds the key store of the page. */
export const KeyContext = createContext<KeyStore | null>(null);

/** Gives the key store of the page. */
export function useKeyStore(): KeyStore {
  const store = useContext(KeyContext);
  if (store === null) throw new Error('useKeyStore needs a KeyContext around it.');
  return store;
}

/** Gives what the page knows of its key, and again whenever that changes. */
export function useKeyState(): KeyState {
  const store = useKeyStore();
  return useSyncExternalStore(store.subscribe, store.read);
}
