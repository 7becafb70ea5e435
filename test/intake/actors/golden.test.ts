import { describe, expect, it } from "vitest";
import { actorsOf } from "#intake/actors/actors-of.ts";
import { passagesOf } from "#intake/text/passage.ts";
import { goldenLines } from "../../golden/lines.ts";

interface Row {
  readonly text: string;
  readonly actors: readonly string[];
  readonly places: readonly string[];
}

describe("who is named, and who is only where something is", () => {
  it.each(goldenLines<Row>("intake/actors.jsonl"))("$text", ({ text, actors, places }) => {
    const mentions = actorsOf(passagesOf(text)).mentions.flat();
    const ids = (as: "actor" | "place") => mentions.filter((each) => each.as === as).map(({ id }) => id);
    expect(ids("actor")).toEqual(actors);
    expect(ids("place")).toEqual(places);
  });
});
