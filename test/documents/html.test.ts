import { describe, expect, it } from "vitest";
import { PARAGRAPHS, page } from "./files.ts";
import { read, textsOf } from "./read.ts";

describe("a saved page", () => {
  it("gives the article, and leaves out what stands around it", async () => {
    const document = await read(
      page({
        after: '<aside><h3>Most read</h3><ul><li><a href="z">Something else</a></li></ul></aside>',
      }),
      "a.html",
    );
    expect(document.form).toBe("html");
    expect(textsOf(document, "body")).toEqual(PARAGRAPHS);
    expect(textsOf(document, "title")).toEqual(["Ferry talks to resume"]);
    expect(document.text).not.toMatch(/Home|World|Most read|Something else|All rights/);
    expect(document.leftOut).toContainEqual({
      what: "paragraphs around the article",
      count: 5,
      sample: "Home",
    });
  });

  it("never has the text of scripts, styles, comments and of what is hidden", async () => {
    const hidden = [
      '<p style="display:none">SECRET one</p>',
      '<p style="color:red; VISIBILITY : hidden">SECRET two</p>',
      "<p hidden>SECRET three</p>",
      '<p><span class="sr-only">SECRET four</span></p>',
      '<p style="position:absolute;left:-9999px">SECRET five</p>',
      '<div style="font-size:0">SECRET six</div>',
      "<script>SECRET seven</script><style>SECRET eight</style><!-- SECRET nine -->",
      "<template><p>SECRET ten</p></template><noscript>SECRET eleven</noscript>",
      "<textarea>SECRET twelve</textarea><svg><text>SECRET thirteen</text></svg>",
    ];
    const { text, leftOut } = await read(page({ article: hidden.join("\n") }));
    expect(text).not.toContain("SECRET");
    expect(leftOut).toContainEqual({ what: "text that the page hides", count: 6, sample: "SECRET one" });
  });

  it("never has what its own style sheet hides on every screen, but what scripts would show", async () => {
    const style = `<style>/* .a{display:none} */ @media (max-width: 600px) { .b { display: none } .c{color:red} } @import "x"; .note, #secret { color : red ; Display : none !important } .d p { display: none } .story { display:none }</style><style media="print">.e { display: none }</style>`;
    const { text } = await read(
      page({
        head: style,
        article: `<p class="x note">SECRET one</p><p id="secret">SECRET two</p>${["a", "b", "c", "d", "e"].map((name) => `<p class="${name}">Shown ${name} to whoever looks at this page of the review.</p>`).join("")}`,
      }),
    );
    expect(text).not.toContain("SECRET");
    for (const name of ["a", "b", "c", "d", "e"]) expect(text).toContain(`Shown ${name} to`);
    expect(text).toContain(PARAGRAPHS[0]);
  });

  it("runs nothing and fetches nothing", async () => {
    const before = { fetch: globalThis.fetch, ran: (globalThis as { ran?: boolean }).ran };
    globalThis.fetch = () => {
      throw new Error("fetched");
    };
    try {
      const act =
        '<script>globalThis.ran = true</script><img src="http://x.invalid/a.png" onerror="globalThis.ran = true">';
      await read(page({ head: `${act}<base href="http://x.invalid/">`, article: act }));
    } finally {
      globalThis.fetch = before.fetch;
    }
    expect((globalThis as { ran?: boolean }).ran).toBe(before.ran);
  });

  it("loses marks that nobody sees or that turn the direction of writing, and tells of them", async () => {
    const { text, leftOut } = await read(
      page({ body: [...PARAGRAPHS, "A s\u200Bentence with m\u202Earks and a soft hy&shy;phen."] }),
    );
    expect(text).toContain("A sentence with marks and a soft hyphen.");
    expect(leftOut.map(({ what, count }) => [what, count])).toEqual(
      expect.arrayContaining([
        ["characters that nobody sees", 1],
        ["marks that turn the direction of writing", 1],
      ]),
    );
  });

  it("keeps headings, lists and quotations in their order, and rows of tables on lines of their own", async () => {
    const [one, two, three, four] = PARAGRAPHS;
    const document = await read(
      page({
        body: [one!, two!],
        article: `<h2>What comes next</h2><p>${three}</p><ul><li>First, the roster of the night boats.</li><li>Second, the notices of March.</li></ul><blockquote>“We are not in a hurry,” the secretary said.</blockquote><table><tr><th>Year</th><th>Boats</th></tr><tr><td>2023</td><td>14</td></tr></table><p>${four}</p>`,
      }),
    );
    expect(textsOf(document, "heading")).toContain("What comes next");
    const at = [
      "What comes next",
      three!,
      "First, the roster",
      "Second, the notices",
      "in a hurry",
      "2023 | 14",
      four!,
    ].map((words) => document.text.indexOf(words));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at).not.toContain(-1);
  });

  it("sets what is no part of the article apart where it stands in it", async () => {
    const document = await read(
      page({
        before: "<figure><img src=x><figcaption>A ferry at the pier.</figcaption></figure>",
        article: `<p>Share Tweet Email</p><h2>Related Coverage</h2><ul><li><a href=a>Ports in trouble</a></li></ul><p>Reporting by Ines Calloway; Editing by A Second</p>`,
      }),
    );
    expect(textsOf(document, "furniture")).toEqual([
      "A ferry at the pier.",
      "Share Tweet Email",
      "Related Coverage",
      "Ports in trouble",
    ]);
    expect(textsOf(document, "boilerplate")).toEqual(["Reporting by Ines Calloway; Editing by A Second"]);
    const last = document.text.split("\n").indexOf(PARAGRAPHS.at(-1)!) + 1;
    expect(document.body[1]).toBe(last);
  });

  it("gives each entry of a live blog its own time", async () => {
    const document = await read(
      page({
        body: [
          '<time datetime="2024-05-03T14:05:00Z">14:05</time>',
          PARAGRAPHS[0]!,
          '<time datetime="2024-05-03T13:40:00Z">1.40pm BST</time>',
          PARAGRAPHS[1]!,
          "09:15 GMT",
          PARAGRAPHS[2]!,
        ],
      }),
    );
    expect(document.blocks.flatMap(({ kind, at }) => (kind === "stamp" ? [at] : []))).toEqual([
      { day: "2024-05-03", time: "14:05", zone: "Z" },
      { day: "2024-05-03", time: "13:40", zone: "Z" },
      { time: "09:15", zone: "GMT" },
    ]);
    expect(textsOf(document, "body")).toEqual(PARAGRAPHS.slice(0, 3));
  });

  it("is read by the names of its elements where it is too deep to be weighed", async () => {
    const deep = `<html><body><nav><p>Home of the pages of the review, with its many sections.</p></nav>${"<div>".repeat(5000)}<article>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join("")}</article>`;
    const document = await read(deep);
    expect(textsOf(document, "body")).toEqual(PARAGRAPHS);
  });

  it("is read where only a piece of it is there", async () => {
    const document = await read(PARAGRAPHS.map((text) => `<p>${text}</p>`).join("\n"), "piece.html");
    expect([document.form, textsOf(document, "body")]).toEqual(["html", PARAGRAPHS]);
  });
});

