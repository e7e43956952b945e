/** Of this package, as in its `package.json`; a test holds the two together. */
export const packageVersion = '0.1.0';
