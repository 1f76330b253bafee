// One command from a fresh clone to a map in the browser. The imports run one after the other: the site must be
// there before it is served.
await import('./build.ts');
await import('./serve.ts');

export {};
