const COLOURS = [1, 2, 3, 4, 5, 6].map((number) => `var(--series-${number})`);
const DASHES = ["", "7 3", "2 3", "10 3 2 3", "4 2", "1 2"];

/**
 * Colour and dashes of a series or group by its place. They differ in both, so that colour alone tells nothing; after
 * as many as there are colours, the same colours come with other dashes.
 */
export function seriesLook(index: number): { readonly colour: string; readonly dashes: string } {
  const place = Math.max(0, index);
  const count = COLOURS.length;
  return {
    colour: COLOURS[place % count]!,
    dashes: DASHES[(place + Math.floor(place / count)) % count]!,
  };
}
