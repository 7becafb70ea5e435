import { ComposerForm } from "../composer/composer-form.tsx";
import { useKept } from "../entries/use-kept.ts";
import { entriesAt } from "../state/data.ts";
import { DealsForm } from "./deals-form.tsx";
import { useForm } from "./form.ts";

/** What can be agreed in one piece: what it is worth to each party, and packages put together by hand where there are clauses. */
export function PackagesForm() {
  const { bench, data } = useForm();
  const [isComposing, setIsComposing] = useKept(bench, "packages are composed", false);
  if (entriesAt(data, ["packages", "clauses"]).length === 0) return <DealsForm />;
  return (
    <>
      <fieldset className="choices form-choice">
        <legend className="sr-only">What is shown of the packages</legend>
        <button type="button" aria-pressed={!isComposing} onClick={() => setIsComposing(false)}>
          What each side wants
        </button>
        <button type="button" aria-pressed={isComposing} onClick={() => setIsComposing(true)}>
          Put a package together
        </button>
      </fieldset>
      {isComposing ? <ComposerForm /> : <DealsForm />}
    </>
  );
}
