import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { unseenIn } from "#case/printable.ts";
import { readCaseText } from "#case/read.ts";
import { hashOf, sentencesOf } from "#case/sentences.ts";
import { readLedger } from "#decisions/read-ledger.ts";
import { Proposals } from "#intake/proposal.ts";
import { program } from "../../src/cli/program.ts";
import { PARAGRAPHS, page } from "../documents/files.ts";
import { call } from "./terminal-io.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-intake-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const read = (name: string) => readFileSync(join(folder, name), "utf8");

const PAGE = page({
  head: '<meta property="article:published_time" content="2024-05-03T06:10:00Z"><meta name="author" content="Ines Calloway"><meta property="og:site_name" content="The Harbour Review"><meta property="og:url" content="https://x.example/ferries">',
  article: "<p>Share Tweet Email</p>",
});
writeFileSync(join(folder, "ferries.html"), PAGE);

/** The program with a text piped into it. */
async function piped(input: () => AsyncIterable<Uint8Array>, ...args: string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const status = await program(args, {
    colour: false,
    width: 80,
    directory: folder,
    input,
    out: (text) => void out.push(text),
    error: (text) => void error.push(text),
  });
  return { status, out: out.join(""), error: error.join("") };
}

async function* once(text: string) {
  yield new TextEncoder().encode(text);
}

