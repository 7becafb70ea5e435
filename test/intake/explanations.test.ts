import { describe, expect, it } from "vitest";
import { formOf } from "#intake/explanations/forms.ts";
import { intake } from "#intake/intake.ts";
import { Proposals } from "#intake/proposal.ts";
import { growthOf } from "../growth.ts";
import { truths } from "./truth.ts";

interface Explained {
  readonly question: string;
  readonly effect: { readonly of?: string };
  readonly hypotheses: readonly {
    readonly id: string;
    readonly name: string;
    readonly stance?: string;
    readonly actors?: readonly string[];
    readonly cite: readonly string[];
  }[];
  readonly evidence: readonly {
    readonly text: string;
    readonly cite: readonly string[];
    readonly likelihood?: unknown;
  }[];
}

function read(text: string, issued = "2024-10-09") {
  const found = intake(text, { id: "art", issued });
  expect(Proposals.parse(found)).toEqual(found);
  return {
    sets: found.proposals
      .filter(({ kind }) => kind === "explanation")
      .map(({ entry }) => entry as unknown as Explained),
    arguments: found.proposals
      .filter(({ grounds }) => grounds.rule.startsWith("argument."))
      .map(({ entry, cite }) => ({ at: cite[0], ...(entry.argument as Record<string, unknown>) })),
  };
}

const OWN = `Why did Norway reopen the strait? Norway had closed it in May.

Some analysts see the step as a result of the tariffs that Denmark imposed in June. But Danish tariffs have been in force since 2011, and what is old does not explain what is new.

Others attribute it to pressure from Sweden. Swedish envoys came to Oslo twice in July, and Sweden stands to gain from every ship. That leaves only reasons at home.`;

describe("rival explanations", () => {
  it("are those of the article that was annotated, with what speaks for each and against one", () => {
    const { text, truth } = truths("truth").find(({ name }) => name === "analysis")!;
    const found = intake(text, { id: "art", issued: "2024-10-09", body: truth.document.body });
    const [set, ...more] = found.proposals.filter(({ kind }) => kind === "explanation");
    expect(more).toEqual([]);
    const { hypotheses, evidence } = set!.entry as unknown as Explained;
    const [theirs] = truth.explanations;
    expect(set!.cite).toContain(`art:${theirs!.question}`);
    expect(hypotheses.map(({ cite }) => cite)).toEqual(theirs!.hypotheses.map(({ at }) => [`art:${at}`]));
    for (const [index, { grounds, speaksAgainst }] of theirs!.hypotheses.entries()) {
      const told = (how: string) =>
        evidence
          .filter((each) => each.text === `Told ${how} “${hypotheses[index]!.name}”`)
          .flatMap(({ cite }) => cite);
      expect(told("for")).toEqual(grounds.map((at) => `art:${at}`));
      expect(told("against")).toEqual(speaksAgainst ? [`art:${speaksAgainst.at}`] : []);
    }
    const forms = found.proposals.flatMap(({ entry, cite }) =>
      entry.argument ? [[cite[0], (entry.argument as { form: string }).form]] : [],
    );
    // The second is of the sentence that history counsels caution.
    expect(forms).toEqual([
      ["art:P4.S3", theirs!.hypotheses[1]!.form],
      ["art:P8.S1", "analogy"],
    ]);
  });

  it("are named by what the words for the cause name, and rest on their sentences", () => {
    const { sets, arguments: told } = read(OWN);
    expect(sets).toHaveLength(1);
    const { question, effect, hypotheses, evidence } = sets[0]!;
    expect([question, effect.of]).toEqual(["Why did Norway act so?", "NOR"]);
    expect(hypotheses.map(({ name, stance, actors, cite }) => ({ name, stance, actors, cite }))).toEqual([
      { name: "Tariffs and trade: Denmark", stance: "rejects", actors: ["DNK"], cite: ["art:P2.S1"] },
      { name: "Sweden", stance: undefined, actors: ["SWE"], cite: ["art:P3.S1"] },
    ]);
    expect(evidence.map(({ cite }) => cite[0])).toEqual(["art:P2.S2", "art:P3.S2", "art:P3.S3"]);
    // No text says how likely the evidence is under an explanation.
    expect(evidence.every(({ likelihood }) => likelihood === undefined)).toBe(true);
    const [one, other] = hypotheses.map(({ id }) => id);
    expect(told).toEqual([
      { at: "art:P2.S2", form: "constancy", dismisses: [one] },
      { at: "art:P3.S2", form: "motive", shows: [other] },
      { at: "art:P3.S3", form: "elimination", dismisses: [one, other], concludes: "internal" },
    ]);
  });

  it.each([
    [
      "one explanation alone has no rival",
      "Some analysts see the step of Norway as a result of tariffs. Sweden said nothing.",
    ],
    [
      "a list of other things",
      "Three ministers met in Oslo. The first was from Norway. The second was from Sweden.",
    ],
    [
      "reasons that nobody gives",
      "Norway gave two reasons for the delay. It then met Sweden. Sweden was pleased.",
    ],
    [
      "explanations of different sections",
      "Some analysts see the step of Norway as a result of tariffs.\n\nThe other matter\n\nOthers attribute the storm to Denmark.",
    ],
  ])("are none: %s", (_, text) => {
    expect(read(text)).toEqual({ sets: [], arguments: [] });
  });

  it("are none in the other articles", () => {
    for (const { name, text, truth } of truths("truth")) {
      if (name === "analysis") continue;
      const { body, published } = truth.document;
      const found = intake(text, { id: "art", issued: published.value.slice(0, 10), body });
      expect(
        found.proposals.filter(
          ({ kind, grounds }) => kind === "explanation" || /^argument/.test(grounds.rule),
        ),
        name,
      ).toEqual([]);
    }
  });
});

