import { functionsOf } from "./mutations.ts";

/** The source, with a mark at the head of every function: one that is called leaves its place in a global set. */
export function marked(code: string, file: string): string {
  const insertions = functionsOf(code).flatMap(({ start, body }) => {
    const mark = `(globalThis.reachedFunctions ??= new Set()).add(${JSON.stringify(`${file}:${start}`)})`;
    return code[body.start] === "{"
      ? [{ at: body.start + 1, text: `${mark};` }]
      : [
          { at: body.start, text: `(${mark}, ` },
          { at: body.end, text: ")" },
        ];
  });
  return insertions
    .sort((a, b) => b.at - a.at)
    .reduce(
      (text, insertion) => text.slice(0, insertion.at) + insertion.text + text.slice(insertion.at),
      code,
    );
}

/** The mark of the innermost function that holds a place; nothing for what runs when the module is loaded. */
export function markAt(code: string, file: string, place: number): string | undefined {
  const holding = functionsOf(code).filter(({ body }) => body.start <= place && place < body.end);
  const innermost = holding.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  return innermost && `${file}:${innermost.start}`;
}
