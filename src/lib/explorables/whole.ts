/** a / b, rounded up to a whole number; both at least 0, b more. */
export function dividedUp(a: bigint, b: bigint): bigint {
  return (a + b - 1n) / b;
}

export const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);
export const larger = (a: bigint, b: bigint): bigint => (a < b ? b : a);
