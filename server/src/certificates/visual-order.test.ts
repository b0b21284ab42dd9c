import { describe, expect, test } from "@jest/globals";
import { inVisualOrder } from "./visual-order.js";

/** The stretches as they stand from left to right; those that are read from the right in brackets. */
const seen = (line: string): string =>
  inVisualOrder(line)
    .map(({ text, isRightToLeft }) => (isRightToLeft ? `[${text}]` : text))
    .join("|");

describe("the visual order of a line", () => {
  test.each([
    ["Cardiac emergencies 2026", "Cardiac emergencies 2026"],
    ["דוד בן־גוריון", "[דוד בן־גוריון]"],
    ["החייאה 2026", "2026|[החייאה ]"],
    ["החייאה 2026-11 מתקדמת", "[ מתקדמת]|2026-11|[החייאה ]"],
    ["החייאה BLS מתקדמת", "[ מתקדמת]|BLS|[החייאה ]"],
    ["BLS החייאה מתקדמת", "BLS |[החייאה מתקדמת]"],
    ["BLS החייאה 2026 מתקדמת end", "BLS |[ מתקדמת]|2026|[החייאה ]| end"],
    ["محمد (Mo) الخالدي", "[) الخالدي]|Mo|[محمد (]"],
    ["", ""],
  ])("[130] %s", (line, order) => {
    expect(seen(line)).toBe(order);
  });
});