describe("the form of an argument", () => {
  it.each([
    ["Sanctions are nothing new, and cannot explain the shift.", "constancy"],
    ["For decades the threat has been there; it hardly accounts for a change of last week.", "constancy"],
    ["That leaves only causes from outside.", "elimination external"],
    [
      "This leads to the conclusion that domestic factors, not foreign ones, were decisive.",
      "elimination internal",
    ],
    ["China has most to gain from it.", "motive"],
    // Not an argument, or not one that can be told.
    ["Sanctions are nothing new.", undefined],
    ["It cannot explain the shift.", undefined],
    ["That leaves only one seat at the table.", undefined],
    ["That leaves only domestic or foreign causes.", undefined],
    ["Gains were made in Oslo.", undefined],
  ])("%s %s", (sentence, form) => {
    const [found] = formOf(sentence) ?? [];
    expect(found && [found.form, ...(found.form === "elimination" ? [found.concludes] : [])].join(" ")).toBe(
      form,
    );
  });

  it("is analogy where history is drawn on for a forecast, and there are rounds to draw on", () => {
    const past = "Talks between Norway and Sweden opened in 2009 and collapsed in 2012.";
    const guess = "It is unlikely that they will agree by May.";
    expect(read(`${past} History counsels caution. ${guess}`).arguments).toEqual([
      {
        at: "art:P1.S2",
        form: "analogy",
        by: [expect.stringMatching(/^R/)],
        to: [expect.stringMatching(/^F/)],
      },
    ]);
    expect(read(`${past} ${guess}`).arguments).toEqual([]);
    expect(read(`History counsels caution. ${guess}`).arguments).toEqual([]);
    expect(read(`${past} History counsels caution.`).arguments).toEqual([]);
  });
});

describe("hostile lines", () => {
  it.each([
    "some say that it is ",
    "what drives him ",
    "the first is ",
    "nothing new since 2011 for years ",
    "leaves only not the home ",
  ])("a sentence of 3,000 times “%s” is read in proportion to its length", async (piece) => {
    const growth = await growthOf((share) =>
      read(`${piece.repeat(3000 * share)}.\n\n${piece.repeat(60 * share)}.`),
    );
    expect(growth).toMatchObject({ isInProportion: true });
  });

  it("so is a text of many such sentences", async () => {
    const growth = await growthOf((share) =>
      read(
        "Some analysts see the step as a result of tariffs. But that is not new and cannot explain it. ".repeat(
          1000 * share,
        ),
      ),
    );
    expect(growth).toMatchObject({ isInProportion: true });
  });
});
