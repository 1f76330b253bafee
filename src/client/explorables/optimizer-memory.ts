import { optimizerFigure } from '../../lib/explorables/figures/optimizer-memory.ts';
import { defineExplorable } from './explorable-figure.ts';

defineExplorable(optimizerFigure);
