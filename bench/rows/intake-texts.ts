import { readFileSync } from "node:fs";
import { intake } from "#intake/intake.ts";
import type { Benchmark } from "../row.ts";

const ARTICLES = ["wire", "analysis", "live-blog", "interview", "trade", "mediation"];
let texts: readonly string[];
let long: string;
const prepare = () => {
  texts ??= ARTICLES.map((name) => readFileSync(`test/intake/articles/${name}.txt`, "utf8"));
  // Some 5,000 sentences.
  long ??= texts.join("\n\n").repeat(36);
};

export const benchmarks: readonly Benchmark[] = [
  {
    name: "intake: six articles of 30 sentences",
    prepare,
    run: () =>
      texts.reduce(
        (sum, text) => sum + intake(text, { id: "art", issued: "2025-06-30" }).proposals.length,
        0,
      ),
  },
  {
    name: "intake: a text of 5,000 sentences",
    prepare,
    run: () => intake(long, { id: "art", issued: "2025-06-30" }).proposals.length,
  },
];
