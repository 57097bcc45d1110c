/** Loads what reads and judges descriptions of works when it is first needed: every start of the api is half a second shorter. */
export const loadLiterature = () => import('@roadwright/literature');
