import type { Rgb } from '../../src/lib/map/colours.ts';

type Matrix = readonly [number, number, number, number, number, number, number, number, number];

/**
 * What eyes make of linear red, green and blue: all of it, or without one kind of cones (Machado, Oliveira and Fernandes 2009,
 * "A physiologically-based model for simulation of color vision deficiency", severity 1).
 */
export const visions: Readonly<Record<'normal' | 'protanopia' | 'deuteranopia' | 'tritanopia', Matrix>> = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

export type Vision = keyof typeof visions;

/** How far apart two colours look to a vision: the distance in Oklab (Ottosson 2020) times a hundred; black is 100 from white. */
export function distance(one: Rgb, other: Rgb, vision: Vision): number {
  const [a, b] = [oklab(seen(one, visions[vision])), oklab(seen(other, visions[vision]))];
  return 100 * Math.hypot(...a.map((part, i) => part - (b[i] ?? 0)));
}

function seen(colour: Rgb, m: Matrix): [number, number, number] {
  const [r, g, b] = [linear(colour[0]), linear(colour[1]), linear(colour[2])];
  const row = (x: number, y: number, z: number): number => Math.min(1, Math.max(0, x * r + y * g + z * b));
  return [row(m[0], m[1], m[2]), row(m[3], m[4], m[5]), row(m[6], m[7], m[8])];
}

function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function oklab([r, g, b]: [number, number, number]): [number, number, number] {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
