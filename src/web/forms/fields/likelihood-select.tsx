import type { YamlValue } from "#case/edit/edit.ts";
import { LIKELIHOOD_ORDER, type LikelihoodWord } from "#case/likelihood.ts";
import { likelihoodInWords, shortInWords } from "./amounts.ts";

const SHADES: Readonly<Record<LikelihoodWord, string>> = {
  "very unlikely": "low-2",
  unlikely: "low-1",
  even: "mid",
  likely: "high-1",
  "very likely": "high-2",
};

/** The shade of a likelihood, as the brief's matrix has it. */
function shadeOf(value: unknown): string {
  return typeof value === "string" && Object.hasOwn(SHADES, value) ? SHADES[value as LikelihoodWord] : "none";
}

/**
 * A likelihood in five words, as a range that was written, or not stated. What is not written takes what the whole row has: that
 * is shown as such, and can be chosen again.
 */
export function LikelihoodSelect({
  value,
  fallback,
  name,
  disabled,
  change,
  clear,
}: {
  readonly value: unknown;
  /** What holds where nothing is written here. */
  readonly fallback: unknown;
  readonly name: string;
  readonly disabled: boolean;
  readonly change: (value: YamlValue) => void;
  readonly clear: (() => void) | undefined;
}) {
  const isWritten = value !== undefined;
  const isOther = isWritten && !(typeof value === "string");
  return (
    <select
      className="likelihood-select"
      data-shade={shadeOf(value ?? fallback)}
      data-own={isWritten || undefined}
      aria-label={name}
      disabled={disabled}
      value={isOther ? "other" : isWritten ? String(value) : ""}
      onChange={(event) => {
        const chosen = event.target.value;
        if (chosen === "") clear?.();
        else if (chosen !== "other") change(chosen);
      }}
    >
      {(clear || !isWritten) && (
        <optgroup label="As set for the rest">
          <option value="">{shortInWords(fallback)}</option>
        </optgroup>
      )}
      <optgroup label={clear || !isWritten ? "Set for this one" : "How likely"}>
        {LIKELIHOOD_ORDER.map((word) => (
          <option key={word} value={word} title={likelihoodInWords(word)}>
            {word}
          </option>
        ))}
        <option value="not stated">not stated</option>
        {isOther && <option value="other">{shortInWords(value)}</option>}
      </optgroup>
    </select>
  );
}
