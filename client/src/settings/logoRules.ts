const maxBytes = 512 * 1024;
const maxSide = 1_000;

export const logoLimits = "PNG (not interlaced) or JPEG, at most 512 KiB and 1,000 pixels a side.";

/** What can be told of a picture before it is sent; the server looks at every pixel. */
export function logoProblem({ type, size }: File): string | undefined {
  if (type !== "image/png" && type !== "image/jpeg") return "Choose a PNG or a JPEG picture.";
  return size > maxBytes ? "The picture is larger than 512 KiB." : undefined;
}

export const sideProblem = (width: number, height: number): string | undefined =>
  Math.max(width, height) > maxSide
    ? `The picture is ${width} × ${height} pixels; at most 1,000 a side can be drawn.`
    : undefined;
