/**
 * The brief's script: header buttons that sort a table, citation marks that open the cited sentence in place, and
 * no stop of the tab key at a table that does not scroll.
 * The page says everything without it: the marks are links to the list of cited sentences, and tables stand in the
 * order given. It adds its own controls, so that no dead button is left where scripts are off.
 */
export const SCRIPT = `
"use strict";
for (const table of document.querySelectorAll("table.data")) {
  const body = table.tBodies[0];
  if (body.rows.length < 3) continue;
  table.querySelectorAll("thead th").forEach((head, column) => {
    // A button without a word would have no name.
    if (head.textContent.trim() === "") return;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const ascending = head.getAttribute("aria-sort") !== "ascending";
      for (const other of table.querySelectorAll("thead th")) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", ascending ? "ascending" : "descending");
      const keyOf = (row) => {
        const cell = row.cells[column];
        const key = cell.dataset.key ?? (cell.querySelector(".empty") ? "" : cell.textContent.trim());
        return key !== "" && isFinite(key) ? Number(key) : key;
      };
      const keys = new Map(Array.from(body.rows, (row) => [row, keyOf(row)]));
      const order = Array.from(body.rows).sort((a, b) => {
        const [first, second] = [keys.get(a), keys.get(b)];
        if (first === "" || second === "") return (first === "") - (second === "");
        const both = typeof first === "number" && typeof second === "number";
        const difference = both ? first - second : String(first).localeCompare(String(second), "en");
        return ascending ? difference : -difference;
      });
      body.append(...order);
    });
  });
}
// Told after a layout that is made anyway, also when a region is opened or the window changes; to ask would force one.
// What is in a region is seen too: it is laid out later than the region where nobody has scrolled to it yet.
const widths = new ResizeObserver((seen) => {
  for (const region of new Set(seen.map(({ target }) => target.closest(".scroll"))))
    // One that is not laid out has no width as yet, and is reached until it turns out that it need not be.
    if (region.checkVisibility({ contentVisibilityAuto: true })) region.tabIndex = region.scrollWidth > region.clientWidth ? 0 : -1;
});
for (const part of document.querySelectorAll(".scroll, .scroll > *")) widths.observe(part);
let opened = 0;
for (const mark of document.querySelectorAll("a.cite")) {
  mark.setAttribute("role", "button");
  mark.setAttribute("aria-expanded", "false");
  let panel;
  const close = () => {
    panel.remove();
    panel = undefined;
    mark.setAttribute("aria-expanded", "false");
    mark.removeAttribute("aria-controls");
  };
  const toggle = () => {
    if (panel) return close();
    const entry = document.querySelector(mark.getAttribute("href"));
    panel = document.createElement("span");
    panel.className = "evidence";
    panel.id = "evidence-" + ++opened;
    for (const child of entry.childNodes) panel.append(child.cloneNode(true));
    // A heading stays as short as it is; the sentence opens below it.
    (mark.closest("h3") ?? mark.closest(".cites")).after(panel);
    mark.setAttribute("aria-expanded", "true");
    mark.setAttribute("aria-controls", panel.id);
  };
  mark.addEventListener("click", (event) => {
    event.preventDefault();
    toggle();
  });
  mark.addEventListener("keydown", (event) => {
    if (event.key === " ") {
      event.preventDefault();
      toggle();
    }
    if (event.key === "Escape" && panel) close();
  });
}
`;
