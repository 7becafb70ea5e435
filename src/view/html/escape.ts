import { withoutControls } from "../plain-text.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made safe for the content and the quoted attributes of HTML and SVG; control characters are dropped. */
export function escapeMarkup(text: string): string {
  return withoutControls(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);
}

/** Text made safe as an id or a fragment: letters, digits and hyphens. */
export function idFrom(text: string): string {
  return text.replace(/[^A-Za-z0-9-]+/g, "-");
}
