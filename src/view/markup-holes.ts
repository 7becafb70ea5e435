/**
 * Where a hole of a template stands: in content or a quoted attribute, where a text is safe; as the beginning of a link;
 * or where no text is safe.
 */
export type HolePlace =
  | "content"
  | "a quoted attribute"
  | "link"
  | "a tag outside of quotes"
  | "a script or a style sheet"
  | "an attribute that runs or styles";

/** Finds where the holes between the literals of a template stand. A template may also be attributes for a tag. */
export function holePlaces(literals: readonly string[]): readonly HolePlace[] {
  const places: HolePlace[] = [];
  let state: "content" | "raw" | "tag" | "value" = /^ +[\w:-]+="/.test(literals[0] ?? "") ? "tag" : "content";
  let attribute = "";
  let tag = "";
  let begun = false;
  for (const literal of literals.slice(0, -1)) {
    // Of a tag: its name, the next attribute with its quote, or its end.
    for (let at = 0; at < literal.length; ) {
      const rest = literal.slice(at);
      let step: RegExpExecArray | null;
      switch (state) {
        case "content":
          step = /<(?:(\/?[A-Za-z][\w:-]*)|$|(?=\/|!))/.exec(rest);
          if (step) [state, tag] = ["tag", step[1]?.toLowerCase() ?? ""];
          break;
        case "raw":
          step = /<\/(?:script|style)/i.exec(rest);
          if (step) [state, tag] = ["tag", ""];
          break;
        case "tag":
          step = />|([\w:-]+)="/.exec(rest);
          if (step?.[1] !== undefined) [state, attribute, begun] = ["value", step[1].toLowerCase(), false];
          else if (step) state = tag === "script" || tag === "style" ? "raw" : "content";
          break;
        case "value":
          step = /"/.exec(rest);
          begun ||= step === null || step.index > 0;
          if (step) state = "tag";
          break;
      }
      at = step ? at + step.index + step[0].length : literal.length;
    }
    places.push(placeIn(state, attribute, begun));
    begun = true;
  }
  return places;
}

function placeIn(state: string, attribute: string, begun: boolean): HolePlace {
  if (state === "content") return "content";
  if (state === "raw") return "a script or a style sheet";
  if (state === "tag") return "a tag outside of quotes";
  if (attribute.startsWith("on") || attribute === "style" || attribute === "srcdoc")
    return "an attribute that runs or styles";
  return LINKS.test(attribute) && !begun ? "link" : "a quoted attribute";
}

/** Attributes that name what is fetched or where a press leads. */
const LINKS = /^(?:href|src|srcset|action|formaction|data|poster|ping|background|cite|manifest|.*:href)$/;
