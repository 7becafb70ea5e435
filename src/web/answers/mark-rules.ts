/** How the brief shows what has changed since the case was opened: a bar at the side, and the word. */
export const MARK_RULES = `
:host { display: block; }
.part, .parts, .main { display: contents; }
.page { padding-top: 1.25rem; max-width: 52rem; }
h1 { font-size: 1.6rem; }
[data-changed] { position: relative; background: var(--changed-tint); box-shadow: -.45rem 0 0 var(--changed-tint), -.6rem 0 0 var(--accent); }
tr[data-changed] { box-shadow: inset .25rem 0 0 var(--accent); }
tr[data-changed] > :first-child { padding-left: .6rem; }
[data-here] { outline: 2px solid var(--accent); outline-offset: .3rem; }
.changed-word { font: 600 .72rem/1 var(--sans); letter-spacing: .02em; color: var(--accent); border: 1px solid currentColor; border-radius: .2rem; padding: .05rem .3rem; vertical-align: .12em; margin-right: .2rem; white-space: nowrap; }
.matrix tbody th { background: var(--paper); }
tr[data-changed] > th { background: var(--changed-tint); }
section, h2, h3 { scroll-margin-top: 6rem; }
/* What is not in sight is laid out when it comes near. */
.annexes > .part { display: block; content-visibility: auto; contain-intrinsic-block-size: auto 60rem; }
`;
