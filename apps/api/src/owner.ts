import type { OwnerScope } from '@roadwright/db';

const LOCAL_OWNER = 'local';

/** Decides whose task a submission becomes; with AUTH=off the caller names the owner. */
export const decideOwner = (body: { readonly user_id?: string | undefined }): string =>
  body.user_id ?? LOCAL_OWNER;

/** Decides whose rows a request may see; with AUTH=off everybody's. */
export const decideScope = (): OwnerScope => null;
