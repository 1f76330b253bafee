import { kvCacheFigure } from '../../lib/explorables/figures/kv-cache-memory.ts';
import { defineExplorable } from './explorable-figure.ts';

defineExplorable(kvCacheFigure);
