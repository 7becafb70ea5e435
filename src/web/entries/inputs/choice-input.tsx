import { printable } from "#case/printable.ts";
import type { InputProps } from "../entry-context.ts";

/** One of a few words; where other values may stand there too, one that stands there is kept. */
export function ChoiceInput({
  id,
  value,
  change,
  describedBy,
  words,
  free,
  otherwise,
}: InputProps & {
  readonly words: readonly (string | number | boolean)[];
  readonly free: boolean;
  /** What it means where nothing is chosen. */
  readonly otherwise?: string | number | boolean | undefined;
}) {
  const known = words.find((word) => word === value);
  const isOther = value !== undefined && known === undefined;
  return (
    <select
      id={id}
      aria-describedby={describedBy}
      value={isOther ? "other" : value === undefined ? "" : String(value)}
      onChange={(event) => {
        const { value: chosen } = event.target;
        if (chosen !== "other") change(words.find((word) => String(word) === chosen));
      }}
    >
      <option value="">{otherwise === undefined ? "–" : `– (${inWords(otherwise)})`}</option>
      {words.map((word) => (
        <option key={String(word)} value={String(word)}>
          {inWords(word)}
        </option>
      ))}
      {isOther && (
        <option value="other">
          {printable(free ? JSON.stringify(value) : `${String(value)} (not one of these)`)}
        </option>
      )}
    </select>
  );
}

function inWords(word: string | number | boolean): string {
  return word === true ? "yes" : word === false ? "no" : String(word);
}
