/** The model that a worker asks for which is about to die: some of its questions arrive after its death. */
export const DOOMED_MODEL = 'doomed';
