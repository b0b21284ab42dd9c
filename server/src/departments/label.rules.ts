/** Longest name of a group or a location. */
export const MAX_LABEL = 200;
