/**
 * Makes the function that says which option of an issue a text names: by the text itself, or, of figures, by what `figureOf` says is
 * the same figure, as 1.0 is 1. There may be tens of thousands of options.
 */
export function optionPlaces(
  options: readonly string[],
  figures: readonly (string | undefined)[] = [],
  figureOf: (text: string) => string | undefined = () => undefined,
): (text: string) => number | undefined {
  const byText = new Map(options.map((option, at) => [option, at]));
  const byFigure = new Map<string | undefined, number>();
  for (const [at, figure] of figures.entries())
    if (figure !== undefined && !byFigure.has(figure)) byFigure.set(figure, at);
  return (text) => byText.get(text) ?? (byFigure.size > 0 ? byFigure.get(figureOf(text)) : undefined);
}
