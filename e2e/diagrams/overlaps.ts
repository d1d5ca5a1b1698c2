/** Counts what makes a picture unreadable; runs inside the page. */
export interface Overlaps {
  nodes: number;
  labels: number;
  edges: number;
  labelOnLabel: number;
  labelOnBox: number;
  lineThroughBox: number;
}

/** @param svg a rendered flowchart, in the document */
export function overlapsOf(svg: Element): Overlaps {
  type Box = { left: number; top: number; right: number; bottom: number };
  const boxOf = (element: Element): Box => element.getBoundingClientRect();
  /** Two boxes share more than a hairline. */
  const meet = (a: Box, b: Box) =>
    a.left + 1 < b.right && b.left + 1 < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom;
  const nodes = [...svg.querySelectorAll('g.node')].map(boxOf);
  const labels = [...svg.querySelectorAll('g.edgeLabel')]
    .map((label) => boxOf(label.querySelector('foreignObject, rect') ?? label))
    .filter((box) => box.right - box.left > 1);
  let labelOnLabel = 0;
  let labelOnBox = 0;
  let lineThroughBox = 0;
  labels.forEach((a, i) => {
    labelOnLabel += labels.slice(i + 1).filter((b) => meet(a, b)).length;
    labelOnBox += nodes.filter((b) => meet(a, b)).length;
  });
  const paths = [...svg.querySelectorAll<SVGPathElement>('path.flowchart-link')];
  for (const path of paths) {
    const length = path.getTotalLength();
    const matrix = path.getScreenCTM();
    if (!matrix) continue;
    for (const box of nodes) {
      let inside = 0;
      // The ends touch the boxes they join.
      for (let at = 6; at < length - 6; at += 3) {
        const { x, y } = path.getPointAtLength(at).matrixTransform(matrix);
        if (x > box.left + 4 && x < box.right - 4 && y > box.top + 4 && y < box.bottom - 4) inside += 1;
      }
      if (inside > 1) lineThroughBox += 1;
    }
  }
  return { nodes: nodes.length, labels: labels.length, edges: paths.length, labelOnLabel, labelOnBox, lineThroughBox };
}
