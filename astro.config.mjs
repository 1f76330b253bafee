// Plain JavaScript: Astro imports it as it is, and needs no Vite server, a third of a second, to read it.
export { default } from './scripts/effects/astro-config.ts';
