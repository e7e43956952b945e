/** Loaded on demand, for the doctor to see whether what is loaded on demand comes. */
export const arrived = true;
