/** What a page knows of the key with which it asks. */
export interface KeyState {
  /** Null where none is kept. */
  readonly key: string | null;
  /** Whether a person has to give one before anything else. */
  readonly wanted: boolean;
  /** Whether the API has refused the key that was kept last. */
  readonly refused: boolean;
  /** Counts the signings out: what the page held before is nobody else's to see. */
  readonly visit: number;
}

export type KeyAction =
  | { readonly type: 'given'; readonly key: string }
  /** The API refused a request with this key, or without any. */
  | { readonly type: 'refused'; readonly key: string | null }
  | { readonly type: 'forgotten'; readonly key: string };

/** Gives what a page knows after something happened; what concerns another key than the present one changes nothing. */
export function reduceKey(state: KeyState, action: KeyAction): KeyState {
  if (action.type === 'given') return { ...state, key: action.key, wanted: false, refused: false };
  if (action.key !== state.key) return state;
  if (action.type === 'forgotten') return { key: null, wanted: true, refused: false, visit: state.visit + 1 };
  return state.wanted ? state : { ...state, key: null, wanted: true, refused: action.key !== null };
}
