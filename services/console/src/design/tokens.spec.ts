import { readFileSync } from 'node:fs';
import { PAIRS, SIZES, SPACES } from './tokens.js';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const token = (name: string): string => new RegExp(`${name}:\\s*([^;]+);`).exec(css)![1]!.trim();

/** WCAG 2.2, relative luminance. */
const luminance = (colour: string): number => {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};

const contrast = (one: string, other: string): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
};

it('the measure of contrast is WCAG’s', () => expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2));

it.each(PAIRS)('%s on %s has a contrast of at least %d', (over, under, least) =>
  expect(contrast(token(over), token(under))).toBeGreaterThanOrEqual(least),
);

it('sizes are 14, 16, 20, 24 and 32 px', () =>
  expect(SIZES.map((name) => parseFloat(token(name)) * 16)).toEqual([14, 16, 20, 24, 32]));

it('spacing goes by 4', () =>
  expect(SPACES.every((name) => (parseFloat(token(name)) * 16) % 4 === 0)).toBe(true));
