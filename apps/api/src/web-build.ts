import { fileURLToPath } from 'node:url';

/** Where the page lies when nobody says otherwise; the same path from src and from dist. */
export const WEB_BUILD = fileURLToPath(new URL('../../web/dist', import.meta.url));
