import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Edit, YamlValue } from "#case/edit/edit.ts";
import type { Path } from "#case/walk.ts";
import { readYaml } from "#case/yaml-tree.ts";
import { lackingFrom, withIdsWithin } from "../../src/web/entries/entry-draft.ts";
import { faultInWords } from "../../src/web/entries/fault-words.ts";
import { type EntryList, listsOf } from "../../src/web/entries/lists.ts";
import { askedFirst } from "../../src/web/entries/questions.ts";
import { valueAt } from "../../src/web/state/data.ts";
import { entryFormAt } from "../../src/web/workers/entry-form.ts";
import type { ChangeFault, EntryField, EntryForm } from "../../src/web/workers/entry-shapes.ts";
import type { ShippedClasses } from "../../src/web/workers/shipped-classes.ts";
import { faultsAfter } from "../../src/web/workers/try-edits.ts";

/** Every form that is entered with its first fields only says what is missing in its own words: no keys, no ids, no paths of the file. */

const EVERY = readFileSync(join(import.meta.dirname, "..", "case", "every-map.yaml"), "utf8");
/** Its classes of like cases are read from tables that are not at hand here. */
const TEXT = EVERY.replace(/ {2}- id: own\n[\s\S]*?known: 2024-04\n/, "")
  .replace(", {class: own, why: The same coast}", "")
  .replace(/ {2}- \{id: strikes, shipped.*\n/, "")
  .replace("{class: strikes, why: The same trade}", "{class: here, why: The same trade}");
const yaml = readYaml(TEXT, "case.yaml");
if (!("tree" in yaml)) throw new Error("the case is no YAML");
const data = yaml.tree.value;
const CLASSES = { load: async () => {}, entries: () => [] } as unknown as ShippedClasses;

function first(fields: readonly EntryField[], form: EntryForm): Readonly<Record<string, unknown>> {
  const [one] = fields.filter(({ key }) => key !== "id");
  return one ? { [one.key]: valueFor(one, form) } : {};
}

/** Something that stands at a field, as somebody may write it. */
function valueFor({ takes }: EntryField, form: EntryForm): unknown {
  switch (takes.as) {
    case "text":
      return "something";
    case "texts":
      return ["something"];
    case "date":
      return "2024-04-02";
    case "number":
      return 1;
    case "yes":
      return true;
    case "choice":
      return takes.words[0];
    case "amount":
      return 0.5;
    case "names": {
      const [[id] = ["nobody"]] = takes.of.flatMap((kind) => form.names[kind] ?? []);
      return takes.many ? [id] : id;
    }
    case "citations":
      return ["art"];
    case "statement":
      return "strike";
    case "state":
      return "none";
    case "order":
      return ["none"];
    case "map":
      return first(takes.fields, form);
    case "maps":
      return [first(takes.fields, form)];
    case "variants":
      return [{ [takes.variants[0]!.by]: valueFor(takes.variants[0]!.fields[0]!, form) }];
    case "forms":
      return { [takes.by]: takes.forms[0]!.word };
    default:
      return undefined;
  }
}

async function told({ path, single, kind }: EntryList, count: number): Promise<readonly ChangeFault[]> {
  const form = entryFormAt([...path, single ?? 0], data)!;
  const asked = askedFirst(kind).flatMap((key) => form.fields.filter((field) => field.key === key));
  const draft = Object.fromEntries(asked.slice(0, count).map((field) => [field.key, valueFor(field, form)]));
  const lacking = lackingFrom(draft, form, kind);
  if (lacking.length > 0) return lacking;
  const entry = withIdsWithin(draft as Readonly<Record<string, YamlValue>>, form);
  const whole = form.fields.some(({ key }) => key === "id") ? { id: "new-one", ...entry } : entry;
  const there = single === undefined ? ((valueAt(data, path) ?? []) as readonly unknown[]) : [];
  const place: Path = [...path, single ?? there.length];
  const edit: Edit =
    single === undefined && there.length === 0
      ? { do: "set", path, value: [whole] }
      : { do: single === undefined ? "insert" : "set", path: place, value: whole };
  const faults = await faultsAfter(
    [edit],
    place,
    { main: "case.yaml", texts: { "case.yaml": TEXT } },
    CLASSES,
  );
  return faults.map((fault) => faultInWords(fault, { kind, entry: place, id: "new-one", form, data }));
}

/** What stands in files only: marks of code, paths, keys of two words. */
const OF_THE_FILE = /`|\w\[\d+\]|\b[a-z]+\.[a-z]+\b|\b[a-z]+[A-Z][a-z]+\b|\bnew-one\b|\bkey\b/;

const LISTS = listsOf(data).filter(({ single }) => single !== "");

describe.each(LISTS)("a $kind", (list) => {
  it.each([0, 1, 2, 3])("of which %i fields are filled in", async (count) => {
    const words = (await told(list, count)).map(({ what, cure = "" }) => `${what}: ${cure}`);
    expect(words.filter((each) => OF_THE_FILE.test(each))).toEqual([]);
    // Nothing is what every kind but the basis of today and the terms of a class needs.
    if (count === 0 && list.kind !== "basis of today") expect(words).not.toEqual([]);
  });
});

describe("what a kind needs although each part of it may be away", () => {
  const lack = (kind: string, entry: Readonly<Record<string, unknown>>) => {
    const { path } = LISTS.find((each) => each.kind === kind)!;
    const form = entryFormAt([...path, 0], data)!;
    return lackingFrom(entry, form, kind).map(({ key, what }) => `${key}: ${what}`);
  };
  it.each([
    ["clause", { name: "Pay" }, /^options: say what can be agreed, or name the issue/],
    ["condition", { by: "union" }, /^if: say one of the three/],
    ["coalition", { members: ["union"] }, /^members: name at least two/],
    ["sequence", { steps: [{ takes: { pay: "high" } }] }, /^steps: say at least two steps/],
    [
      "explanation set",
      { question: "Why?", effect: {}, hypotheses: [{}] },
      /^effect: “What happened that is to be explained\?” is needed$/,
    ],
  ])("%s %j", (kind, entry, expected) => {
    expect(lack(kind, entry).join("\n")).toMatch(new RegExp(expected.source, "m"));
  });
  it("a clause that settles an issue takes the scale of that", () => {
    expect(lack("clause", { issue: "pay" })).toEqual([]);
  });
});
