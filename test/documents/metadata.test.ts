import { describe, expect, it } from "vitest";
import { PARAGRAPHS, page } from "./files.ts";
import { read } from "./read.ts";

const BODY = PARAGRAPHS.join("\n\n");
const linked = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe("when a page appeared", () => {
  const LD = linked({
    "@context": "https://schema.org",
    "@graph": [
      { "@type": ["NewsArticle"], datePublished: "2024-05-02T23:30:00-04:00", dateModified: "2024-05-06" },
    ],
  });
  const OG = '<meta property="article:published_time" content="2024-05-03T03:30:00Z">';
  const META = '<meta name="pubdate" content="Sat, 04 May 2024 10:00:00 GMT">';
  const TIME = '<time datetime="2024-05-05">5 May</time>';

  it.each([
    ["JSON-LD before all others", LD + OG + META, TIME, "2024-05-02", "json-ld"],
    ["OpenGraph", OG + META, TIME, "2024-05-03", "opengraph"],
    ["a meta element", META, TIME, "2024-05-04", "meta"],
    ["a time element", "", TIME, "2024-05-05", "time-element"],
    ["a line of its own", "", "<p>Monday 6 May 2024 - 04:56</p>", "2024-05-06", "date-line"],
    [
      "a line that says so",
      "",
      "<p>First published on 7 May 2024 by our staff</p>",
      "2024-05-07",
      "labelled",
    ],
    [
      "its address",
      '<link rel="canonical" href="https://x.example/world/2024/05/08/ferries">',
      "",
      "2024-05-08",
      "address",
    ],
  ])("%s", async (_, head, before, day, origin) => {
    const { published } = (await read(page({ head, before }))).metadata;
    expect([published.chosen?.value, published.chosen?.origin]).toEqual([day, origin]);
  });

  it("is never the day on which it was changed, though that is kept with the others", async () => {
    const { published } = (await read(page({ head: LD + OG + META, before: TIME }))).metadata;
    expect(published.candidates.map(({ value, not }) => [value, not])).toEqual([
      ["2024-05-02", undefined],
      ["2024-05-03", undefined],
      ["2024-05-04", undefined],
      ["2024-05-05", undefined],
      ["2024-05-06", "the day on which it was changed"],
    ]);
    expect(published.why).toContain("trusted before");
    const changed = await read(
      page({ head: '<meta property="article:modified_time" content="2024-05-06">' }),
    );
    expect(changed.metadata.published.chosen).toBeUndefined();
    expect(changed.metadata.published.why).toContain("the day on which it was changed");
  });

  it("is no day that no calendar has", async () => {
    const { published } = (await read(page({ head: '<meta name="date" content="2024-02-31">' }))).metadata;
    expect(published.candidates).toEqual([]);
  });
});

describe("what a page says of itself", () => {
  it("is its title without the name of the house, its authors and its house", async () => {
    const head = `${linked({ "@type": "NewsArticle", headline: "Ferry talks to resume", author: [{ name: "Ines Calloway" }, { name: "B. Other" }], publisher: { name: "The Harbour Review" } })}<meta property="og:url" content="https://x.example/a">`;
    const { title, author, publisher, url } = (await read(page({ head }))).metadata;
    expect([title, author, publisher, url].map(({ chosen }) => chosen?.value)).toEqual([
      "Ferry talks to resume",
      "Ines Calloway, B. Other",
      "The Harbour Review",
      "https://x.example/a",
    ]);
  });

  it("is nothing where its data are broken, hostile or of another thing", async () => {
    const head = `<script type="application/ld+json">{"@type":"NewsArticle", broken</script>${linked({ "@type": "Organization", name: "House", datePublished: "1999-01-01" })}<meta property="og:url" content="javascript:alert(1)"><meta name="author" content="https://x.example/profile">`;
    const { metadata } = await read(page({ head }));
    expect(metadata.url.chosen).toBeUndefined();
    expect(metadata.author.chosen).toBeUndefined();
    expect(metadata.published.candidates).toEqual([]);
  });

  it("carries no mark that nobody sees", async () => {
    const head = '<meta property="og:title" content="Ferry \u202Etalks\u200B to resume">';
    expect((await read(page({ head }))).metadata.title.chosen?.value).toBe("Ferry talks to resume");
  });
});

describe("the first lines of a text", () => {
  it.each([
    [
      `Ferry talks to resume\n\nBy Ines Calloway, The Harbour Review, 14 June 2024\n\n${BODY}`,
      "2024-06-14",
      "Ines Calloway",
    ],
    [
      `Ferry talks to resume\nBy Ines Calloway and B. Other | 14 June 2024, 10.15\n\n${BODY}`,
      "2024-06-14",
      "Ines Calloway and B. Other",
    ],
    [
      `Ferry talks to resume\n\nFriday, June 14, 2024 04:56 GMT\n\nBy INES CALLOWAY\n\n${BODY}`,
      "2024-06-14",
      "INES CALLOWAY",
    ],
    [`Ferry talks to resume\n\n2024-06-14\n\n${BODY}`, "2024-06-14", undefined],
    [`Ferry talks to resume\n\nUpdated 15 June 2024\n\n${BODY}`, undefined, undefined],
    [
      `Ferry talks to resume\n\nBy Friday, 14 June 2024, both had left the table.\n\n${BODY}`,
      undefined,
      undefined,
    ],
  ])("%j", async (text, day, who) => {
    const { published, author, title } = (await read(text, "a.txt")).metadata;
    expect([published.chosen?.value, author.chosen?.value]).toEqual([day, who]);
    expect(title.chosen?.value).toBe("Ferry talks to resume");
  });

  it("name the agency in the dateline", async () => {
    const { metadata } = await read(`Ferry talks to resume\n\nLISSA, May 3 (Press Union) - ${BODY}`);
    expect(metadata.publisher.chosen).toMatchObject({ value: "Press Union", origin: "dateline" });
  });
});
