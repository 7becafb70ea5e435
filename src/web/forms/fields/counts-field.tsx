import { useEffect, useState } from "react";
import type { Path } from "#case/walk.ts";
import { valueAt } from "../../state/data.ts";
import { useField } from "../form.ts";
import { ChangedNote } from "./changed-note.tsx";

/** In how many like cases something came true, and of how many. */
export function CountsField({
  path,
  label,
  question,
  of,
}: {
  readonly path: Path;
  readonly label: string;
  readonly question: string;
  /** Of what it is asked, where the question alone stands more than once. */
  readonly of: string;
}) {
  const field = useField(path, label);
  const countIn = (key: string) => String(valueAt(field.value, [key]) ?? "");
  const [texts, setTexts] = useState({ yes: countIn("yes"), of: countIn("of") });
  const [trouble, setTrouble] = useState("");
  const shown = `${countIn("yes")}|${countIn("of")}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the texts follow the case whenever that changes
  useEffect(() => setTexts({ yes: countIn("yes"), of: countIn("of") }), [shown]);
  const commit = (next: typeof texts) => {
    const [yes, of] = [Number(next.yes), Number(next.of)];
    const isSound = /^\d+$/.test(next.yes) && /^\d+$/.test(next.of) && yes <= of;
    setTrouble(isSound ? "" : "Two whole numbers, and no more come true than there were.");
    if (isSound && `${yes}|${of}` !== shown) field.set({ ...(field.value as object), yes, of });
  };
  const input = (key: "yes" | "of", name: string) => (
    <input
      className="number-input"
      type="number"
      min={0}
      step={1}
      aria-label={`${name}: ${question} ${of}`}
      disabled={field.isLocked}
      value={texts[key]}
      onChange={(event) => {
        const next = { ...texts, [key]: event.target.value };
        setTexts(next);
        commit(next);
      }}
    />
  );
  return (
    <div className="field" data-changed={field.isChanged || undefined}>
      <span>{question}</span>
      <span className="range-inputs">
        {input("yes", "came true")} <span>of</span> {input("of", "of how many")}
      </span>
      <ChangedNote
        field={field}
        words={(value) => `${valueAt(value, ["yes"])} of ${valueAt(value, ["of"])}`}
      />
      {trouble !== "" && (
        <span className="field-trouble" role="alert">
          {trouble}
        </span>
      )}
    </div>
  );
}
