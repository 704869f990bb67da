export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

export const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;

/** Whole gas: a mean of several is rounded up. */
export function whole<key extends string>(gas: Record<key, number>): Record<key, number> {
  const rounded = { ...gas };
  for (const key in rounded) rounded[key] = Math.ceil(rounded[key]);
  return rounded;
}
