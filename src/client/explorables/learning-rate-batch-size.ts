import { learningRateFigure } from '../../lib/explorables/figures/learning-rate-batch-size.ts';
import { defineExplorable } from './explorable-figure.ts';

defineExplorable(learningRateFigure);
