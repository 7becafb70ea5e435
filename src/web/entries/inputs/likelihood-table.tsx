import { useId } from "react";
import { type InputProps, useEntry } from "../entry-context.ts";
import { ChoiceInput } from "./choice-input.tsx";

/** How expected something is under each hypothesis, and under each that is not named. */
export function LikelihoodTable({
  value,
  change,
  name: question,
  words,
}: InputProps & { readonly words: readonly (string | number)[] }) {
  const { hypotheses } = useEntry();
  const own = useId();
  const table =
    value !== null && typeof value === "object" ? (value as Readonly<Record<string, unknown>>) : {};
  const rows = [...hypotheses, ["every", "each explanation that is not given here"] as const];
  return (
    <div className="likelihood-rows">
      {rows.map(([hypothesis, name]) => {
        const id = `${own}-${hypothesis}`;
        return (
          <div key={hypothesis}>
            <label htmlFor={id}>{name}</label>
            <ChoiceInput
              id={id}
              describedBy={undefined}
              name={`${name} (${question})`}
              value={table[hypothesis]}
              words={[...words, "not stated"]}
              free
              change={(to) => {
                const { [hypothesis]: _old, ...rest } = table;
                const after = to === undefined ? rest : { ...rest, [hypothesis]: to };
                change(Object.keys(after).length === 0 ? undefined : after);
              }}
            />
          </div>
        );
      })}
    </div>
  );
}
