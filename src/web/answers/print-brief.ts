/** Prints the page of a brief by itself, as it would be printed from its file. */
export function printBrief(html: string): void {
  const frame = document.createElement("iframe");
  frame.className = "print-frame";
  frame.title = "The brief, for printing";
  // Of the page only its style sheet is wanted: nothing in it may run.
  frame.sandbox.add("allow-same-origin", "allow-modals");
  frame.srcdoc = html;
  frame.onload = () => {
    const inside = frame.contentWindow!;
    inside.addEventListener("afterprint", () => frame.remove());
    inside.print();
  };
  document.body.append(frame);
}
