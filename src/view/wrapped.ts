/**
 * Text broken into lines of at most `width` characters at spaces, a longer word being cut; at most `lines` lines, the
 * last of which then ends in an ellipsis.
 */
export function wrapped(text: string, width: number, lines = Number.POSITIVE_INFINITY): readonly string[] {
  const result: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((long) => cut(long, width))) {
    if (line !== "" && [...line].length + 1 + [...word].length > width) {
      result.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "") result.push(line);
  if (result.length <= lines) return result;
  return [...result.slice(0, lines - 1), shortened(`${result[lines - 1]} ${result[lines]}`, width)];
}

/** Text of at most `width` characters, with an ellipsis where something was cut off. */
export function shortened(text: string, width: number): string {
  const letters = [...text];
  return letters.length <= width
    ? text
    : `${letters
        .slice(0, Math.max(1, width - 1))
        .join("")
        .trimEnd()}…`;
}

function cut(word: string, width: number): readonly string[] {
  const letters = [...word];
  if (letters.length <= width) return [word];
  const parts: string[] = [];
  for (let start = 0; start < letters.length; start += width)
    parts.push(letters.slice(start, start + width).join(""));
  return parts;
}
