/** What every address segment looks like: lower-case ASCII, digits and hyphens, at most 80 characters. Without zod: the browser asks, too. */
export const idPattern = /^[a-z0-9][a-z0-9-]{0,79}$/;
