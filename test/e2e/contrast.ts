import type { Frame } from 'playwright-core';

/** Graphics that tell something must stand out this much from what they stand on (WCAG 1.4.11). */
const LEAST = 3;

/** What of the charts stands out too little from what it stands on: chart by chart the shape, its colour and by how much. */
export async function faint(pane: Frame): Promise<string[]> {
  const seen = await pane.evaluate(() => {
    const numbers = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = ([red = 0, green = 0, blue = 0]: readonly number[]): number => {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (element: Element | null): number[] => {
      for (let each = element; each !== null; each = each.parentElement) {
        const colour = numbers(getComputedStyle(each).backgroundColor);
        if (colour[3] !== 0 && colour.length >= 3) return colour;
      }
      return [255, 255, 255];
    };
    return [...document.querySelectorAll('svg[role="img"]')].flatMap((drawing) => [...drawing.querySelectorAll('rect, circle, polyline, line')].flatMap((shape) => {
      const { fill, stroke, fillOpacity, strokeDasharray } = getComputedStyle(shape);
      // Lines without dashes are those of the grid, which tell nothing.
      if (shape.tagName === 'line' && strokeDasharray === 'none') return [];
      const isFilled = shape.tagName === 'rect' || shape.tagName === 'circle';
      const [colour, ground] = [numbers(isFilled ? fill : stroke), groundOf(drawing)];
      const share = (isFilled ? Number(fillOpacity) : 1) * (colour[3] ?? 1);
      const [on, under] = [light([0, 1, 2].map((at) => share * (colour[at] ?? 0) + (1 - share) * (ground[at] ?? 0))), light(ground)];
      return [{ shape: `${drawing.getAttribute('aria-label')?.slice(0, 40)}: ${shape.tagName} ${isFilled ? fill : stroke}`, contrast: (Math.max(on, under) + 0.05) / (Math.min(on, under) + 0.05) }];
    }));
  });
  return [...new Set(seen.filter(({ contrast }) => contrast < LEAST).map(({ shape, contrast }) => `${shape} ${contrast.toFixed(1)}`))];
}
