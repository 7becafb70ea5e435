import type { Candidate } from "../document.ts";
import type { Found } from "../found.ts";
import { machineMoment } from "../metadata/written-date.ts";
import type { Piece, Tally } from "../stored-text.ts";
import { inlineText } from "./inline.ts";
import { plainText } from "./read-text.ts";

/** Reads a Markdown file: its paragraphs without the marks of Markdown, and what its head says of it. */
export function readMarkdown(bytes: Uint8Array, tally: Tally): Found {
  const lines = plainText(bytes).split(/\r\n|[\n\r]/);
  const { says, from } = frontMatter(lines);
  const pieces: Piece[] = [];
  let open: string[] = [];
  let isItem = false;
  let fence: string | undefined;
  let comment = false;
  const close = () => {
    // A short item of a list is no heading.
    if (open.length > 0) pieces.push({ text: open.join("\n"), ...(isItem ? { kind: "body" } : {}) });
    open = [];
    isItem = false;
  };
  for (const whole of lines.slice(from)) {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(whole)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
      else open.push(whole);
      continue;
    }
    if (mark !== undefined) {
      close();
      fence = mark;
      continue;
    }
    const { text: line, open: stillOpen } = withoutComments(whole, comment, tally);
    comment = stillOpen;
    if (line.trim() === "") {
      close();
      continue;
    }
    const heading = /^\s{0,3}(#{1,6})(?:\s+|$)(.*)$/.exec(line);
    if (heading) {
      close();
      const text = inlineText(heading[2]!.trimEnd().replace(/(?:^|\s)#+$/, ""), tally);
      pieces.push(
        heading[1] === "#" && pieces.length === 0
          ? { text, kind: "title", rule: "heading" }
          : { text, kind: "heading", rule: "heading", level: heading[1]!.length },
      );
      continue;
    }
    if (open.length === 1 && /^\s{0,3}(?:=+|-{2,})\s*$/.test(line)) {
      const [text] = open;
      open = [];
      pieces.push(
        pieces.length === 0
          ? { text: text!, kind: "title", rule: "heading" }
          : { text: text!, kind: "heading", rule: "heading", level: line.includes("=") ? 1 : 2 },
      );
      continue;
    }
    if (
      /^\s{0,3}(?:[-*_]\s*){3,}$/.test(line.slice(0, 200)) ||
      /^\s*\|?\s*:?-{2,}[-:|\s]*$/.test(line.slice(0, 500))
    ) {
      close();
      continue;
    }
    if (/^\s{0,3}\[[^\]]{1,200}\]:\s*\S/.test(line)) continue;
    // A row of a table: its cells as those of a page.
    const row = /^\s*\|(.*?)\|?\s*$/.exec(line.slice(0, 5000))?.[1];
    if (row !== undefined) {
      close();
      const cells = row.split("|").map((cell) => inlineText(cell.trim(), tally));
      pieces.push({ text: cells.filter((cell) => cell !== "").join(" | "), kind: "body" });
      continue;
    }
    const item = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(.*)$/.exec(line);
    const quoted = /^\s{0,3}>\s?/.test(line);
    if (item) {
      close();
      isItem = true;
    }
    const bare = (item?.[1] ?? line).replace(quoted ? /^\s{0,3}(?:>\s?){1,20}/ : /^\s+/, "");
    open.push(inlineText(bare, tally));
    if (/(?: {2,}|\\)$/.test(line.slice(-10))) open[open.length - 1] = open.at(-1)!.replace(/\\$/, "");
  }
  close();
  const title = says.title?.[0]?.value ?? pieces.find(({ kind }) => kind === "title")?.text;
  return { pieces, ...(title === undefined ? {} : { title }), says, notes: [] };
}

function withoutComments(line: string, open: boolean, tally: Tally): { text: string; open: boolean } {
  let text = "";
  let at = 0;
  let within = open;
  while (at < line.length) {
    const next = line.indexOf(within ? "-->" : "<!--", at);
    if (!within) text += line.slice(at, next < 0 ? line.length : next);
    if (next < 0) break;
    if (!within) tally.add("comments", line.slice(next + 4, next + 100).split("-->")[0]);
    at = next + (within ? 3 : 4);
    within = !within;
  }
  return { text, open: within };
}

const KEYS: Readonly<Record<string, keyof Found["says"]>> = {
  title: "title",
  author: "author",
  authors: "author",
  by: "author",
  date: "published",
  published: "published",
  issued: "published",
  publisher: "publisher",
  source: "publisher",
  outlet: "publisher",
  url: "url",
  link: "url",
};

/** What stands between two lines of dashes at the head of a file: simple keys only, each on its line. */
function frontMatter(lines: readonly string[]): { says: Found["says"]; from: number } {
  const end =
    lines[0]?.trim() === "---"
      ? lines.slice(0, 200).findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
      : -1;
  const found = new Map<string, Candidate[]>();
  for (const line of lines.slice(1, Math.max(1, end))) {
    const [, name, written] = /^([A-Za-z]{2,20}):\s*(.{1,500})$/.exec(line.trimEnd()) ?? [];
    const key = name === undefined ? undefined : KEYS[name.toLowerCase()];
    if (key === undefined) continue;
    const text = written!
      .trim()
      .replace(/^(["'])(.*)\1$/, "$2")
      .replace(/^\[(.*)\]$/, "$1");
    const value = key === "published" ? machineMoment(text)?.day : text;
    if (!value) continue;
    const candidate = { value, origin: "front-matter", ...(value === text ? {} : { written: text }) };
    found.set(key, [...(found.get(key) ?? []), candidate]);
  }
  return { says: Object.fromEntries(found), from: end < 0 ? 0 : end + 1 };
}
