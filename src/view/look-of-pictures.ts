/** The colours of the page by daylight and on paper, by the names of the style sheet's variables. */
export const LIGHT = {
  paper: "#fefefc",
  ink: "#1d1d1b",
  soft: "#56554f",
  line: "#e0ded7",
  "line-strong": "#b5b2a8",
  link: "#0b4f8a",
  tint: "#f4f3ee",
  mark: "#5b7ea4",
  "mark-strong": "#1f4e79",
  "mark-muted": "#7f8c99",
  "mark-soft": "#dfe8f1",
  today: "#a3341c",
  "series-1": "#1f5fa8",
  "series-2": "#b3541e",
  "series-3": "#1d7a55",
  "series-4": "#7b3fa0",
  "series-5": "#7d6300",
  "series-6": "#b0305c",
  "low-2": "#f3c9a9",
  "low-1": "#fae5d4",
  mid: "#f1f0ec",
  "high-1": "#d9e7f5",
  "high-2": "#a9cbec",
} as const;

/** What the style sheet says of the parts of pictures, later rules before earlier ones. */
export const PICTURE_RULES: readonly {
  readonly selector: string;
  readonly look: Readonly<Record<string, string>>;
}[] = [
  { selector: ".halo", look: { "paint-order": "stroke", stroke: "var(--paper)", "stroke-width": "4px" } },
  {
    selector: ".node rect",
    look: { fill: "var(--paper)", stroke: "var(--line-strong)", "stroke-width": "1.2" },
  },
  { selector: ".node text", look: { stroke: "none" } },
  { selector: ".node-start rect", look: { stroke: "var(--today)", "stroke-width": "3" } },
  { selector: ".node-end rect", look: { stroke: "var(--series-3)", "stroke-width": "2.2", fill: "none" } },
  { selector: ".node-end rect:first-of-type", look: { fill: "var(--paper)" } },
  { selector: ".node-way.node-plain rect", look: { stroke: "var(--ink)", "stroke-width": "2" } },
  { selector: ".node-muted rect", look: { "stroke-dasharray": "3 3", fill: "var(--tint)" } },
];

/** The variables of the style sheet, by daylight. */
export function lightVariables(): string {
  return Object.entries(LIGHT)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(" ");
}

/** The rules of the style sheet for the parts of pictures. */
export function pictureRules(): string {
  return PICTURE_RULES.map(({ selector, look }) => {
    const set = Object.entries(look).map(([property, value]) => `${property}: ${value};`);
    return `${selector} { ${set.join(" ")} }`;
  }).join("\n");
}
