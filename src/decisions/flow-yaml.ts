/** What may stand without quotation marks between brackets and be read as the same text. */
const PLAIN = /^[\p{L}_][\p{L}\p{N}_./’'-]*(?:[ :][\p{L}\p{N}_./’'-]+)*$/u;
/** Words that YAML, in one version or another, reads as something else than a text. */
const WORDS = /^(?:true|false|null|y|n|yes|no|on|off|nan|inf|~)$/i;
/** What an editor does not show, or shows elsewhere than it stands. */
const UNSEEN = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\uffff]/g;

/** Half of a character, as a text that was cut between the two has it at its end; no file can hold it. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A value as YAML on one line, in the order of its keys: texts without quotation marks where these are not needed. */
export function flowYaml(value: unknown): string {
  if (typeof value === "string") return flowText(value);
  if (Array.isArray(value)) return `[${value.map(flowYaml).join(", ")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  const pairs = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{${pairs.map(([key, part]) => `${flowText(key)}: ${flowYaml(part)}`).join(", ")}}`;
}

/** Most texts, and all keys, have nothing of what is looked for above. */
const PRINTABLE_ASCII = /^[ -~]*$/;

function flowText(given: string): string {
  const isAscii = PRINTABLE_ASCII.test(given);
  const text = isAscii ? given : given.replace(HALF, "\ufffd");
  if (text.length < 80 && PLAIN.test(text) && !WORDS.test(text)) return text;
  const quoted = JSON.stringify(text);
  if (isAscii) return quoted;
  return quoted.replace(UNSEEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
