import { expect, it } from "vitest";
import { listsOf } from "../../src/web/entries/lists.ts";
import { questionOf } from "../../src/web/entries/questions.ts";
import { entryFormAt } from "../../src/web/workers/entry-form.ts";
import type { EntryField } from "../../src/web/workers/entry-shapes.ts";

/** Every field of every form asks in plain words: a key of the file alone says nothing to who has never seen one. */
it("asks a question for whatever the format has", () => {
  const data = { explanations: [{}] };
  const bare: string[] = [];
  let asked = 0;
  const look = (kind: string, fields: readonly EntryField[], within: readonly string[]) => {
    for (const { key, takes } of fields) {
      asked++;
      if (questionOf(kind, key, within) === undefined) bare.push([kind, ...within, key].join("."));
      const inner =
        takes.as === "map" || takes.as === "maps"
          ? [takes.fields]
          : takes.as === "forms"
            ? takes.forms.map((form) => form.fields)
            : [];
      for (const some of inner) look(kind, some, [...within, key]);
    }
  };
  for (const { path, kind } of listsOf(data)) look(kind, entryFormAt(path, data)?.fields ?? [], []);
  expect(bare).toEqual([]);
  expect(asked).toBeGreaterThan(200);
});
