/** Direct labels beside points without covering one another: each takes the first free side, or gives way. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelRequest {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Lower ranks are placed first. */
  readonly rank: number;
  /** How far the point's range reaches to either side; labels stand clear of it. */
  readonly before?: number;
  readonly after?: number;
}

export interface PlacedLabel extends Box {
  readonly id: string;
}

export function overlaps(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

function inside(box: Box, area: Box): boolean {
  return (
    box.left >= area.left &&
    box.top >= area.top &&
    box.left + box.width <= area.left + area.width &&
    box.top + box.height <= area.top + area.height
  );
}

function sides(request: LabelRequest, gap: number): Box[] {
  const { x, y, width, height, before = 0, after = 0 } = request;
  const size = { width, height };
  const [right, left] = [Math.max(gap, after + gap / 2), Math.max(gap, before + gap / 2)];
  return [
    { left: x + right, top: y - height / 2, ...size },
    { left: x - left - width, top: y - height / 2, ...size },
    { left: x - width / 2, top: y - gap - height, ...size },
    { left: x - width / 2, top: y + gap, ...size },
    { left: x + gap * 0.7, top: y - gap * 0.7 - height, ...size },
    { left: x - gap * 0.7 - width, top: y + gap * 0.7, ...size },
  ];
}

/** Places labels inside an area, `gap` from their points, clear of every point, obstacle and other label. */
export function placeLabels(
  requests: readonly LabelRequest[],
  area: Box,
  gap: number,
  obstacles: readonly Box[] = [],
): PlacedLabel[] {
  const points = requests.flatMap(({ x, y, before = 0, after = 0 }) => [
    { left: x - gap * 0.6, top: y - gap * 0.6, width: gap * 1.2, height: gap * 1.2 },
    ...(before + after > 0 ? [{ left: x - before, top: y - 1.5, width: before + after, height: 3 }] : []),
  ]);
  const placed: PlacedLabel[] = [];
  for (const request of [...requests].sort((a, b) => a.rank - b.rank)) {
    const free = sides(request, gap).find(
      (box) =>
        inside(box, area) &&
        !placed.some((other) => overlaps(box, other)) &&
        !points.some((point) => overlaps(box, point)) &&
        !obstacles.some((obstacle) => overlaps(box, obstacle)),
    );
    if (free) placed.push({ id: request.id, ...free });
  }
  return placed;
}
