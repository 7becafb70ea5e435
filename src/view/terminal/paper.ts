import { linesOf } from "./columns.ts";

/** How a terminal text looks: its width in columns, and whether it may use colours. */
export interface Look {
  readonly width: number;
  readonly colour: boolean;
}

/** Kinds of text that a colour sets apart; each also stands out by its words or its place. */
export type Ink = "plain" | "title" | "strong" | "soft" | "warning";

const CODES: Readonly<Record<Ink, string>> = {
  plain: "",
  title: "1;36",
  strong: "1",
  soft: "2",
  warning: "33",
};

/** Wraps text to lines, indented, in one ink; later lines may hang further in. */
export function paragraph(
  text: string,
  { width, colour }: Look,
  { ink = "plain", indent = 0, hanging = indent }: { ink?: Ink; indent?: number; hanging?: number } = {},
): string {
  const room = Math.max(10, width - Math.max(indent, hanging));
  return linesOf(text, room)
    .map((line, index) => " ".repeat(index === 0 ? indent : hanging) + inked(line, ink, colour))
    .join("\n");
}

/** Text in an ink, if colours may be used. */
export function inked(text: string, ink: Ink, colour: boolean): string {
  return colour && CODES[ink] !== "" && text !== "" ? `\u001b[${CODES[ink]}m${text}\u001b[0m` : text;
}

/** An item after a mark such as `- ` or `1. `, its further lines under its text. */
export function item(mark: string, text: string, look: Look, ink: Ink = "plain", indent = 0): string {
  return paragraph(`${mark}${text}`, look, { ink, indent, hanging: indent + mark.length });
}
