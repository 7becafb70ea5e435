/** Marks, by Plot's names for them, that it moves only sideways, only up and down, or not at all. */
const MOVED: Readonly<Record<string, readonly [x: number, y: number]>> = {
  "x-grid": [1, 0],
  tick: [1, 0],
  "y-grid": [0, 1],
  bar: [0, 0],
  rect: [0, 0],
  area: [0, 0],
};

/**
 * On a screen of one pixel to the pixel Observable Plot moves marks by half of one, to make lines crisp; outside a
 * browser it does not (0.6.17, `style.js`, `offset`). Moves them back, so that a picture is the same everywhere.
 */
export function undoHalfPixels(drawn: Element): void {
  if (typeof window === "undefined" || window.devicePixelRatio > 1) return;
  for (const mark of drawn.children) {
    const moved = /^translate\((.+),(.+)\)$/.exec(mark.getAttribute("transform") ?? "");
    if (!moved) continue;
    const [x, y] = movedBy(mark);
    const [left, top] = [Number(moved[1]) - x / 2, Number(moved[2]) - y / 2];
    if (left || top) mark.setAttribute("transform", `translate(${left},${top})`);
    else mark.removeAttribute("transform");
  }
}

function movedBy(mark: Element): readonly [x: number, y: number] {
  const name = mark.getAttribute("aria-label") ?? "";
  if (name !== "rule") return MOVED[name] ?? [1, 1];
  // An upright rule is moved sideways, a level one up and down.
  const line = mark.firstElementChild;
  return line?.getAttribute("x1") === line?.getAttribute("x2") ? [1, 0] : [0, 1];
}
