/** As which role the api works while it acts for an owner. It cannot log in, and it is one for all databases of a server. */
export const WALL_ROLE = 'roadwright_api';

/** Which setting says for whom it acts, until its transaction ends. */
export const WALL_OWNER = 'roadwright.owner_id';
