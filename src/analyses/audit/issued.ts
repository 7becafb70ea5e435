import type { Case } from "#case/case.ts";
import { certainlyBefore, type DateBounds } from "#case/date.ts";
import { boundsOf } from "#case/effective-date.ts";
import { withIds } from "./by-id.ts";
import type { Context } from "./context.ts";

/**
 * Of these sources, those that the author of the text can have known: all but those that appeared only after every text
 * under analysis had certainly been published.
 */
export function knowable(c: Case, sources: readonly string[], { analysed }: Context): string[] {
  const texts = withIds(c.sources, [...analysed]).map(({ issued }) => boundsOf(issued));
  return withIds(c.sources, sources)
    .filter(({ issued }) => !texts.every((text) => appearedAfter(boundsOf(issued), text)))
    .map(({ id }) => id);
}

function appearedAfter(source: DateBounds, text: DateBounds): boolean {
  return certainlyBefore(text, source);
}
