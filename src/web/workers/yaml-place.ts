import type { Path } from "#case/walk.ts";

/** What is being written at a place of a YAML text: a key of the map at a path, or the value at one. */
export interface YamlPlace {
  readonly path: Path;
  readonly writes: "key" | "value";
  /** Where what has been typed of it begins. */
  readonly from: number;
  readonly typed: string;
}

/** What a line hangs on: a key, or the place in a list, and the column of either. */
type Around = { readonly column: number } & ({ readonly key: string } | { readonly index: number });

const HEAD = /^((?: |- )*)(?:("?)([A-Za-z][\w.-]*)\2:(?=\s|$)(.*))?/;

/**
 * Finds what is written at an offset from the lines around it, whether or not the whole is sound: who writes has seldom a sound
 * text. Between braces and brackets of one line the keys of that line count as well.
 */
export function yamlPlaceAt(text: string, at: number): YamlPlace | undefined {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const before = text.slice(start, at);
  if (/(?:^|\s)#/.test(before)) return undefined;
  const around = aroundOf(text.slice(0, start));
  const flow = inFlow(before);
  if (flow) {
    const outer = pathOf(around, flow.head);
    if (!outer) return undefined;
    return {
      path: [...outer, ...flow.path],
      writes: flow.writes,
      from: at - flow.typed.length,
      typed: flow.typed,
    };
  }
  const keyed = /^((?: |- )*)([A-Za-z][\w-]*)?$/.exec(before);
  if (keyed) {
    const [, lead = "", typed = ""] = keyed;
    const path = pathOf(around, `${lead}x:`);
    return path && { path: path.slice(0, -1), writes: "key", from: at - typed.length, typed };
  }
  const valued = /^(?: |- )*"?[A-Za-z][\w-]*"?:\s+(?:"?)([^"]*)$/.exec(before);
  if (!valued) return undefined;
  const typed = valued[1] ?? "";
  const path = pathOf(around, before);
  return path && { path, writes: "value", from: at - typed.length, typed };
}

/** What a line after a text would hang on, the outermost first. */
function aroundOf(text: string): Around[] {
  const around: Around[] = [];
  /** The column of a key whose text goes over several lines, as long as those last. */
  let told = Number.POSITIVE_INFINITY;
  for (const line of text.split("\n")) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const indent = line.search(/\S/);
    if (indent > told) continue;
    const key = enter(around, line);
    told = key !== undefined && /^\s+[|>][-+\d]*\s*$/.test(key.rest) ? key.column : Number.POSITIVE_INFINITY;
  }
  return around;
}

/** Goes into a line: past its dashes to its key, if it has one. */
function enter(
  around: Around[],
  line: string,
): { readonly column: number; readonly rest: string } | undefined {
  const [, lead = "", , key, rest = ""] = HEAD.exec(line)!;
  const leave = (column: number) => {
    while ((around.at(-1)?.column ?? -1) > column) around.pop();
  };
  for (const [column, sign] of [...lead].entries()) {
    if (sign !== "-") continue;
    leave(column);
    const last = around.at(-1);
    const isNext = last !== undefined && "index" in last && last.column === column;
    if (isNext) around[around.length - 1] = { column, index: last.index + 1 };
    else around.push({ column, index: 0 });
  }
  if (key === undefined) return undefined;
  leave(lead.length - 1);
  around.push({ column: lead.length, key });
  return { column: lead.length, rest };
}

/** The path of the value that a line gives, after what it hangs on; undefined where it is the first and stands nowhere. */
function pathOf(around: readonly Around[], line: string): Path | undefined {
  const whole = [...around];
  enter(whole, line);
  return whole.length === 0 ? undefined : whole.map((each) => ("key" in each ? each.key : each.index));
}

/** Where one is between the braces and brackets that the line opens, if it opens any. */
function inFlow(before: string) {
  const path: (string | number)[] = [];
  const stack: { readonly kind: "{" | "["; key: string | undefined; index: number; begin: number }[] = [];
  let head = "";
  let quote = "";
  for (let at = 0; at < before.length; at++) {
    const sign = before[at]!;
    if (quote !== "") {
      if (sign === quote) quote = "";
      continue;
    }
    if ((sign === '"' || sign === "'") && /[\s{[,:]/.test(before[at - 1] ?? " ")) quote = sign;
    else if (
      (sign === "{" || sign === "[") &&
      (stack.length > 0 || /(?:^|:\s+|-\s+)$/.test(before.slice(0, at)))
    ) {
      if (stack.length === 0) head = before.slice(0, at);
      stack.push({ kind: sign, key: undefined, index: 0, begin: at + 1 });
    } else if (stack.length > 0 && (sign === "}" || sign === "]")) stack.pop();
    else if (stack.length > 0 && sign === ",") {
      const inside = stack.at(-1)!;
      inside.index++;
      inside.key = undefined;
      inside.begin = at + 1;
    } else if (stack.length > 0 && sign === ":" && /\s|$/.test(before[at + 1] ?? "")) {
      const inside = stack.at(-1)!;
      if (inside.kind === "{") {
        inside.key = before.slice(inside.begin, at).trim().replaceAll('"', "");
        inside.begin = at + 1;
      }
    }
  }
  if (stack.length === 0 || quote !== "") return undefined;
  for (const { kind, key, index } of stack.slice(0, -1)) path.push(kind === "[" ? index : (key ?? ""));
  const last = stack.at(-1)!;
  const typed = before.slice(last.begin).trimStart();
  if (last.kind === "[") return { head, path: [...path, last.index], writes: "value" as const, typed };
  return last.key === undefined
    ? { head, path, writes: "key" as const, typed }
    : { head, path: [...path, last.key], writes: "value" as const, typed };
}
