import type { Completion } from "./messages.ts";

/** What may stand at a place of a case's text; nothing yet. */
export function completionsAt(_text: string, at: number): { from: number; options: Completion[] } {
  return { from: at, options: [] };
}