describe("demarche intake", () => {
  it("makes a sound case of a page, beside its stored and its numbered text", async () => {
    const { status, out, error } = await call(folder, "intake", "ferries.html", "-o", "ferries");
    expect([status, error]).toEqual([0, ""]);
    expect(out).toContain(
      "Written:\n  ferries/sources/art.txt\n  ferries/sources/art.numbered.txt\n  ferries/case.yaml\n",
    );
    expect(out).toContain("published  2024-05-03");
    expect(out).toMatch(/line 1\d +furniture +Share Tweet Email/);
    const reading = readCaseText(read("ferries/case.yaml"), "case.yaml");
    if ("faults" in reading) throw new Error(JSON.stringify(reading.faults));
    const [source] = reading.case.sources;
    const text = read("ferries/sources/art.txt");
    expect(source).toMatchObject({
      id: "art",
      title: "Ferry talks to resume",
      author: "Ines Calloway",
      publisher: "The Harbour Review",
      url: "https://x.example/ferries",
      text: { file: "sources/art.txt", sha256: hashOf(text), numbering: 2 },
    });
    expect(reading.case.asOf.edtf).toBe("2024-05-03");
    const sentences = sentencesOf(text, { body: source!.text!.body });
    expect(sentences[0]).toMatchObject({ at: "P1.S1", text: PARAGRAPHS[0]!.split(". ")[0] + "." });
    expect(read("ferries/sources/art.numbered.txt")).toContain(`P1.S1  ${sentences[0]!.text}\n`);
    const check = await call(folder, "check", "ferries");
    expect(check.status).toBe(0);
    // The numbers of the case are those that the command for numbers gives.
    const body = source!.text!.body!.join("-");
    const numbered = await call(folder, "number", "ferries/sources/art.txt", "--body", body);
    expect(numbered.out).toBe(read("ferries/sources/art.numbered.txt"));
  });

  it("takes the id, the day and the body that it is given", async () => {
    const given = ["--id", "review", "--published", "2024-04-30", "--body", "5-7"];
    const { status, out } = await call(folder, "intake", "ferries.html", "-o", "given", ...given);
    expect(status).toBe(0);
    // What the document says is told beside it.
    expect(out).toMatch(/^ {2}published {2}2024-04-30, as you say\n {2,}also 2024-05-03, /m);
    const text = read("given/case.yaml");
    expect(text).toMatch(/^ {2}- id: review$/m);
    expect(text).toMatch(/^ {4}issued: 2024-04-30$/m);
    expect(text).toMatch(/^asOf: 2024-04-30$/m);
    expect(text).toContain("body: [5, 7]");
    expect(text).toContain("day as given by the analyst");
    expect(existsSync(join(folder, "given/sources/review.txt"))).toBe(true);
    expect((await call(folder, "check", "given")).status).toBe(0);
  });

  it("prints what it found as data, and then writes only what it is told to", async () => {
    const { status, out } = await call(folder, "intake", "ferries.html", "--json");
    expect(status).toBe(0);
    const { document, proposals, written } = JSON.parse(out);
    expect(written).toEqual([]);
    expect(Proposals.safeParse(proposals).success).toBe(true);
    expect(proposals.source).toMatchObject({ id: "art", sha256: document.sha256 });
    expect(document).toMatchObject({
      form: "html",
      metadata: { published: { chosen: { value: "2024-05-03", origin: "opengraph" } } },
    });
    const both = JSON.parse((await call(folder, "intake", "ferries.html", "--json", "-o", "both")).out);
    expect(both.written).toEqual([
      "both/sources/art.txt",
      "both/sources/art.numbered.txt",
      "both/case.yaml",
      "both/intake.yaml",
    ]);
    expect(read("both/sources/art.txt")).toBe(document.text);
  });

  it("reads what is piped into it", async () => {
    const text = `Ferry talks to resume\n\n${PARAGRAPHS.join("\n\n")}\n`;
    const { status, out } = await piped(() => once(text), "intake", "-", "-o", "piped");
    expect([status, out]).toEqual([0, expect.stringContaining("Read standard input: plain text.")]);
    expect(read("piped/sources/art.txt")).toBe(text);
  });

  it("replaces nothing without --force, and writes all or nothing", async () => {
    mkdirSync(join(folder, "mine"));
    writeFileSync(join(folder, "mine/case.yaml"), "mine");
    const refused = await call(folder, "intake", "ferries.html", "-o", "mine");
    expect([refused.status, refused.error]).toEqual([
      2,
      expect.stringContaining("mine/case.yaml is there already"),
    ]);
    expect(existsSync(join(folder, "mine/sources"))).toBe(false);
    expect((await call(folder, "intake", "ferries.html", "-o", "mine", "--force")).status).toBe(0);
    expect(read("mine/case.yaml")).toContain("Ferry talks to resume");
    // A folder stands where the last file belongs: the files before it are taken away again.
    mkdirSync(join(folder, "odd/case.yaml"), { recursive: true });
    const odd = await call(folder, "intake", "ferries.html", "-o", "odd", "--force");
    expect([odd.status, existsSync(join(folder, "odd/sources"))]).toEqual([2, false]);
  });

  it("says of a text in another encoding where, as every command does", async () => {
    writeFileSync(join(folder, "old.txt"), Buffer.from("Caf\xe9 talks", "latin1"));
    const first = await call(folder, "intake", "old.txt", "-o", "old");
    expect([first.status, first.error]).toEqual([
      1,
      expect.stringContaining("old.txt:1:4: error: the byte 0xe9 is not UTF-8"),
    ]);
    writeFileSync(join(folder, "old.txt"), Buffer.from("\xe9 talks", "latin1"));
    expect((await call(folder, "intake", "old.txt", "-o", "old")).error).toContain(
      "old.txt:1:1: error: the byte 0xe9",
    );
  });

  it("refuses what is too large before it has read all of it", async () => {
    writeFileSync(join(folder, "large.html"), PAGE);
    truncateSync(join(folder, "large.html"), 50_000_000);
    const { status, error } = await call(folder, "intake", "large.html", "-o", "large");
    expect([status, error]).toEqual([
      1,
      expect.stringContaining("large.html: error: the file has more than 20 MB"),
    ]);
    expect(existsSync(join(folder, "large"))).toBe(false);
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1_000_000;
        yield new Uint8Array(1_000_000);
      }
    }
    expect((await piped(endless, "intake", "-", "-o", "large")).error).toContain(
      "standard input: error: the file has more than 20 MB",
    );
    expect(given).toBe(21_000_000);
  });

  it.each([
    [[], 2, "no document is named"],
    [["ferries.html"], 2, "no folder for the case is named"],
    [["nowhere.html", "-o", "x"], 2, "there is no file nowhere.html"],
    [[".", "-o", "x"], 2, ". is a folder"],
    [["/dev/zero", "-o", "x"], 2, "a device"],
    [["-", "-o", "x"], 2, "there is no standard input here"],
    [["ferries.html", "-o", "x", "--id", "1a"], 2, '"1a" is no id of a source'],
    [["ferries.html", "-o", "x", "--published", "May"], 2, "--published must be a day"],
    [["ferries.html", "-o", "x", "--body", "9-2"], 2, "--body must be two lines"],
    [["ferries.html", "-o", "x", "--body", "900-901"], 2, "lies behind the text"],
    [["ferries.html", "-o", "x", "--body", "2-2"], 2, "lines 2 to 2 hold no sentence"],
    [["empty.html", "-o", "x"], 1, "empty.html:1:1: error: the file is empty"],
  ])("refuses %j", async (words, wanted, reason) => {
    writeFileSync(join(folder, "empty.html"), "");
    const { status, error } = await call(folder, "intake", ...words);
    expect([status, error]).toEqual([wanted, expect.stringContaining(reason)]);
    expect(existsSync(join(folder, "x"))).toBe(false);
  });

  it("puts nothing of a hostile page into the case that acts there", async () => {
    const evil = '"}]\n- id: evil\u001b[31m <script>alert(1)</script> & \u202Ex';
    const quoted = JSON.stringify({
      "@type": "NewsArticle",
      headline: evil,
      author: { name: evil },
    }).replaceAll("<", "\\u003c");
    writeFileSync(
      join(folder, "evil.html"),
      page({ head: `<script type="application/ld+json">${quoted}</script>` }),
    );
    const { status, out } = await call(folder, "intake", "evil.html", "-o", "evil");
    expect(status).toBe(0);
    expect(unseenIn(out)).toBeUndefined();
    const reading = readCaseText(read("evil/case.yaml"), "case.yaml");
    if ("faults" in reading) throw new Error(JSON.stringify(reading.faults));
    expect(reading.case.sources.map(({ id }) => id)).toEqual(["art"]);
    expect(unseenIn(read("evil/case.yaml"))).toBeUndefined();
  });
});

