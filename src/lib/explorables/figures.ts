import type { ExplorableName } from '../../schemas/explorable.ts';
import type { Figure } from './figure.ts';
import { kvCacheFigure } from './figures/kv-cache-memory.ts';
import { learningRateFigure } from './figures/learning-rate-batch-size.ts';
import { optimizerFigure } from './figures/optimizer-memory.ts';

/** All figures, by the names that topics ask for. */
export const figures: Readonly<Record<ExplorableName, Figure>> = {
  'kv-cache-memory': kvCacheFigure,
  'optimizer-memory': optimizerFigure,
  'learning-rate-batch-size': learningRateFigure,
};
