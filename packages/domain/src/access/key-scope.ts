/** What a key may do: use what is its owner's, or look after the system. */
export const KEY_SCOPES = ['owner', 'operator'] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];
