import type { Corpus } from '../schemas/corpus.ts';
import { hasHardware } from './hardware.ts';

/** Which pages that a collection may have nothing for stand in header and footer. Their addresses answer all the same. */
export interface Menus {
  tours: boolean;
  notes: boolean;
  readNext: boolean;
  results: boolean;
  hardware: boolean;
}

export function pagesInMenus(corpus: Corpus): Menus {
  return {
    tours: corpus.tours.length > 0,
    notes: corpus.notes.length > 0,
    readNext: corpus.missing.length > 0,
    results: corpus.site.showAbstracts && corpus.results.length > 0,
    hardware: hasHardware(corpus),
  };
}
