import type { Comparison } from "#comparison/comparison.ts";
import { pageHead } from "../html/page-head.ts";
import { tableMarkup } from "../html/table.ts";
import { joined, type Markup, markup, NOTHING } from "../markup.ts";
import type { SchemeName } from "../probability-words.ts";
import { newReading } from "../reading.ts";
import { type Account, accountOf, BY_DAY, type ChangedJudgement } from "./account.ts";

/** What changed from one brief to another, as one self-contained HTML file. */
export function comparisonHtml(comparison: Comparison, scheme: SchemeName): string {
  const account = accountOf(comparison, scheme);
  const { title, between } = account;
  const { name, version } = comparison.program;
  const lines = [
    pageHead(title, { generator: `${name} ${version}`, hasScript: false }),
    markup`<body><div class="page"><header><h1>${title}</h1><p class="summary">${between}</p></header><main>`,
    ...partsOf(account, scheme),
    markup`</main></div></body>`,
    markup`</html>`,
    NOTHING,
  ];
  return joined(lines, "\n").text;
}

/** The same without the page around it, for whoever shows it in one of its own. */
export function comparisonParts(comparison: Comparison, scheme: SchemeName): string {
  const account = accountOf(comparison, scheme);
  return joined([markup`<p class="summary">${account.between}</p>`, ...partsOf(account, scheme)], "\n").text;
}

function partsOf(
  { lead, changed, byDay, same, entries, remarks }: Account,
  scheme: SchemeName,
): readonly Markup[] {
  return [
    markup`<p class="headline">${lead.join(" ")}</p>`,
    ...remarks.map((remark) => markup`<p class="note">${remark}</p>`),
    changed.length === 0
      ? NOTHING
      : markup`<section id="judgements"><h2>Judgements</h2>${changed.map(judgementMarkup)}</section>`,
    byDay.length === 0
      ? NOTHING
      : markup`<section id="by-day"><h2>${BY_DAY}</h2>${listMarkup(byDay)}</section>`,
    entries === undefined
      ? NOTHING
      : markup`<section id="case"><h2>The case</h2>${tableMarkup(entries, newReading({ scheme }))}</section>`,
    same.length === 0
      ? NOTHING
      : markup`<section id="same"><h2>What stands as it was</h2>${listMarkup(same)}</section>`,
  ];
}

function judgementMarkup({ heading, before, now, still, told }: ChangedJudgement): Markup {
  const line = (label: string, text: string | undefined) =>
    text === undefined ? NOTHING : markup`<p class="judgement"><strong>${label}:</strong> ${text}</p>`;
  return markup`<div class="answer"><h3>${heading}</h3>${line("As before", still)}${line("Now", now)}${line("Before", before)}${told.length === 0 ? NOTHING : listMarkup(told)}</div>`;
}

function listMarkup(items: readonly string[]): Markup {
  return markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}
