import { describe, expect, it } from "vitest";
import { PARAGRAPHS } from "./files.ts";
import { read, textsOf } from "./read.ts";

/** The ways in which houses build their pages, in pages of our own. */

const TEXTS = [
  ...PARAGRAPHS,
  "“We are ready to sit down without conditions,” its director, Mara Quill, told reporters on the pier.",
  "The line has lost some two million crowns a day since the boats stopped, by its own figures.",
];

describe("the article of a page", () => {
  it("of a blog, with its head, its buttons and its comments", async () => {
    const p = TEXTS.map((text) => `<p>${text}</p>`).join("");
    const document = await read(
      `<!DOCTYPE html><html><head><title>Ferry talks to resume - Island Post</title><meta property="og:title" content="Ferry talks to resume - Island Post"><meta property="og:site_name" content="Island Post"></head><body class="single"><header id="masthead"><a href="/">Island Post</a><div class="site-description">News from the islands</div></header><div id="content"><article class="post"><header class="entry-header"><h1 class="entry-title">Ferry talks to resume</h1><div class="entry-meta"><span class="posted-on">Posted on <time class="published" datetime="2024-05-03T08:00:00+00:00">May 3, 2024</time><time class="updated" datetime="2024-05-04T08:00:00+00:00">May 4, 2024</time></span><span class="byline"> by <span class="author vcard"><a class="url fn n" href="/ines">Ines Calloway</a></span></span></div></header><div class="entry-content">${p}<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Click to share on Twitter</a></li></ul></div><div id="jp-relatedposts"><h3>Related</h3><p><a href="x">Ports in trouble</a></p></div></div><footer class="entry-footer">Tagged <a href="t">ferries</a></footer></article><nav class="post-navigation"><a href="p">Previous Post</a></nav><div id="comments"><h2>2 thoughts</h2><ol><li><p>John says: it is about time that somebody did something about it, really.</p></li></ol></div></div><aside id="secondary"><h2>Recent Posts</h2></aside><footer>© 2024 Island Post</footer></body></html>`,
    );
    expect(textsOf(document, "body")).toEqual(TEXTS);
    expect(document.text).not.toMatch(/John says|Previous Post|Recent Posts|Ports in trouble/);
    const { title, author, published } = document.metadata;
    expect(title.chosen).toMatchObject({
      value: "Ferry talks to resume",
      written: "Ferry talks to resume - Island Post",
    });
    expect(author.chosen?.value).toBe("Ines Calloway");
    expect(published.chosen?.value).toBe("2024-05-03");
  });

  it("of an agency, whose paragraphs are div elements", async () => {
    const div = TEXTS.map((text, n) => `<div data-testid="paragraph-${n}" class="text__para">${text}</div>`);
    const document = await read(
      `<html><head><title>Ferry talks to resume | Wire</title></head><body><div id="app"><div class="nav"><a>World</a><a>Business</a></div><main><div class="header"><a>World</a><h1>Ferry talks to resume</h1><div class="by">By <a href="a">Ines Calloway</a> and <a href="b">B. Other</a></div><time>May 3, 2024 8:00 AM UTC</time><span>Updated an hour ago</span></div><div class="gallery"><p class="cap">A ferry lies at the pier of Lissa, May 2, 2024. REUTERS/A. Person</p><a>Purchase Licensing Rights</a></div><div class="body">${div.slice(0, 3).join("")}<div class="ad">Advertisement · Scroll to continue</div>${div.slice(3).join("")}<p>Reporting by Ines Calloway and B. Other in Lissa; Editing by C. Third</p></div><div class="authors"><p>Ines Calloway</p></div></main><div class="rail"><h2>Read Next</h2><ul><li><a href="1">Ports in trouble, analysts say, as flour grows dear</a></li></ul></div></div></body></html>`,
    );
    expect(textsOf(document, "body")).toEqual(TEXTS);
    expect(textsOf(document, "byline")).toEqual(["By Ines Calloway and B. Other"]);
    expect(textsOf(document, "boilerplate")).toEqual([
      "Reporting by Ines Calloway and B. Other in Lissa; Editing by C. Third",
    ]);
    expect(document.metadata.author.chosen?.value).toBe("Ines Calloway and B. Other");
    expect(document.metadata.published.candidates.map(({ value }) => value)).toEqual([]);
    expect(textsOf(document, "date")).toEqual(["May 3, 2024 8:00 AM UTC Updated an hour ago"]);
  });

  it("of a live blog, whose entries are articles of their own", async () => {
    const entry = (n: number) =>
      `<article class="block"><header><time datetime="2024-05-03T${14 - n}:00:00Z">${14 - n}.00 GMT</time><h2>Entry number ${n}</h2></header><div><p>${TEXTS[n]}</p></div><footer><a>Share</a></footer></article>`;
    const document = await read(
      `<html><head><title>Ferries live</title></head><body><main><article><h1>Ferries live: talks to resume</h1>${[0, 1, 2, 3].map(entry).join("")}</article></main></body></html>`,
    );
    expect(document.blocks.flatMap(({ kind, at }) => (kind === "stamp" ? [at?.time] : []))).toEqual([
      "14:00",
      "13:00",
      "12:00",
      "11:00",
    ]);
    expect(textsOf(document, "body")).toEqual(TEXTS.slice(0, 4));
    expect(textsOf(document, "heading")).toHaveLength(4);
  });

  it("keeps a long paragraph whose class sounds like something else", async () => {
    const p = TEXTS.map((text, n) => `<p${n === 2 ? ' class="extra"' : ""}>${text}</p>`).join("");
    const document = await read(
      `<html><body><article><h1>Ferry talks to resume</h1>${p}</article></body></html>`,
    );
    expect(textsOf(document, "body")).toEqual(TEXTS);
  });

  it("in a table that lays out the page, its paragraphs parted by breaks", async () => {
    const document = await read(
      `<HTML><HEAD><TITLE>Ferry talks</TITLE></HEAD><BODY><TABLE><TR><TD><A href="/">Home</A><BR><A href="/news">News</A></TD><TD>${TEXTS.join("<BR><BR>")}<BR><BR></TD></TR></TABLE></BODY></HTML>`,
    );
    expect(textsOf(document, "body").slice(-TEXTS.length)).toEqual(TEXTS);
  });

  it("of an office, numbered, with the day in the page's data only", async () => {
    const document = await read(
      `<html lang=en><head><title>Joint Communiqué - Ministry of Ports</title><meta name="dcterms.issued" content="2024-05-03"></head><body><div class="breadcrumb"><a>Home</a> &gt; <a>Press</a></div><div id="main-content"><h2 class="title">Joint Communiqué of the Line and the Union</h2><div class="date">03/05/2024</div>${TEXTS.map((text, n) => `<p>${n + 1}. ${text}</p>`).join("")}<p>For media enquiries: press@ports.example</p></div><div class="footer">Ministry of Ports</div></body></html>`,
    );
    expect(textsOf(document, "body")).toEqual(TEXTS.map((text, n) => `${n + 1}. ${text}`));
    expect(textsOf(document, "boilerplate")).toEqual(["For media enquiries: press@ports.example"]);
    expect(document.metadata.published.chosen).toMatchObject({ value: "2024-05-03", origin: "meta" });
  });
});
