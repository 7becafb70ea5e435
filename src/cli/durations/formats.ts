import { printableJson } from "#case/printable.ts";
import { VERSION } from "#run/version.ts";
import { parsed } from "../page-document.ts";
import { durationCurves } from "./curves.ts";
import { durationsInWords } from "./in-words.ts";
import { durationsPage } from "./page.ts";
import type { Durations } from "./result.ts";

/** What a table is called, and the day up to which its open spells are counted. */
export interface TableTold {
  readonly name: string;
  readonly day: string;
}

/** The chances of words for likelihoods: none stands on these pages. */
const SCHEME = "icd203";

/** How the durations of a table are written, by format; what draws them is loaded only here. */
export const DURATIONS_FORMATS = {
  text: async (found: Durations, { day }: TableTold) => durationsInWords(found, day),
  json: async (found: Durations) => `${printableJson(found, 1)}\n`,
  md: async (found: Durations, told: TableTold) =>
    (await import("#view/page/markdown.ts")).pageMarkdown(durationsPage(found, told), SCHEME),
  html: async (found: Durations, told: TableTold) => {
    const { pageHtml } = await import("#view/page/html.ts");
    const document = await emptyPage();
    return pageHtml(durationsPage(found, told), {
      scheme: SCHEME,
      document,
      generator: `demarche ${VERSION}`,
    });
  },
  svg: async (found: Durations) => {
    const [{ drawnPicture }, { pictureFiles }] = await Promise.all([
      import("#view/html/figure.ts"),
      import("#view/page-files.ts"),
    ]);
    const { text } = drawnPicture(durationCurves(found), { scheme: SCHEME }, await emptyPage());
    return pictureFiles(await parsed(`<!DOCTYPE html><html><body>${text}</body></html>`))[0]!;
  },
} as const;

export type DurationsFormat = keyof typeof DURATIONS_FORMATS;

function emptyPage(): Promise<never> {
  return parsed("<!DOCTYPE html><html><head></head><body></body></html>");
}
