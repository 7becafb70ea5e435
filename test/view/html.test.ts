import { createHash } from "node:crypto";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { Report } from "#outcome/report.ts";
import { htmlBrief } from "#view/html.ts";
import { emptyReport, sampleReport, withEveryText } from "./sample-report.ts";

const HOSTILE = `</script><script>alert("1")</script><img src='https://evil.example/x' onerror=a()>&amp; \u0000\u001b[31m “é漢字” \`${"$"}{x}\``;
const reports: readonly (readonly [string, Report])[] = [
  ["a full report", sampleReport],
  ["an empty report", emptyReport],
  ["a report of hostile texts", withEveryText(sampleReport, HOSTILE)],
];

function drawn(report: Report): string {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  return htmlBrief(report, { document: document as unknown as Document, scheme: "icd203" });
}

describe.each(reports)("%s", (_, report) => {
  const html = drawn(report);
  const { document } = parseHTML(html);
  const all = (selector: string) => [...document.querySelectorAll(selector)] as unknown as Element[];

  it("is one file under a megabyte that can load nothing", () => {
    expect(html.length).toBeLessThan(1_000_000);
    for (const element of all("*")) {
      for (const { name, value } of element.attributes) {
        if (["src", "srcset", "href", "xlink:href", "action", "data", "poster"].includes(name)) {
          expect(`${name}=${value}`).toMatch(/^href=#/);
        }
        expect(name).not.toMatch(/^on/);
      }
    }
    expect(html.match(/url\(|@import/g)).toBeNull();
  });

  it("has a policy that allows its own script and style sheet by their hashes and nothing else", () => {
    const hashOf = (selector: string) =>
      createHash("sha256")
        .update(document.querySelector(selector)?.textContent ?? "")
        .digest("base64");
    expect(document.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content")).toBe(
      `default-src 'none'; style-src 'sha256-${hashOf("style")}'; script-src 'sha256-${hashOf("script")}'; base-uri 'none'; form-action 'none'`,
    );
    expect(document.querySelectorAll("[style]")).toHaveLength(0);
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<style"));
  });

  it("has exactly the elements of the template: one script, one style sheet, no element from a text", () => {
    expect(all("script")).toHaveLength(1);
    expect(all("style")).toHaveLength(1);
    expect(all("img, iframe, object, embed, form, link")).toHaveLength(0);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.match(/<\/script/g)).toHaveLength(1);
  });

  it("has unique ids, and every reference to an id finds it", () => {
    const ids = all("[id]").map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z][\w-]*$/);
    for (const name of ["aria-controls", "aria-labelledby"]) {
      for (const element of all(`[${name}]`)) expect(ids).toContain(element.getAttribute(name));
    }
    for (const link of all("a[href]")) expect(ids).toContain(link.getAttribute("href")!.slice(1));
  });

  it("has landmarks, a skip link, one h1 and headings that skip no level", () => {
    for (const landmark of ["main", "header", "footer"]) expect(all(landmark)).toHaveLength(1);
    expect(all("a.skip")).toHaveLength(1);
    const levels = all("h1, h2, h3, h4").map((heading) => Number(heading.tagName.charAt(1)));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it("labels every picture, and puts its numbers in a table beside it", () => {
    for (const picture of all("svg")) {
      expect(picture.getAttribute("role")).toBe("img");
      expect(picture.getAttribute("aria-label")).toBeTruthy();
    }
    for (const figure of all("figure")) {
      expect(figure.querySelector("figcaption")?.textContent).toBeTruthy();
      expect(figure.querySelector("details table tbody tr")).toBeTruthy();
    }
  });

  it("gives tables captions and header cells with a scope, and rows of equal length", () => {
    for (const table of all("table")) {
      expect(table.querySelector("caption")).toBeTruthy();
      for (const head of table.querySelectorAll("th"))
        expect(head.getAttribute("scope")).toMatch(/^(col|row)$/);
      const width = table.querySelectorAll("thead tr > *").length;
      for (const row of table.querySelectorAll("tbody tr")) {
        const cells = [...row.children].reduce(
          (sum, cell) => sum + Number(cell.getAttribute("colspan") ?? 1),
          0,
        );
        expect(cells).toBe(width);
      }
    }
  });

  it("gives a scrolling container a name and a place in the tab order", () => {
    for (const region of all(".scroll")) {
      expect(region.getAttribute("tabindex")).toBe("0");
      expect(region.getAttribute("aria-label")).toBeTruthy();
    }
  });

  it("holds no number that is none, and no control character", () => {
    const body = html.slice(html.indexOf("<body>"), html.indexOf("<script>"));
    expect(body.match(/NaN|undefined|Infinity|\[object/)).toBeNull();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(html.match(/[\u0000-\u0008\u000b-\u001f\u007f]/)).toBeNull();
  });

  it("is the same bytes when drawn twice", () => expect(drawn(report) === html).toBe(true));
});

describe("hostile texts", () => {
  it("are shown as they are", () => {
    const { document } = parseHTML(drawn(withEveryText(sampleReport, HOSTILE)));
    const shown = HOSTILE.replace("\u0000\u001b", "\\u0000\\u001b");
    const printed = shown.replace("x' onerror", "x’ onerror");
    expect(document.querySelector("h1")?.textContent).toBe(printed);
    expect(document.querySelector("td")?.textContent).toContain(printed);
    expect(document.querySelector("svg")?.getAttribute("aria-label")).toContain(shown);
  });
});

describe("the brief", () => {
  const html = drawn(sampleReport);
  const { document } = parseHTML(html);
  const text = (selector: string) => document.querySelector(selector)?.textContent ?? "";

  it("begins with the day, the replay and the restriction", () => {
    expect(text(".dateline")).toContain("10 March 2018");
    expect(text(".dateline")).toContain("16 April 2018");
    expect(text(".dateline")).toContain("restricted to art and crs");
  });

  it("has on the first page the bottom line, the sides, the key judgements, signposts and sources, in this order", () => {
    const order = ["#bottom-line", "#sides", "#key-judgements", "#signposts", ".sources-line", ".foot"];
    const places = order.map((selector) => {
      const element = document.querySelector(selector)!;
      return [...document.querySelectorAll("*")].indexOf(element);
    });
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text(".bottom-line")).toContain("They may sign a framework within the year: unlikely (20–45 %).");
    expect(text(".bottom-line")).toContain("That the harvest was the cause is ");
    expect(text("#sides tbody")).toContain("Dropped one of its three demands");
  });

  it("gives the key judgements in the case's order, each under its question", () => {
    const asked = [...document.querySelectorAll("#key-judgements .asked")].map(
      ({ textContent }) => textContent,
    );
    expect(asked.map((question) => question?.trim())).toEqual([
      "Where do the talks go?",
      "What brought the turn about?",
    ]);
    expect(document.querySelectorAll("#key-judgements li")).toHaveLength(3);
  });

  it("prints likelihoods as word and range in the sentence, and confidence and n apart", () => {
    expect(text("#key-judgements .judgement")).toContain("is unlikely (20–45 %).");
    expect(text("#key-judgements .confidence")).toContain("Confidence is low.");
    expect(text("#key-judgements .confidence")).toContain("n = 1000 completions");
  });

  it("gives a judgement that the first page has in short in full in its section", () => {
    expect(text("#key-judgements")).toContain("No single cause of the turn stands out.");
    expect(text("#key-judgements")).not.toContain("fits all");
    expect(text("#analysis-paths .judgements")).toContain("fits all");
    expect(text("#analysis-paths .judgements")).not.toContain("A signed framework");
  });

  it("says of each other question what is on record, what is missing, or what would be needed", () => {
    const unanswered = [...document.querySelectorAll(".unanswered")].map(({ textContent }) =>
      textContent?.trim().replace(/\s+/g, " "),
    );
    expect(unanswered).toEqual([
      "Not judged here. Check of the argument failed: unexpected end of the list.",
      "Not judged here. “Paths” was run but reached no judgement about “Why did Aldermark accept?”.",
      "Not judged here. Ledger of demands could not be run. What is missing: demands before the turn; at least two parties with demands.",
      "Not judged here. On record: “They meet in May” (the envoy); no probability is given. [art:P4.S1]",
    ]);
  });

  it("shows at a glance what the analyses offer for it, and not again in their sections", () => {
    expect(text("#glance")).toContain("Rounds so far");
    expect(document.querySelectorAll("#glance figure")).toHaveLength(1);
    expect(html.match(/<caption><span>Rounds so far/g)).toHaveLength(1);
  });

  it("orders flips by their size", () => {
    const all = [...document.querySelectorAll("#analysis-paths .flips li")].map(
      (flip) => /(\w+) steps?/.exec(flip.textContent ?? "")?.[1],
    );
    expect(all).toEqual(["one", "one", "two"]);
  });

  it("explains a term where it first appears and only there", () => {
    expect(html.match(/a visit by a naval ship/g)).toHaveLength(1);
    expect(html.match(/port call/g)).toHaveLength(13);
  });

  it("lists every citation with what can be shown of it", () => {
    const listed = [...document.querySelectorAll(".citations li")].map((entry) => entry.textContent ?? "");
    expect(listed.find((entry) => entry.startsWith("art:P1.S1"))).toContain("They will talk.");
    expect(listed.find((entry) => entry.startsWith("art:P2.S3"))).toContain(
      "Gist: The blockade is said to be old.",
    );
    expect(listed.find((entry) => entry.startsWith("art:P3.S1"))).toContain("differs");
    expect(listed.find((entry) => entry.startsWith("art:P3.S2"))).toContain("cannot be shown");
    // Cited in the report, but not among its citations.
    expect(listed.find((entry) => entry.startsWith("un:para. 7"))).toContain("cannot be shown");
  });
});
