import { latexEscapes } from './latex-escapes.ts';
import { latexScripts } from './latex-scripts.ts';

/** A title as found → plain Unicode. */
export function repairTitle(title: string): string {
  return latexEscapes(latexScripts(title));
}

/** An abstract as found → plain text. Where a repair is not certain the text stays. */
export function repairAbstract(abstract: string): string {
  return latexEscapes(abstract);
}
