// Prints how intake does on the articles with truth: `npm run intake-scores`, with names of articles or of kinds for what was
// missed and what was wrong. `--frames` reads single sentences too, with the names of their kinds (say, demand, act, round, date) and files. `--held-out` and `--closed` run those that no rule is made on; whoever does so writes it into README.md.
import { readdirSync } from "node:fs";
import { framesScore } from "./frames.ts";
import { classesOf, type Score, scoresOf, summed } from "./score.ts";
import { truths } from "./truth.ts";

const FRAMES = [
  "first",
  "second",
  "third",
  "ahead",
  "ahead-more",
  "ahead-closed",
  "ahead-last",
  "sides",
  "sides-closed",
  "reach",
  "reach-closed",
  "named",
  "named-closed",
  "asked",
  "asked-closed",
  "asked-more",
  "asked-more-closed",
];
const words = process.argv.slice(2);
const files = readdirSync(new URL("frames/", import.meta.url)).map((name) => name.replace(".tsv", ""));
const wanted = files.filter((each) => words.includes(each));
for (const name of words.includes("--frames") ? (wanted.length > 0 ? wanted : FRAMES) : [])
  for (const { kind, found, told, silent, misses, wrong } of framesScore(name)) {
    console.log(`${name}, ${kind}: ${share(found, told)} told, ${share(silent, misses)} silent`);
    if (words.includes(kind))
      for (const each of wrong) console.log(`  ${each.wanted} | ${each.text}\n    ${each.told}`);
  }
const folder = words.includes("--closed") ? "closed" : words.includes("--held-out") ? "held-out" : "truth";
const articles = truths(folder);
const named = articles.filter(({ name }) => words.includes(name));
const chosen = named.length > 0 ? named : articles;
const scores = summed(chosen.map(scoresOf));

console.log(`${chosen.map(({ name }) => name).join(", ")}\n`);
console.log("| kind | recall | precision | values |\n|---|---|---|---|");
for (const score of scores) console.log(row(score));
const classes = chosen.map(classesOf);
console.log("\n| confidence | right |\n|---|---|");
for (const name of ["high", "medium", "low"] as const) {
  const sum = (at: 0 | 1) => classes.reduce((total, each) => total + each[name][at], 0);
  console.log(`| ${name} | ${share(sum(0), sum(1))} |`);
}
for (const { kind, missed, wrong } of scores) {
  if (!words.includes(kind)) continue;
  console.log(`\n${kind}, missed:\n  ${missed.join("\n  ")}\n${kind}, wrong:\n  ${wrong.join("\n  ")}`);
}

function row({ kind, found, wanted, right, proposed, values }: Score): string {
  return `| ${kind} | ${share(found, wanted)} | ${share(right, proposed)} | ${values.map(([name, ...of]) => `${name} ${share(...of)}`).join(", ")} |`;
}

function share(part: number, all: number): string {
  return all === 0 ? "none" : `${part}/${all} = ${(part / all).toFixed(2)}`;
}
