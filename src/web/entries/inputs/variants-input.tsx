import type { Variant } from "../../workers/entry-shapes.ts";
import type { InputProps } from "../entry-context.ts";
import { variantInWords } from "../questions.ts";
import { asMap } from "./map-value.ts";
import { type DrawFields, Parts } from "./parts.tsx";
import { toAdded } from "./to-added.ts";

/** A list of maps, each of which has one of several forms: which one is said as it is added. */
export function VariantsInput({
  value,
  change,
  name,
  variants,
  rows,
}: InputProps & { readonly variants: readonly Variant[]; readonly rows: DrawFields }) {
  const all: readonly unknown[] = Array.isArray(value) ? value : [];
  const variantOf = (part: unknown) => variants.find(({ by }) => Object.hasOwn(asMap(part) ?? {}, by));
  return (
    <div className="entry-maps">
      <Parts
        all={all}
        change={(to) => change(to.length === 0 ? undefined : to)}
        name={name}
        legend={(part) => {
          const variant = variantOf(part);
          return variant ? variantInWords(variant.by) : "changed under Text";
        }}
        row={(part, at, set) => {
          const variant = variantOf(part);
          return variant && rows(variant.fields, asMap(part) ?? {}, set, `${name} ${at + 1}`);
        }}
      />
      {variants.map(({ by }) => (
        <button
          key={by}
          type="button"
          aria-label={`Add ${variantInWords(by)}: ${name}`}
          onClick={({ currentTarget }) => {
            change([...all, { [by]: undefined }]);
            toAdded(currentTarget);
          }}
        >
          Add {variantInWords(by)}
        </button>
      ))}
    </div>
  );
}
