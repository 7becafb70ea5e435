import type { Comparison } from "#comparison/comparison.ts";
import { STYLE } from "../html/style.ts";
import { tableMarkup } from "../html/table.ts";
import { joined, type Markup, markup, NOTHING, trusted } from "../markup.ts";
import type { SchemeName } from "../probability-words.ts";
import { newReading } from "../reading.ts";
import { sha256InBase64 } from "../sha256.ts";
import { accountOf, type ChangedJudgement } from "./account.ts";

/** The page has no program and loads nothing. */
const POLICY = `default-src 'none'; style-src 'sha256-${sha256InBase64(STYLE)}'; base-uri 'none'; form-action 'none'`;

/** What changed from one brief to another, as one self-contained HTML file. */
export function comparisonHtml(comparison: Comparison, scheme: SchemeName): string {
  const { title, between, lead, changed, same, entries, remarks } = accountOf(comparison, scheme);
  const { name, version } = comparison.program;
  const lines = [
    markup`<!DOCTYPE html>`,
    markup`<html lang="en">`,
    markup`<head>`,
    markup`<meta charset="utf-8">`,
    markup`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    markup`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    markup`<meta name="generator" content="${`${name} ${version}`}">`,
    markup`<title>${title}</title>`,
    markup`<style>${trusted(STYLE as ":root {}")}</style>`,
    markup`</head>`,
    markup`<body><div class="page"><header><h1>${title}</h1><p class="summary">${between}</p></header><main>`,
    markup`<p class="headline">${lead.join(" ")}</p>`,
    ...remarks.map((remark) => markup`<p class="note">${remark}</p>`),
    changed.length === 0
      ? NOTHING
      : markup`<section id="judgements"><h2>Judgements</h2>${changed.map(judgementMarkup)}</section>`,
    entries === undefined
      ? NOTHING
      : markup`<section id="case"><h2>The case</h2>${tableMarkup(entries, newReading({ scheme }))}</section>`,
    same.length === 0
      ? NOTHING
      : markup`<section id="same"><h2>What stands as it was</h2>${listMarkup(same)}</section>`,
    markup`</main></div></body>`,
    markup`</html>`,
    NOTHING,
  ];
  return joined(lines, "\n").text;
}

function judgementMarkup({ heading, before, now, told }: ChangedJudgement): Markup {
  const line = (label: string, text: string | undefined) =>
    text === undefined ? NOTHING : markup`<p class="judgement"><strong>${label}:</strong> ${text}</p>`;
  return markup`<div class="answer"><h3>${heading}</h3>${line("Now", now)}${line("Before", before)}${told.length === 0 ? NOTHING : listMarkup(told)}</div>`;
}

function listMarkup(items: readonly string[]): Markup {
  return markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}
