import { createContext, useContext } from 'react';

/** Whether a text is drawn to its end; a lesson begins with what fits a screen, and the rest follows in slices. */
export const WholeContext = createContext(true);

/** Tells whether a text is drawn to its end. */
export const useWhole = (): boolean => useContext(WholeContext);
