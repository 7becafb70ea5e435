import { lightVariables, pictureRules } from "../look-of-pictures.ts";

/** The colours and typefaces of every page, light and dark. */
export const LOOK = `
:root {
  color-scheme: light dark;
  ${lightVariables()}
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "Times New Roman", serif;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #16181b; --ink: #e7e5e0; --soft: #adaca6; --line: #33363b; --line-strong: #5a5e65; --link: #8ab8e6;
    --tint: #1f2226; --mark: #6f9bc8; --mark-strong: #a5c8ec; --mark-muted: #7c8791; --mark-soft: #24384d;
    --today: #ff9a7a; --series-1: #7fb2ee; --series-2: #eea06c; --series-3: #6cc79b; --series-4: #c79be6;
    --series-5: #d6b84a; --series-6: #f08aae;
    --low-2: #6b3d1c; --low-1: #43301f; --mid: #2a2c30; --high-1: #213a54; --high-2: #1f5180;
  }
}
`;

/** The rules of a brief's page, which take colours and typefaces from around them. */
export const RULES = `* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 var(--serif); overflow-wrap: break-word; }
.page { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
.page p, .page li, .page dd, .page h1, .page h2, .page h3 { max-width: 43rem; }
h1, h2, h3, figcaption, caption, th, .facts dt, .list-title, nav { font-family: var(--sans); line-height: 1.25; }
h1 { font-size: 1.85rem; margin: 0 0 .5rem; letter-spacing: -.01em; }
h2 { font-size: 1.3rem; margin: 2.75rem 0 .6rem; padding-top: .6rem; border-top: 2px solid var(--ink); max-width: none !important; }
h3 { font-size: 1.02rem; margin: 1.5rem 0 .35rem; }
p { margin: .4rem 0 .8rem; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; z-index: 1; }
.summary { font-size: 1.1rem; color: var(--soft); }
.facts { margin: 1rem 0; font-size: .95rem; line-height: 1.45; }
.facts div { display: grid; grid-template-columns: 6.5rem 1fr; gap: 0 1rem; padding: .28rem 0; border-top: 1px solid var(--line); }
.facts div:first-child dd::first-line { font-weight: 600; }
.facts dt { font-size: .85rem; color: var(--soft); padding-top: .12rem; font-weight: 600; }
.facts dd { margin: 0; }
.contents { font-size: .92rem; border-top: 1px solid var(--line); padding-top: .6rem; margin-top: 2.5rem; }
.contents ol, .contents ul { columns: 16rem 3; padding-left: 1.2rem; }
.dateline { color: var(--soft); margin: 0 0 1rem; }
.bottom-line { font-size: 1.2rem; line-height: 1.45; }
.answer h3 { font-weight: 600; }
.asked { display: block; font: 600 .95rem/1.3 var(--sans); color: var(--soft); }
.keys { padding-left: 1.4rem; }
.front-table caption { display: none; }
.glance td .likelihood, .front-table td .likelihood { font-weight: 400; }
.front-table table, .outsiders { font-size: .9rem; }
.front-table tbody th { white-space: nowrap; min-width: 0; }
#signposts tbody th { white-space: normal; }
#signposts .further { font-weight: normal; }
.foot { font-size: .82rem; border-top: 1px solid var(--line); padding-top: .4rem; max-width: none !important; }
.foot a { color: var(--soft); text-decoration: none; }
.sources-line { font-size: .95rem; margin-top: 1.5rem; }
.glance { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; align-items: start; }
.glance > * { min-width: 0; }
.glance-broad { grid-column: 1 / -1; }
.glance-narrow .picture { min-width: 0; width: 100%; }
.judgement { margin: 0 0 .25rem; }
.confidence { margin: 0 0 .9rem; font-size: .95rem; color: var(--soft); }
.confidence strong { color: var(--ink); font-weight: 600; }
.likelihood { font-weight: 600; }
.range { white-space: nowrap; }
.cites { font: .76em/1.2 var(--sans); color: var(--soft); }
.cites a { color: var(--link); text-decoration: none; border-bottom: 1px dotted currentColor; white-space: nowrap; }
.cites a[aria-expanded="true"] { background: var(--tint); border-bottom-style: solid; }
.evidence { display: block; font: .88rem/1.45 var(--serif); color: var(--ink); background: var(--tint); border-left: 3px solid var(--line-strong); margin: .35rem 0 .5rem; padding: .5rem .75rem; white-space: normal; font-weight: 400; text-align: left; max-width: 40rem; }
th .evidence, td .evidence { min-width: 14rem; }
.basis, .note, .remark { color: var(--soft); font-size: .88rem; }
.evidence .origin, .evidence .remark { display: block; color: var(--soft); font-size: .92em; }
.unanswered strong { color: var(--today); }
.flips li { margin: .35rem 0; }
.headline { font-size: 1.15rem; line-height: 1.45; }
.asks { color: var(--soft); font-style: italic; margin-top: 0; }
.judgements { padding-left: 1.2rem; }
.references, .note { font-size: .88rem; }
.list-title { font-weight: 600; font-size: .95rem; margin-bottom: .2rem; }
.page dfn { font-style: italic; }
pre { overflow-x: auto; white-space: pre-wrap; }
code { font: .82em ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; }
/* A shade at the right edge as long as there is more to scroll to. */
.scroll {
  overflow-x: auto; margin: .6rem 0; position: relative;
  background: linear-gradient(to left, var(--paper) 1rem, transparent) right / 2.5rem 100% no-repeat local,
    linear-gradient(to left, var(--line-strong), transparent) right / .7rem 100% no-repeat scroll;
}
table { border-collapse: collapse; font: .86rem/1.35 var(--sans); font-variant-numeric: tabular-nums; min-width: 100%; }
caption { text-align: left; font-weight: 600; font-size: .95rem; padding: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .38rem .7rem .38rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { border-bottom: 1.5px solid var(--ink); font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 500; min-width: 9rem; line-height: inherit; }
td { min-width: 4rem; }
.number { text-align: right; }
td.number { white-space: nowrap; }
.day { white-space: nowrap; }
caption span { position: sticky; left: 0; display: inline-block; max-width: min(43rem, calc(100vw - 2.5rem)); }
.row-strong th, .row-strong td { font-weight: 700; }
.row-muted th, .row-muted td { color: var(--soft); }
.empty { color: var(--soft); }
th button { font: inherit; color: inherit; background: none; border: 0; padding: 0; min-height: 24px; cursor: pointer; text-align: inherit; }
th button::after { content: " ↕"; color: var(--soft); }
th[aria-sort="ascending"] button::after { content: " ↑"; color: inherit; }
th[aria-sort="descending"] button::after { content: " ↓"; color: inherit; }
.matrix th small { display: block; font-weight: 400; color: var(--soft); font-size: .92em; }
.matrix td { padding: .45rem .6rem; border: 1px solid var(--paper); min-width: 5.5rem; }
.matrix thead th { padding: .38rem .6rem; max-width: 13rem; }
.matrix thead td { border: 0; }
.matrix tbody th { position: sticky; left: 0; background: var(--paper); padding-right: .6rem; max-width: 15rem; }
.matrix { table-layout: auto; }
.marks td { min-width: 1.9rem; padding: .35rem .3rem; text-align: center; font-weight: 600; }
.marks thead th { padding: .35rem .3rem; text-align: center; max-width: 4rem; overflow-wrap: anywhere; }
.shade-low-2 { background: var(--low-2); } .shade-low-1 { background: var(--low-1); } .shade-0 { background: var(--mid); }
.shade-high-1 { background: var(--high-1); } .shade-high-2 { background: var(--high-2); }
.swatches i { display: inline-block; width: 1.1em; height: .85em; vertical-align: -.08em; }
figure { margin: 1.4rem 0; }
figcaption { font-weight: 600; font-size: .95rem; max-width: 43rem; margin-bottom: .3rem; }
.picture { display: block; max-width: 100%; height: auto; min-width: 38rem; font-family: var(--sans); color: var(--ink); }
.wide { min-width: 50rem; }
.picture text { white-space: pre; }
${pictureRules()}
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; padding: 0; margin: .2rem 0; font: .82rem var(--sans); color: var(--soft); }
.legend li { max-width: none; }
.key { display: inline-block; width: 1.4em; height: .62em; margin-right: .4em; border: 1.5px solid var(--mark-strong); vertical-align: .02em; }
.key-day { width: .72em; height: .72em; border-radius: 50%; background: var(--mark-strong); }
.key-span { background: var(--mark-strong); }
.key-unsure, .key-perhaps { background: var(--mark-soft); border-style: dashed; border-width: 1px; height: .45em; }
.key-uncertain { border-style: dashed; border-radius: 50%; width: .75em; }
.key-planned { background: var(--paper); width: .72em; height: .72em; border-radius: 50%; }
.key-contested { background: var(--paper); width: .62em; height: .62em; transform: rotate(45deg); }
.key-negated { border: 0; width: auto; height: auto; font-style: normal; }
.key-negated::before { content: "×"; font-weight: 700; color: var(--today); }
details.aside { margin: .8rem 0; }
details summary { cursor: pointer; font: .86rem var(--sans); color: var(--link); width: fit-content; padding: .25rem 0; }
.sources dt { margin-top: .8rem; font-weight: 600; }
.sources dd { margin: 0; }
.citations { list-style: none; padding: 0; }
.citations li { padding: .45rem 0; border-top: 1px solid var(--line); }
.citations li:target, section:target > h2, h3:target { background: var(--tint); }
.citations .remark { display: block; }
.citations .origin { display: none; }
q { quotes: "\\201c" "\\201d"; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .6rem; font-size: .85rem; color: var(--soft); }
@media (max-width: 40rem) {
  body { font-size: 1rem; }
  .page { padding: 1.25rem 1rem 3rem; }
  h1 { font-size: 1.5rem; }
  .facts div { grid-template-columns: 1fr; }
  .long { min-width: 14rem; }
  .bottom-line { font-size: 1.1rem; }
  .glance { display: block; }
  /* Three columns of sentences do not fit a phone: each row is told downwards, its head in bold, its parts below. */
  .front-table table, .front-table tbody, .front-table tr, .front-table tbody th, .front-table td { display: block; }
  .front-table thead { display: none; }
  .front-table table { font-size: .9rem; }
  .front-table tr { padding: .45rem 0; border-bottom: 1px solid var(--line); }
  .front-table tbody th { white-space: normal; font-weight: 600; }
  .front-table tbody th, .front-table td, .front-table .long { min-width: 0; padding: .1rem 0; border: 0; }
  .front-table td.day { color: var(--soft); white-space: normal; }
}
@media print {
  @page { size: A4; margin: 10mm 14mm 11mm; @bottom-right { content: counter(page); font: 8pt sans-serif; } }
  @page annex { margin: 9mm 10mm 10mm; }
  /* Paper is not as wide as a screen: where a machine has only the widest of typefaces, its narrower cut is taken. */
  :root {
    --sans: "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans Condensed", sans-serif;
    --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "Times New Roman", "Liberation Serif", "DejaVu Serif Condensed", serif;
  }
  html { font-size: 9.2pt; }
  body { font-size: 1rem; line-height: 1.36; background: none; }
  .page { max-width: none; padding: 0; }
  .page p, .page li, .page dd, .page h1, .page h3, figcaption, caption span { max-width: none; }
  h1 { font-size: 11.6pt; margin-bottom: 1pt; }
  h2 { font-size: 12pt; margin: 11pt 0 3pt; padding-top: 3pt; border-top-width: 1px; }
  h3 { font-size: 9.8pt; margin: 6pt 0 1pt; }
  p { margin: 2pt 0 4pt; }
  h1, h2, h3, caption, thead, figcaption, .list-title { break-after: avoid; }
  .summary { font-size: 10pt; }
  .facts { font-size: 8.8pt; line-height: 1.3; margin: 5pt 0; }
  .facts div { padding: 1pt 0; grid-template-columns: 20mm 1fr; }
  .dateline { margin: 0; }
  .bottom-line { font-size: 9pt; line-height: 1.22; margin: 0; }
  main > section > h2, .second-page h2, .page main > section > h2 { font-size: 10.2pt; margin: 5pt 0 1.5pt; padding-top: 1.5pt; }
  .asked { font-size: 8.2pt; line-height: 1.2; }
  .keys li { margin: 0 0 1.5pt; break-inside: avoid; }
  .keys .judgement { margin-bottom: 0; font-size: 8.7pt; line-height: 1.19; }
  .keys .confidence { margin: 0; font-size: 7.9pt; line-height: 1.16; }
  .keys .basis { font-size: inherit; }
  .keys .more { display: none; }
  .front-table .scroll, .glance .scroll { margin: 0 0 3pt; }
  .front-table table, .outsiders { font-size: 7.5pt; line-height: 1.2; }
  .outsiders { margin: 0; }
  .front-table td, .front-table th { padding: 1.2pt 5pt 1.2pt 0; }
  .front-table .day { white-space: nowrap; }
  .glance caption { padding: 2pt 0; font-size: 8.8pt; }
  .glance .note { margin: 0 0 1pt; font-size: 7.6pt; }
  .sources-line { font-size: 7.9pt; line-height: 1.25; margin: 3pt 0 1pt; }
  .foot { font-size: 7.4pt; margin: 2pt 0 0; padding-top: 2pt; }
  #case .summary { font-size: 7.8pt; line-height: 1.18; margin: 0; }
  main > #case > h2, .second-page #more-on-judgements h2 { display: inline; font-size: 8.2pt; border: 0; margin: 0 3pt 0 0; padding: 0; }
  #case, .second-page #more-on-judgements { font-size: 7.8pt; line-height: 1.16; }
  .second-page .more-on { display: inline; margin: 0; }
  #case .summary { display: inline; }
  .second-page .answer { margin: 0 0 1pt; font-size: 8pt; line-height: 1.18; }
  .second-page .answer h3, .second-page .answer p { display: inline; font-size: inherit; }
  .glance table { font-size: 7pt; line-height: 1.12; }
  .glance td, .glance th { padding: .5pt 4pt .5pt 0; }
  .glance th.number { width: 18mm; }
  #first-gaps ul, #gaps ul { columns: 2; column-gap: 6mm; }
  #gaps li { font-size: 6.9pt; line-height: 1.16; }
  #first-gaps li, #disputes li { font-size: 7.3pt; line-height: 1.14; break-inside: avoid; }
  #first-gaps .note, #disputes .note { margin: 0; font-size: 7.4pt; }
  .second-page { break-before: page; }
  .second-page > section:first-of-type > h2 { margin-top: 4pt; }
  /* One below the other in two columns, so that a short table leaves no gap beside a long one. */
  .glance { display: block; columns: 2; column-gap: 6mm; }
  .glance > * { break-inside: avoid; padding-bottom: 2pt; }
  .glance figure { margin: 1pt 0; }
  .glance .picture { max-height: 40mm; }
  .glance-narrow .picture { max-height: 68mm; }
  .confidence, .basis, .note, .remark { font-size: 8.4pt; }
  .confidence { margin-bottom: 4pt; }
  .flips li { margin: 1.5pt 0; }
  .headline { font-size: 10.8pt; }
  .page ol, .page ul { padding-left: 14pt; margin: 2pt 0 4pt; }
  .page .citations, .page .legend { padding: 0; }
  /* What opens, and what whoever codes the case would copy, is of no use on paper. */
  .contents, .skip, .evidence, details.numbers, details.aside, .sources .basis, .first-lines { display: none; }
  /* The annex is for those who check: small type, no column wider than its words. */
  .annexes { break-before: page; font-size: 7.5pt; line-height: 1.19; }
  .annexes > section:first-child > h2 { margin-top: 0; }
  .annexes h2 { font-size: 10pt; margin: 3pt 0 1pt; padding-top: 2pt; }
  /* What an analysis asks stands beside its name, the works that it goes by beside their heading. */
  .annexes section.analysis { border-top: 1px solid var(--ink); margin-top: 3pt; padding-top: 2pt; }
  .annexes h2:has(+ .asks) { float: left; border-top: 0; margin: 0 3mm 0 0; padding: 0; }
  .annexes .asks { margin: 0; line-height: 12pt; break-after: avoid; }
  .annexes .headline { clear: both; }
  .annexes h3:has(+ .references) { float: left; margin: 0 2mm 0 0; }
  .annexes h3 { font-size: 8.2pt; margin: 1pt 0 0; }
  .annexes p { margin: 1pt 0 2pt; }
  .annexes .headline { font-size: 8pt; line-height: 1.22; }
  .annexes .confidence, .annexes .basis, .annexes .note, .annexes .remark { font-size: 6.9pt; line-height: 1.17; }
  .annexes table { font-size: 6.4pt; line-height: 1.12; }
  .annexes th, .annexes td { padding: .3pt 4pt .3pt 0; }
  /* A figure needs no more room than the longest word above it; what is told at length gets it. */
  .annexes th.number { width: 1%; min-width: 12mm; }
  .annexes td.long { min-width: 20mm; }
  .annexes .matrix td, .annexes .matrix thead th { padding: .7pt 2pt; }
  .annexes caption { padding: 1pt 0 .5pt; font-size: 8.2pt; }
  .annexes .scroll { margin: 1pt 0; }
  .annexes figure { margin: 1pt 0; }
  .annexes figcaption { font-size: 8.2pt; margin-bottom: 1pt; }
  .annexes .picture { max-height: 42mm; break-inside: avoid; }
  .annexes .picture.tall { max-height: 98mm; }
  /* Of a picture in parts one may stand on the next page. */
  .annexes figure:has(.picture ~ .picture) { break-inside: auto; }
  .annexes ul, .annexes ol { margin: 1pt 0 2pt; }
  .annexes, footer { page: annex; }
  footer { font-size: 7pt; margin: 2pt 0 0; }
  .annexes .flips br { display: none; }
  .annexes section.analysis > ul { columns: 2; column-gap: 6mm; font-size: 6.9pt; line-height: 1.19; }
  /* Works run on in one paragraph. */
  .annexes section.analysis > .references { columns: 1; font-size: 6.3pt; line-height: 1.3; margin: 1pt 0; padding: 0; }
  .references li { display: inline; }
  .references li:not(:last-child)::after { content: " · "; }
  /* Of one item the other column would stay empty. */
  .annexes section.analysis > ul:has(> li:only-child) { columns: 1; }
  .annexes th .meaning, .annexes td .meaning { display: none; }
  .flips li, .citations li, tr, figure, .sources div { break-inside: avoid; }
  /* What is long may go on on the next page, rather than leave the rest of this one empty. */
  .annexes tr:has(td.long) { break-inside: auto; }
  /* No row stands alone on a page with the head of its table, or without; a small grid is not torn at all. */
  .annexes tbody tr:nth-child(-n+2):not(:last-child) { break-after: avoid; }
  .annexes tbody tr:last-child { break-before: avoid; }
  .annexes table.matrix:not(:has(tbody tr:nth-child(13))) { break-inside: avoid; }
  .scroll { overflow: visible; background: none; }
  td.number, .day { white-space: normal; }
  .matrix tbody th { position: static; }
  table { font-size: 7.8pt; }
  tbody th, td { min-width: 0; }
  th, td { padding: 2pt 5pt 2pt 0; overflow-wrap: break-word; }
  .matrix td, .matrix thead th { padding: 2pt 3pt; min-width: 0; }
  thead { display: table-header-group; }
  /* A button in the head of a table keeps it from being said again on the next page. */
  th button { display: contents; }
  th button::after { content: none; }
  .picture { min-width: 0; width: 100%; max-height: 235mm; }
  a, .cites a { color: inherit; text-decoration: none; border: 0; }
  .matrix td, .swatches i, .key { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .citations, .sources { font-size: 6.1pt; line-height: 1.12; columns: 3; column-gap: 5mm; }
  .citations li { padding: .5pt 0; }
  /* What the list of sources says on the pages before. */
  .citations .again, .wholes:not(:has(li:not(.again))) { display: none; }
  .annexes .facts { font-size: 7.2pt; line-height: 1.2; margin: 2pt 0; }
  .annexes .facts dt { font-size: inherit; }
  .citations code, .sources code { font-size: 6pt; }
  .sources dt { margin-top: 2pt; break-after: avoid; }
  .sources .basis { font-size: inherit; }
}
`;

/** The brief's style sheet: light and dark from one set of variables, phone to wide screen, and A4 on paper. */
export const STYLE = LOOK + RULES;
