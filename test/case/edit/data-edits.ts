import fc from "fast-check";
import type { Edit, YamlValue } from "#case/edit/edit.ts";
import type { Path } from "#case/walk.ts";

type Map = { readonly [key: string]: YamlValue };

/** Every path in a value, from the outermost. */
export function pathsIn(value: YamlValue, path: Path = []): Path[] {
  if (value === null || typeof value !== "object") return [path];
  const inside = Array.isArray(value)
    ? value.flatMap((item, index) => pathsIn(item, [...path, index]))
    : Object.entries(value as Map).flatMap(([key, item]) => pathsIn(item, [...path, key]));
  return [path, ...inside];
}

/** The value at a path. */
export function at(value: YamlValue, path: Path): YamlValue {
  return path.reduce<YamlValue>((part, key) => (part as Map)[key]!, value);
}

/** Values of every kind, among them texts that look like something else. */
const someValue: fc.Arbitrary<YamlValue> = fc.oneof(
  fc.constantFrom<YamlValue>(
    "plain",
    "with: colon",
    "# no comment",
    "two\nlines\n",
    "no end\nof line",
    "",
    " ",
  ),
  fc.constantFrom<YamlValue>("null", "~", "7", "2018-04-16", "- x", "ä €", "[", 12, -0.5, true, null, [], {}),
  fc.constantFrom<YamlValue>(["a", "b: c"], { id: "x", cite: ["art:P1.S1"], deep: { a: [1, [2]] } }, [[]]),
  fc.string({ maxLength: 12 }),
);

/** Numbers that pick an edit of whatever data there is. */
export const someStep = fc.record({
  kind: fc.constantFrom("set", "insert", "remove", "move"),
  where: fc.nat(),
  to: fc.nat(),
  value: someValue,
});
type Step = typeof someStep extends fc.Arbitrary<infer Given> ? Given : never;

/** The edit that the numbers pick. */
export function editOf(data: YamlValue, { kind, where, to, value }: Step): Edit {
  const paths = pathsIn(data).slice(1);
  const path = paths[where % paths.length];
  if (!path) return { do: "set", path: ["first"], value };
  const list = at(data, path.slice(0, -1));
  const length = Array.isArray(list) ? list.length : 0;
  if (kind === "move" && length > 0) return { do: "move", path, to: to % length };
  if (kind === "remove") return { do: "remove", path };
  if (kind !== "insert") return { do: "set", path, value };
  const place = length > 0 ? (path.at(-1) as number) + (to % 2) : `new-${to % 50}`;
  return { do: "insert", path: [...path.slice(0, -1), place], value };
}

/** The data after an edit, made in the simplest way; `undefined` where a key is to be inserted that is there. */
export function applied(data: YamlValue, edit: Edit): YamlValue | undefined {
  const copy = structuredClone(data);
  const above = at(copy, edit.path.slice(0, -1)) as YamlValue[] & Record<string | number, YamlValue>;
  const key = edit.path.at(-1)! as number;
  const inList = Array.isArray(above);
  if (edit.do === "insert" && !inList && Object.hasOwn(above, key)) return undefined;
  if (edit.do === "set" || (edit.do === "insert" && !inList)) above[key] = edit.value;
  else if (edit.do === "insert") above.splice(key, 0, edit.value);
  else if (edit.do === "remove" && !inList) delete above[key];
  else {
    const [gone] = above.splice(key, 1);
    if (edit.do === "move") above.splice(edit.to, 0, gone!);
  }
  return copy;
}
