/** How the arrows of one group look; groups differ in colour and in dashes, so colour alone tells nothing. */
const GROUP_LOOKS = [
  { colour: "var(--series-1)", dashes: "" },
  { colour: "var(--series-2)", dashes: "7 3" },
  { colour: "var(--series-3)", dashes: "2 3" },
  { colour: "var(--series-4)", dashes: "10 3 2 3" },
  { colour: "var(--series-5)", dashes: "4 2" },
  { colour: "var(--series-6)", dashes: "1 2" },
];

/** After as many groups as there are colours, the same colours come with other dashes. */
export function lookOf(group: string, groups: readonly string[]) {
  const index = groups.indexOf(group);
  const count = GROUP_LOOKS.length;
  return {
    colour: GROUP_LOOKS[index % count]!.colour,
    dashes: GROUP_LOOKS[(index + Math.floor(index / count)) % count]!.dashes,
  };
}

/** Widths of single arrows. */
export const STROKES = { strong: 3, plain: 1.5, muted: 1 } as const;
