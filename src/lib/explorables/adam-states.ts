import { dividedUp } from './whole.ts';

/** Numbers that share one scale in 8-bit optimizers, by their paper. */
const blockSize = 2048n;
/** The scale of a block: one 32-bit number. */
const bytesOfScale = 4n;

/**
 * Bytes of the two moments that Adam (Kingma and Ba 2014, arXiv 1412.6980) keeps of every parameter. With 32 bits that is "8
 * bytes per parameter" (Dettmers and others 2021, arXiv 2110.02861).
 * @param bits of each number, a multiple of 8
 */
export function adamStates(parameters: bigint, bits: bigint): bigint {
  return (2n * parameters * bits) / 8n;
}

/**
 * Bytes of the two moments of one tensor in 8-bit Adam (Dettmers and others 2021): a byte for every number, and a
 * scale for every block of 2,048, the last of which may not be full.
 */
export function eightBitAdamStates(parameters: bigint): bigint {
  return 2n * (parameters + dividedUp(parameters, blockSize) * bytesOfScale);
}
