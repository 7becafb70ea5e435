import { describe, expect, test } from "vitest";
import type { Case } from "#case/case.ts";
import { readCaseText } from "#case/read.ts";
import { isAuthorOf, stanceOf } from "#case/stance.ts";

/** A case of an article by W. Writer, with a claim of which the rest is given. */
function smallCase(claim: string): Case {
  const read = readCaseText(
    `demarche: 1
id: small
title: Small
asOf: 2018-04-16
analyst: A
coded: {on: 2018-04-20, hindsight: false}
sources:
  - {id: art, title: A text, author: W. Writer, issued: 2018-04-01}
  - {id: wire, title: A wire report, author: X. Wire, issued: 2018-04-01, external: true}
actors: [{id: writer, name: W. Writer, kind: person}, {id: other, name: O. Other, kind: person}]
claims: [{id: c, text: t, kind: fact, ${claim}}]
`,
    "case.yaml",
  );
  if (!("case" in read)) throw new Error(JSON.stringify(read));
  return read.case;
}

describe("the author of a source", () => {
  test.each([
    ["F. Reader", { author: "F. Reader" }, true],
    ["f.  reader", { author: "F. Reader" }, true],
    ["B. Second", { author: "A. First, B. Second and C. Third" }, true],
    ["B. Second", { author: "B. Second", external: true }, true],
    ["F. Reader", { author: "F. Readers" }, false],
    ["The article's author", {}, true],
    ["the authors", {}, true],
    ["The article’s author", { author: "not stated" }, true],
    ["The article's author", { external: true }, false],
    ["The bill's author in the Senate", {}, false],
    ["not stated", { author: "not stated" }, false],
  ])("%s of %o: %s", (name, source, is) => expect(isAuthorOf({ name }, source)).toBe(is));
});

describe("what a source makes of a claim of which the case does not say", () => {
  const stanceIn = (claim: string) => stanceOf(smallCase(claim), smallCase(claim).claims[0]!);

  test("it endorses what its own author claims", () => {
    expect(stanceIn("by: writer, cite: [art]")).toBe("endorses");
    expect(stanceIn("by: [other, writer], cite: ['art:P1.S1']")).toBe("endorses");
  });

  test("it reports what anybody else does, and the author of another source", () => {
    expect(stanceIn("by: other, cite: [art]")).toBe("reports");
    expect(stanceIn("by: not stated, cite: [art]")).toBe("reports");
    expect(stanceIn("by: writer, cite: [wire]")).toBe("reports");
    expect(stanceIn("by: writer, judgement: So it seems.")).toBe("reports");
  });

  test("as it is coded, whoever claims it", () => {
    expect(stanceIn("by: writer, cite: [art], stance: rejects")).toBe("rejects");
    expect(stanceIn("by: other, cite: [art], stance: endorses")).toBe("endorses");
  });
});
