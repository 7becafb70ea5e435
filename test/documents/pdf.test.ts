import { describe, expect, it } from "vitest";
import { assembled, column, pdf } from "./files.ts";
import { read, textsOf } from "./read.ts";

const LINES = [
  "The ferry line offered on Monday to reopen talks with the union, four days",
  "after its boats stopped running to the outer islands. Its director said the",
  "offer was uncondi-",
  "tional.|",
  "The union answered within hours. It would come, its secretary said, if the",
  "line first took back the notices that it had sent to eleven deckhands in",
];
const FIRST =
  "The ferry line offered on Monday to reopen talks with the union, four days after its boats stopped running to the outer islands. Its director said the offer was unconditional.";

describe("a PDF", () => {
  it("keeps a heading together that goes over two lines, and finds who wrote it below", async () => {
    const document = await read(
      pdf([
        [
          { text: "Ferry talks to resume after", y: 740, size: 24 },
          { text: "four days without boats", y: 711, size: 24 },
          { text: "12 March 2024", y: 670 },
          { text: "By Ines Calloway, The Harbour Review", y: 640 },
          ...column(LINES, { top: 610 }),
        ],
      ]),
      "a.pdf",
    );
    expect(textsOf(document, "title")).toEqual(["Ferry talks to resume after four days without boats"]);
    expect(document.metadata.author.chosen?.value).toBe("Ines Calloway");
    expect(document.metadata.publisher.chosen?.value).toBe("The Harbour Review");
    expect(textsOf(document, "body")[0]).toBe(FIRST);
  });

  it.each([false, true])(
    "gives its paragraphs over lines and pages, without what runs at the head (packed: %s)",
    async (compress) => {
      const head = (number: number) => ({ text: `The Harbour Review ${number}`, y: 770, size: 8 });
      const foot = (number: number) => ({ text: `${number}`, x: 300, y: 30, size: 8 });
      const document = await read(
        pdf(
          [
            [head(3), { text: "Ferry talks to resume", y: 740, size: 18 }, ...column(LINES), foot(3)],
            [
              head(4),
              ...column(["March.|", "Neither side has moved on the night roster, its secretary said."]),
              foot(4),
            ],
          ],
          { compress },
        ),
        "a.pdf",
      );
      expect(textsOf(document, "title")).toEqual(["Ferry talks to resume"]);
      expect(textsOf(document, "body")).toEqual([
        FIRST,
        "The union answered within hours. It would come, its secretary said, if the line first took back the notices that it had sent to eleven deckhands in March.",
        "Neither side has moved on the night roster, its secretary said.",
      ]);
      expect(document.leftOut).toContainEqual({
        what: "lines that run at the head or foot of the pages",
        count: 4,
        sample: "The Harbour Review 3",
      });
    },
  );

  it("reads one column after the other", async () => {
    const left = column(["The board met in the", "morning and heard the", "director of the line."], {
      x: 72,
    });
    const right = column(["The union was heard", "after noon, and left", "before it was dark."], { x: 330 });
    const document = await read(pdf([[...left, ...right]]));
    expect(document.text.replace(/\s+/g, " ").trim()).toBe(
      "The board met in the morning and heard the director of the line. The union was heard after noon, and left before it was dark.",
    );
  });

  it("does not take the next column for the end of a line", async () => {
    const document = await read(
      pdf([
        [
          { text: "The board met at noon.", x: 72, y: 700 },
          { text: "The union was not heard.", x: 330, y: 700 },
        ],
      ]),
    );
    expect(textsOf(document, "body")).toEqual(["The board met at noon.", "The union was not heard."]);
  });

  it("keeps the hyphen of a word that it writes with one elsewhere", async () => {
    const document = await read(
      pdf([
        column([
          "The long-term offer stands, the line said, and it is the only long-",
          "term offer that the union has had from any of its emp-",
          "loyers.",
        ]),
      ]),
    );
    expect(document.text).toContain("only long-term offer that the union has had from any of its employers.");
  });

  it("does not take the day on which the file was made for that on which it appeared", async () => {
    const info = "<</Title(Ferry talks)/Author(I. Calloway)/CreationDate(D:20240503120000Z)>>";
    const { metadata } = await read(pdf([column(LINES)], { info }));
    expect(metadata.published.chosen).toBeUndefined();
    expect(metadata.published.candidates).toMatchObject([
      { value: "2024-05-03", not: "the day on which the file was made" },
    ]);
    expect(metadata.author.chosen?.value).toBe("I. Calloway");
  });
});

it("reads a page once that stands in it many times", async () => {
  const lines = column(LINES.map((line) => line.replace("|", "")));
  const once = new TextDecoder("latin1").decode(pdf([lines]));
  const kids = /\/Kids *\[ *(\d+ 0 R) *\]/.exec(once)!;
  const objects = [...once.matchAll(/\d+ 0 obj\n?([\s\S]*?)\n?endobj/g)].map(([, object]) =>
    object!.replace(kids[0], `/Kids [${kids[1]} ${kids[1]} ${kids[1]}]`).replace(/\/Count 1\b/, "/Count 3"),
  );
  const root = /\/Root (\d+ 0 R)/.exec(once)![1]!;
  const document = await read(assembled(objects, `/Root ${root}`), "a.pdf");
  expect(textsOf(document, "body")).toEqual(textsOf(await read(pdf([lines]), "a.pdf"), "body"));
  expect(document.leftOut).toContainEqual({
    what: "pages that are another page once more",
    count: 2,
    sample: "page 2",
  });
});
