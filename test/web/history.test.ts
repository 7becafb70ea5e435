import { expect, it } from "vitest";
import { changed, changesSince, historyOf, undone } from "#web/state/history.ts";

const text = (main: string) => ({ "case.yaml": main });

it("names what was done since a run: one change, two in their order, of more the last and how many", () => {
  const start = historyOf(text("0"));
  expect(changesSince(start.texts, start)).toBeUndefined();
  const one = changed(start, text("1"), "seed 8");
  expect(changesSince(start.texts, one)).toBe("seed 8");
  const two = changed(one, text("2"), "samples 500");
  expect(changesSince(start.texts, two)).toBe("seed 8, then samples 500");
  expect(changesSince(one.texts, two)).toBe("samples 500");
  const three = changed(two, text("3"), "title");
  expect(changesSince(start.texts, three)).toBe("title and 2 changes before it");
});

it("names a change once that was made twice, and the last one where the run was of texts that are gone", () => {
  const start = historyOf(text("0"));
  const typed = changed(start, text("1"), "title", "title");
  const on = changed(typed, text("2"), "title", "title");
  expect(changesSince(typed.texts, on)).toBe("title");
  const again = changed(changed(start, text("1"), "seed 8"), text("2"), "seed 8");
  expect(changesSince(start.texts, again)).toBe("seed 8");
  expect(changesSince(again.texts, undone(again))).toBe("seed 8");
  expect(changesSince(undefined, again)).toBe("seed 8");
});