describe("the encoding of a page", () => {
  const words =
    "Der Hafenrat bot am Montag Gespräche an, und die Gewerkschaft nahm sie an – für zwölf Tage, wie es hieß. ";
  const html = (declared: string) =>
    `<html><head>${declared}</head><body><article><p>${words.repeat(3)}</p></article></body></html>`;
  const latin = (text: string) =>
    Uint8Array.from(text.replaceAll("–", "\x96"), (letter) => letter.charCodeAt(0));

  it.each([
    ["declared", latin(html('<meta charset="windows-1252">')), 0],
    [
      "declared in the old way",
      latin(html('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">')),
      0,
    ],
    ["not declared", latin(html("")), 1],
    ["declared falsely", latin(html('<meta charset="utf-8">')), 1],
    ["unknown", latin(html('<meta charset="klingon">')), 1],
    ["UTF-8 under an old declaration", new TextEncoder().encode(html('<meta charset="windows-1252">')), 1],
    ["UTF-16 by its mark", Uint8Array.from(Buffer.from(`\ufeff${html("")}`, "utf16le")), 0],
    ["UTF-8 by its mark", new TextEncoder().encode(`\ufeff${html("")}`), 0],
  ])("%s", async (_, bytes, notes) => {
    const document = await read(bytes, "a.html");
    expect(document.text).toContain(
      "Gespräche an, und die Gewerkschaft nahm sie an – für zwölf Tage, wie es hieß.",
    );
    expect(document.notes).toHaveLength(notes);
  });

  it("may be one of East Asia", async () => {
    // “談判” in Shift-JIS, with a full stop of the script.
    const bytes = Uint8Array.from([
      ...latin(`<html><head><meta charset="shift_jis"></head><body><article><p>${"word ".repeat(30)}`),
      0x92,
      0x6b,
      0x94,
      0xbb,
      0x81,
      0x42,
      ...latin("</p></article>"),
    ]);
    expect((await read(bytes)).text).toContain("談判。");
  });
});
