import type { Path } from "#case/walk.ts";
import { capitalised } from "#view/capitalised.ts";
import { Cited } from "../reading/cited.tsx";
import { clauseName, optionsOf } from "../state/clauses.ts";
import { entriesAt, textAt, textsAt, valueAt } from "../state/data.ts";
import { RangeField } from "./fields/range-field.tsx";
import { useForm } from "./form.ts";
import { OrderList } from "./orders-form.tsx";

/** What a package is worth to each party, and what each has without one. */
export function DealsForm() {
  const { data } = useForm();
  const parties = entriesAt(data, ["packages", "parties"]);
  return (
    <div className="form">
      <p className="quiet">
        A party accepts what is worth to it at least as much as what it has without a deal. Raise that, and
        deals fall out of the zone that all could accept; lower it, and there are more.
      </p>
      {parties.map(({ at, entry }) => (
        <Party key={at} path={["packages", "parties", at]} actor={textAt(entry, ["actor"])} />
      ))}
    </div>
  );
}

function Party({ path, actor }: { readonly path: Path; readonly actor: string }) {
  const { bench, data, isLocked } = useForm();
  const name =
    textAt(entriesAt(data, ["actors"]).find(({ entry }) => entry.id === actor)?.entry, ["name"]) || actor;
  const values = entriesAt(data, [...path, "values"]);
  const walkAway = [...path, "walkAway"];
  const as = valueAt(data, [...walkAway, "as"]);
  const cites = textsAt(data, [...walkAway, "cite"]);
  const label = `what ${name} has without a deal`;
  const giveNumber = () =>
    void bench.edit(label, [
      { do: "set", path: [...walkAway, "worth"], value: "not stated" },
      { do: "remove", path: [...walkAway, "as"] },
    ]);
  return (
    <section className="party">
      <h3>{capitalised(name)}</h3>
      {as === undefined ? (
        <RangeField
          path={[...walkAway, "worth"]}
          label={label}
          question="What is it worth to it to walk away?"
          of={name}
          kind="amount"
          mayBeMissing
          orElse={{ value: "none", text: "accepts anything" }}
        />
      ) : (
        <p className="quiet">
          Without a deal it has{" "}
          {as === "today" ? "what it has today" : `what is as good as ${packageInWords(as, data)}`}.{" "}
          <button
            type="button"
            className="missing"
            aria-label={`Give a number instead: ${label}`}
            disabled={isLocked}
            onClick={giveNumber}
          >
            Give a number instead
          </button>
        </p>
      )}
      {cites.length > 0 && (
        <p className="quiet">
          Rests on <Cited cites={cites} />
        </p>
      )}
      {values.length > 0 && (
        <details>
          <summary>What the options of each clause are worth to it</summary>
          {values.map(({ at, entry }) => (
            <Valuation key={at} path={[...path, "values", at]} clause={textAt(entry, ["on"])} of={name} />
          ))}
        </details>
      )}
    </section>
  );
}

function Valuation({
  path,
  clause,
  of,
}: {
  readonly path: Path;
  readonly clause: string;
  readonly of: string;
}) {
  const { data } = useForm();
  const options = optionsOf(clause, data);
  const measure = (["points", "worth"] as const).find((key) => valueAt(data, [...path, key]) !== undefined);
  const ids = measure ? Object.keys(valueAt(data, [...path, measure]) as object) : [];
  const title = clauseName(clause, data);
  return (
    <div className="reason">
      <p>
        <strong>{title}</strong>
      </p>
      {measure === undefined && valueAt(data, [...path, "order"]) !== undefined && (
        <OrderList
          path={[...path, "order"]}
          label={`order of ${title} for ${of}`}
          words={(member) => [member].flat().map((id) => options.get(String(id)) ?? String(id))}
        />
      )}
      {measure !== undefined &&
        ids.map((id) => (
          <RangeField
            key={id}
            path={[...path, measure, id]}
            label={`worth of “${options.get(id) ?? id}” to ${of}`}
            question={options.get(id) ?? id}
            of={`${title}, ${of}`}
            kind="amount"
          />
        ))}
      {valueAt(data, [...path, "weight"]) !== undefined && (
        <RangeField
          path={[...path, "weight"]}
          label={`weight of ${title} for ${of}`}
          question="How much does this clause count?"
          of={`${title}, ${of}`}
          kind="amount"
          mayBeMissing
        />
      )}
    </div>
  );
}

function packageInWords(as: unknown, data: unknown): string {
  if (as === null || typeof as !== "object") return String(as);
  return Object.entries(as)
    .map(
      ([clause, option]) =>
        `${clauseName(clause, data)}: ${optionsOf(clause, data).get(String(option)) ?? option}`,
    )
    .join("; ");
}
