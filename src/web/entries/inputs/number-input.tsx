import type { InputProps } from "../entry-context.ts";

/** A number. */
export function NumberInput({ id, value, change, describedBy }: InputProps) {
  return (
    <input
      id={id}
      type="number"
      step="any"
      className="number-input"
      aria-describedby={describedBy}
      value={typeof value === "number" ? value : ""}
      onChange={(event) => change(event.target.value === "" ? undefined : event.target.valueAsNumber)}
    />
  );
}
