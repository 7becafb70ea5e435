import type { Path } from "#case/walk.ts";
import { useField } from "../form.ts";
import { ChangedNote } from "./changed-note.tsx";
import { LikelihoodSelect } from "./likelihood-select.tsx";
import { RangeField } from "./range-field.tsx";

/** A chance: a range in per cent where it was given so, or else one of five words. */
export function ChanceField(props: {
  readonly path: Path;
  readonly label: string;
  readonly question: string;
  /** Of what it is asked, where the question alone stands more than once. */
  readonly of: string;
}) {
  const { path, label, question, of } = props;
  const field = useField(path, label);
  if (typeof field.value !== "string" || field.value === "not stated")
    return <RangeField {...props} kind="share" mayBeMissing />;
  return (
    <div className="field" data-changed={field.isChanged || undefined}>
      <span>{question}</span>
      <LikelihoodSelect
        value={field.value}
        fallback={undefined}
        name={`${question} ${of}`}
        disabled={field.isLocked}
        change={field.set}
        clear={undefined}
      />
      <ChangedNote field={field} />
    </div>
  );
}