describe("the stored text of a page, read once more", () => {
  it.each(["live-blog", "wire"])("%s: gives the same ledger, byte for byte", async (name) => {
    const page = join(import.meta.dirname, "..", "intake", "articles", `${name}.html`);
    writeFileSync(join(folder, "page.html"), readFileSync(page));
    await call(folder, "intake", "page.html", "-o", `once-${name}`);
    const before = read(`once-${name}/intake.yaml`);
    // The text alone does not say what the page sets apart, nor on which day it appeared.
    await call(folder, "intake", `once-${name}/sources/art.txt`, "--into", `once-${name}`);
    expect(read(`once-${name}/intake.yaml`)).toBe(before);
  });

  it("keeps the day that the page gave, where its text gives none", async () => {
    const { out } = await call(folder, "intake", "ferries.html", "-o", "day-of-page");
    expect(out).toContain("published  2024-05-03");
    const before = read("day-of-page/intake.yaml");
    await call(folder, "intake", "day-of-page/sources/art.txt", "--into", "day-of-page");
    expect(read("day-of-page/intake.yaml")).toBe(before);
  });
});

describe("what is proposed", () => {
  const articles = join(import.meta.dirname, "..", "intake", "articles");
  const article = (name: string) => join(articles, name);
  const ledgerOf = (name: string) => {
    const found = readLedger(read(`${name}/intake.yaml`), "intake.yaml");
    if ("faults" in found) throw new Error(found.faults[0]!.what);
    return found;
  };
  const caseOf = (name: string) => {
    const reading = readCaseText(read(`${name}/case.yaml`), "case.yaml");
    if ("faults" in reading) throw new Error(JSON.stringify(reading.faults));
    return reading.case;
  };

  it("stands in the ledger, and nothing of it in the case", async () => {
    const { out } = await call(folder, "intake", article("wire.txt"), "-o", "wire");
    expect(out).toMatch(/^Proposed: \d+ actors, /m);
    expect(ledgerOf("wire").proposals.filter(({ decision }) => decision === "open").length).toBeGreaterThan(
      10,
    );
    expect(caseOf("wire").actors).toEqual([]);
  });

  it("makes a case at once where it is accepted unseen, which a check calls sound", async () => {
    const { status } = await call(
      folder,
      "intake",
      article("wire.txt"),
      "-o",
      "hurried",
      "--accept",
      "high",
      "--yes",
      "all",
    );
    expect(status).toBe(0);
    expect(caseOf("hurried").actors.length).toBeGreaterThan(2);
    expect(caseOf("hurried").actors.every(({ accepted }) => accepted === "unseen")).toBe(true);
    expect((await call(folder, "check", "hurried")).status).toBe(0);
  });

  it("rests on nothing that is set apart from the article", async () => {
    await call(folder, "intake", article("wire.html"), "-o", "page");
    const { document } = JSON.parse((await call(folder, "intake", article("wire.html"), "--json")).out);
    const apart = document.blocks.filter(
      ({ kind }: { kind: string }) => kind === "furniture" || kind === "stamp",
    );
    for (const { quote } of ledgerOf("page").proposals)
      expect(
        apart.some(
          ({ start, end }: { start: number; end: number }) =>
            quote && quote.start >= start && quote.start < end,
        ),
      ).toBe(false);
  });

  it("joins a case: the same text once, another one as a further source, with the actors that are there", async () => {
    await call(folder, "intake", article("wire.txt"), "-o", "joined", "--yes", "all");
    const before = read("joined/case.yaml");
    const again = await call(folder, "intake", article("wire.txt"), "--into", "joined");
    expect(again.out).toContain("Nothing waits for a decision; ");
    expect(read("joined/case.yaml")).toBe(before);
    writeFileSync(join(folder, "second.txt"), `Talks go on\n\n${SECOND} ${PARAGRAPHS.join("\n\n")}\n`);
    await call(folder, "intake", "second.txt", "--into", "joined", "--published", "2024-05-04");
    expect(caseOf("joined").sources.map(({ id }) => id)).toEqual(["art", "art2"]);
    expect(hashOf(read("joined/sources/art2.txt"))).toBe(caseOf("joined").sources[1]!.text!.sha256);
    const held = ledgerOf("joined").proposals.filter(
      ({ cite, kind }) => kind === "actor" && cite[0]!.startsWith("art2:"),
    );
    expect(held.find(({ entry }) => entry.id === "EGY")).toMatchObject({ decision: "merged", with: "EGY" });
    expect((await call(folder, "check", "joined")).status).toBe(0);
  });

  it("reads all dates anew from the stored text where another day of publication is given", async () => {
    await call(folder, "intake", article("wire.html"), "-o", "dated");
    const before = ledgerOf("dated");
    const first = before.sources[0]!.published!.value;
    const later = `${Number(first.slice(0, 4)) + 1}${first.slice(4)}`;
    await call(folder, "intake", "dated/sources/art.txt", "--into", "dated", "--published", later);
    const after = ledgerOf("dated");
    expect(after.sources[0]!.published).toEqual({ value: later, origin: "given" });
    expect(caseOf("dated").sources).toMatchObject([{ id: "art", issued: { edtf: later } }]);
    const dates = ({ proposals }: typeof after) =>
      proposals.filter(({ grounds }) => grounds.date?.anchor === "publication");
    expect(dates(after).length).toBeGreaterThan(0);
    expect(after.proposals.map(({ id }) => id)).toEqual(before.proposals.map(({ id }) => id));
    for (const each of dates(after))
      expect(each.entry).not.toEqual(before.proposals.find(({ id }) => id === each.id)!.entry);
  });

  it("proposes that two prints of one story have one origin, and says so in the case once it is decided", async () => {
    const story = readFileSync(article("wire.txt"), "utf8");
    await call(folder, "intake", article("wire.txt"), "-o", "prints");
    writeFileSync(
      join(folder, "print.txt"),
      `${story}\nA line that only this paper has, about the weather at the dam.\n`,
    );
    await call(folder, "intake", "print.txt", "--into", "prints");
    const own = () =>
      ledgerOf("prints").proposals.find(({ kind, entry }) => kind === "source" && entry.id === "art2");
    expect(own()).toMatchObject({ decision: "open", confidence: "high", entry: { origin: ["art"] } });
    expect(caseOf("prints").sources[1]!.origin).toEqual([]);
    const { out } = await call(folder, "review", "prints", "--yes", "source");
    expect(out).toContain("1 proposal joined to entries of the case.\n");
    expect(caseOf("prints").sources[1]!.origin).toEqual(["art"]);
    expect((await call(folder, "check", "prints")).status).toBe(0);
    await call(folder, "intake", "print.txt", "--into", "prints");
    expect(own()).toMatchObject({ decision: "yes" });
  });

  it.each([
    [["-o", "a", "--into", "joined"], "leave out one of the two"],
    [["--into", "joined", "--id", "art"], "the case has another source art"],
    [["--into", "nowhere"], "there is no file or folder nowhere"],
  ])("refuses %j", async (words, reason) => {
    const { status, error } = await call(folder, "intake", "ferries.html", ...words);
    expect([status, error]).toEqual([2, expect.stringContaining(reason)]);
  });
});

const SECOND = "Egypt met Sudan on Friday, officials said.";
