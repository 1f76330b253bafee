/**
 * A seeded source of numbers in [0, 1) in place of Math.random: the same map on every machine.
 * Linear congruential generator with the constants of Numerical Recipes (Press et al., 1992), modulus 2^32.
 */
export function lcg(seed = 1): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
