import { type KeyAction, type KeyState, reduceKey } from './reduce-key.ts';

/** Keeps the key of a tab, and tells the other tabs. */
export interface KeyStore {
  read(): KeyState;
  subscribe(listener: () => void): () => void;
  give(key: string): void;
  /** Told for every request that the API refuses, with the key that it was sent with. */
  refuse(key: string | null): void;
  /** Signs out, in every tab that has the same key. */
  forget(): void;
}

interface KeyPlaces {
  /** That of the session, so that the key is gone with it; a browser that keeps nothing may throw here already. */
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Reaches the other tabs: a new one asks them, so that a person gives the key once. */
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>;
}

type Message = Exclude<KeyAction, { type: 'refused' }> | { readonly type: 'asked' };

const NAME = 'roadwright.key';

/** Makes the store of a tab. */
export function createKeyStore({ storage, channel }: KeyPlaces): KeyStore {
  const listeners = new Set<() => void>();
  const kept = attempt(() => storage().getItem(NAME));
  let state: KeyState = { key: kept, wanted: false, refused: false, visit: 0 };
  const take = (action: KeyAction) => {
    const next = reduceKey(state, action);
    if (next === state) return;
    state = next;
    const { key } = state;
    attempt(() => (key === null ? storage().removeItem(NAME) : storage().setItem(NAME, key)));
    for (const listener of listeners) listener();
  };
  const tell = (message: Message) => channel.postMessage(message);
  const hear = (message: Message) => {
    if (message.type === 'forgotten') take(message);
    else if (message.type === 'given' && state.key === null) take(message);
    else if (message.type === 'asked' && state.key !== null) tell({ type: 'given', key: state.key });
  };
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => hear(data));
  if (kept === null) tell({ type: 'asked' });
  return {
    read: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    give(key) {
      take({ type: 'given', key });
      tell({ type: 'given', key });
    },
    refuse: (key) => take({ type: 'refused', key }),
    forget() {
      const { key } = state;
      if (key === null) return;
      take({ type: 'forgotten', key });
      tell({ type: 'forgotten', key });
    },
  };
}

/** Without a place to keep it, the key holds until the tab is left. */
function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
