import type { InputProps } from "../entry-context.ts";

/** Several texts, one a line. */
export function TextsInput({ id, value, change, describedBy, name }: InputProps) {
  const all = Array.isArray(value) ? value.map(String) : [];
  return (
    <textarea
      id={id}
      rows={2}
      dir="auto"
      aria-label={`${name}, one on each line`}
      aria-describedby={describedBy}
      value={all.join("\n")}
      onChange={(event) => change(event.target.value === "" ? undefined : event.target.value.split("\n"))}
    />
  );
}
