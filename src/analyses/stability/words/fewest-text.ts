/** The fewest changes that do something: "3", "2 to 4", "more than 3", or that nothing does it, in the words given. */
export function fewestText(
  change: { readonly least: number; readonly most: number | null } | null,
  impossible: string,
): string {
  if (!change) return impossible;
  const { least, most } = change;
  if (most === null) return `more than ${least - 1}`;
  return most === least ? String(least) : `${least} to ${most}`;
}
