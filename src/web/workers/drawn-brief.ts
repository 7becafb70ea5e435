import type { Report } from "#outcome/report.ts";
import { sectionMarkup } from "#view/html/section.ts";
import { type BriefPart, briefParts } from "#view/html.ts";
import type { Markup } from "#view/markup.ts";
import type { BriefWording } from "#view/reading.ts";
import type { PartPlace, ShownPart } from "./messages.ts";

interface Kept {
  readonly made: unknown;
  readonly context: string;
  readonly markup: Markup;
}

/**
 * Draws briefs one after the other and sends of each only what is not as before. A section is drawn anew where its outcome was
 * made anew or something around it changed: an analysis that was not run again gives the very same explanation.
 */
export function briefDrawer(document: Document): {
  draw(report: Report, wording: BriefWording): readonly ShownPart[];
  /** Forgets what was sent: the page was made anew. */
  forget(): void;
} {
  const sections = new Map<string, Kept>();
  const sent = new Map<string, string>();
  const drawSection: typeof sectionMarkup = (section, context, own) => {
    const { analysis, outcome, options } = section;
    const made = outcome.status === "done" ? outcome.explanation : JSON.stringify(outcome);
    const around = JSON.stringify([context, options]);
    const kept = sections.get(analysis.id);
    if (kept?.made === made && kept.context === around) return kept.markup;
    const markup = sectionMarkup(section, context, own);
    sections.set(analysis.id, { made, context: around, markup });
    return markup;
  };
  return {
    draw(report, wording) {
      const parts = briefParts(report, { document, ...wording }, drawSection);
      const shown = (Object.entries(parts) as [PartPlace, readonly BriefPart[]][]).flatMap(([place, some]) =>
        some.map(({ name, markup }): ShownPart => {
          const html = markup.text;
          if (sent.get(name) === html) return { place, name };
          sent.set(name, html);
          return { place, name, html };
        }),
      );
      for (const name of sent.keys()) if (!shown.some((part) => part.name === name)) sent.delete(name);
      return shown;
    },
    forget: () => sent.clear(),
  };
}
