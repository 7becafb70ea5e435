import { describe, expect, it } from "vitest";
import { intake } from "#intake/intake.ts";

/** The entry of the person named in a sentence, with the sentences that it cites. */
function person(sentence: string) {
  const { proposals } = intake(`${sentence} "No," said Lars Holm.`, { id: "art", issued: "2024-10-09" });
  const found = proposals.find(({ entry }) => entry.kind === "person");
  const { roles, memberOf } = found?.entry ?? {};
  return { roles, memberOf };
}
const held = (as: string, days: object, of = "NOR") => ({
  roles: [{ as, ...days }],
  memberOf: [{ of, ...days }],
});

describe("the office of a person", () => {
  it.each([
    ["Norway's foreign minister, Lars Holm, said no.", held("foreign minister", {})],
    [
      "Lars Holm, who has been foreign minister of Norway since 2019, said no.",
      held("foreign minister", { from: "2019" }),
    ],
    [
      "Lars Holm became foreign minister of Norway in May 2021.",
      held("foreign minister", { from: "2021-05" }),
    ],
    [
      "Lars Holm was sworn in as prime minister of Norway on Monday.",
      held("prime minister", { from: "2024-10-07" }),
    ],
    [
      "Lars Holm resigned as foreign minister of Norway on 3 May 2022.",
      held("foreign minister", { to: "2022-05-03" }),
    ],
    [
      "Lars Holm, foreign minister of Norway from 2010 to 2014, said no.",
      held("foreign minister", { from: "2010", to: "2014" }),
    ],
    [
      "Lars Holm, who was foreign minister of Norway until 2014, said no.",
      held("foreign minister", { to: "2014" }),
    ],
    [
      "Norway's former foreign minister Lars Holm said no.",
      held("foreign minister", { to: "[..2024-10-09]" }),
    ],
    [
      "The former Norwegian prime minister, Lars Holm, said no.",
      held("prime minister", { to: "[..2024-10-09]" }),
    ],
    ["Former president Lars Holm of Norway said no.", held("president", { to: "[..2024-10-09]" })],
  ])("%s", (sentence, entry) => {
    expect(person(sentence)).toEqual(entry);
  });

  it.each([
    // A date of something else.
    "Norway's foreign minister, Lars Holm, has been in Oslo since Monday.",
    "Lars Holm, the foreign minister of Norway, met the premier of Sweden in 2019.",
    "Then President Lars Holm of Norway said no.",
    "Norway's foreign minister, Lars Holm, resigned in protest against the deal of 2019.",
  ])("is not dated by: %s", (sentence) => {
    const { roles = [], memberOf = [] } = person(sentence) as { roles?: object[]; memberOf?: object[] };
    for (const each of [...roles, ...memberOf]) expect(Object.keys(each)).toHaveLength(1);
  });

  it("ends with the office that ties him to a side, whatever office he has now", () => {
    const text =
      "Denmark's former culture minister, Henrik Brandt, was appointed mediator on 21 August 2024.";
    const { proposals } = intake(text, { id: "art", issued: "2024-10-09" });
    const brandt = proposals.find(({ entry }) => entry.id === "BRANDT")!;
    expect(brandt.entry.memberOf).toEqual([{ of: "DNK", to: "[..2024-10-09]" }]);
  });

  it("cites the sentence that tells since when", () => {
    const { proposals } = intake(
      "Norway's foreign minister, Lars Holm, said no. Holm became foreign minister in May 2021.",
      { id: "art", issued: "2024-10-09" },
    );
    const found = proposals.find(({ entry }) => entry.id === "HOLM")!;
    expect(found.cite).toEqual(["art:P1.S1", "art:P1.S2"]);
    expect(found.entry).toMatchObject(held("foreign minister", { from: "2021-05" }));
    expect(found.grounds.actors).toContain("tenure");
  });
});
