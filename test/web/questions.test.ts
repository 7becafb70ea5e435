import { expect, it } from "vitest";
import { listsOf } from "../../src/web/entries/lists.ts";
import { questionOf, variantInWords } from "../../src/web/entries/questions.ts";
import { entryFormAt } from "../../src/web/workers/entry-form.ts";
import type { EntryField } from "../../src/web/workers/entry-shapes.ts";

const DATA = { explanations: [{}] };

/** Every field of the form of every list, with the keys that lead to it. */
function fieldsOfAll(): {
  readonly place: string;
  readonly question: string | undefined;
  readonly field: EntryField;
}[] {
  return listsOf(DATA).flatMap(({ path, single, kind }) => {
    const form = entryFormAt(single === "" ? [] : [...path, single ?? 0], DATA);
    const own = form?.fields ?? [];
    return inside(
      kind,
      single === "" ? own.filter(({ key }) => ["title", "summary", "asOf", "coded"].includes(key)) : own,
      [],
    );
  });
}

function inside(
  kind: string,
  fields: readonly EntryField[],
  within: readonly string[],
): ReturnType<typeof fieldsOfAll> {
  return fields.flatMap((field) => {
    const { key, takes } = field;
    const parts =
      takes.as === "map" || takes.as === "maps"
        ? [takes.fields]
        : takes.as === "forms"
          ? takes.forms.map((form) => form.fields)
          : takes.as === "variants"
            ? takes.variants.map((variant) => variant.fields)
            : [];
    return [
      { place: [kind, ...within, key].join("."), question: questionOf(kind, key, within), field },
      ...parts.flatMap((some) => inside(kind, some, [...within, key])),
    ];
  });
}

/** Every field of every form asks in plain words: a key of the file alone says nothing to who has never seen one. */
it("asks a question for whatever the format has", () => {
  const all = fieldsOfAll();
  expect(all.filter(({ question }) => question === undefined).map(({ place }) => place)).toEqual([]);
  // A sentence of its own, and not a key.
  expect(all.filter(({ question }) => !/^\p{Lu}.* .*[?…]$|^… .*\?$|^\p{Lu}\w+\?$/u.test(question!))).toEqual(
    [],
  );
  expect(all.length).toBeGreaterThan(300);
});

it("has an input for whatever the format has, but for what of a source's text is made by a program", () => {
  const changedAsText = fieldsOfAll().filter(({ field }) => field.takes.as === "other");
  expect(changedAsText.map(({ place }) => place)).toEqual(["source.text.body", "source.text.sentences"]);
});

it("says in words what can be added where a list has members of several forms", () => {
  for (const { field } of fieldsOfAll())
    if (field.takes.as === "variants")
      for (const { by } of field.takes.variants) expect(variantInWords(by)).not.toBe(by);
});

it("has a form for every list and every map of a case", async () => {
  const { Case } = await import("#case/case.ts");
  const { childrenOf, unwrapped } = await import("#case/walk.ts");
  const has = new Set(
    listsOf(DATA).map(({ path, single }) => [...path, ...(single === undefined ? [] : [single])].join(".")),
  );
  const lacking = childrenOf(Case).flatMap(([key, schema]) => {
    const { inner } = unwrapped(schema);
    const parts =
      (key === "moves" || key === "packages") && "shape" in inner
        ? childrenOf(inner as typeof Case).map(([part, of]) => [`${key}.${part}`, of] as const)
        : [[key, schema] as const];
    return parts
      .filter(([, of]) => ["array", "object"].includes(unwrapped(of).inner.type))
      .map(([name]) => name)
      .filter((name) => !has.has(name));
  });
  // When it was coded stands with its title; what is done today is ticked.
  expect(lacking).toEqual(["coded"]);
});
