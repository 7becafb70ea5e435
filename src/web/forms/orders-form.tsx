import { type DragEvent, type ReactNode, useState } from "react";
import { isSame } from "#case/same-value.ts";
import type { Path } from "#case/walk.ts";
import { Cited } from "../reading/cited.tsx";
import { entriesAt, textAt, textsAt, valueAt } from "../state/data.ts";
import { follow } from "./follow.ts";
import { useForm } from "./form.ts";
import { statementInWords } from "./statement-words.ts";

/** What each party would rather see, the most important first. */
export function OrdersForm() {
  const { data } = useForm();
  const parties = entriesAt(data, ["moves", "preferences"]);
  return (
    <div className="form">
      <p className="quiet">
        What each party would rather see, the weightiest first: what stands higher counts for more than all
        below it together. Move a line with its arrows
        <span className="by-keys">, with Alt and the arrow keys, or by dragging</span>.
      </p>
      {parties.map(({ at, entry }) => (
        <Order key={at} path={["moves", "preferences", at]} actor={textAt(entry, ["actor"])} />
      ))}
    </div>
  );
}

function Order({ path, actor }: { readonly path: Path; readonly actor: string }) {
  const { data } = useForm();
  const name =
    textAt(entriesAt(data, ["actors"]).find(({ entry }) => entry.id === actor)?.entry, ["name"]) || actor;
  const key = (["statements", "ranking"] as const).find(
    (each) => valueAt(data, [...path, each]) !== undefined,
  );
  return (
    <section className="order">
      <h3>{name}</h3>
      {key ? (
        <OrderList
          path={[...path, key]}
          label={`order of what ${name} would rather see`}
          words={(member) => memberInWords(member, data)}
          extra={(own, member) => <Turn path={own} member={member} of={name} />}
        />
      ) : (
        <OtherOrder path={path} of={name} />
      )}
    </section>
  );
}

/** An order that is no list: given by values of states, or not stated yet. */
function OtherOrder({ path, of }: { readonly path: Path; readonly of: string }) {
  const { data, openEntry } = useForm();
  const hasValues = ["utilities", "weights"].some((key) => valueAt(data, [...path, key]) !== undefined);
  return (
    <p className="quiet">
      {hasValues
        ? "Its order follows from what states or options are worth to it. "
        : "Nothing is stated yet of what it would rather see. "}
      <button
        type="button"
        className="link"
        aria-label={`${hasValues ? "Change that" : "Say it"}: ${of}`}
        onClick={() => openEntry(path)}
      >
        {hasValues ? "Change that" : "Say it"}
      </button>
    </p>
  );
}

/** An order, best first, that is changed by arrows, by keys or by dragging. */
export function OrderList({
  path,
  label,
  words: wordsOf,
  extra,
}: {
  readonly path: Path;
  readonly label: string;
  /** A member in lines: one, or those whose order among themselves is not known. */
  readonly words: (member: unknown) => readonly string[];
  /** What can be done with a member beside moving it. */
  readonly extra?: (path: Path, member: unknown) => ReactNode;
}) {
  const { bench, data, base, isLocked } = useForm();
  const [dragged, setDragged] = useState<number | undefined>(undefined);
  const [said, setSaid] = useState("");
  const list = valueAt(data, path);
  const members: readonly unknown[] = Array.isArray(list) ? list : [];
  const before = valueAt(base, path);
  const old: readonly unknown[] = Array.isArray(before) ? before : [];
  const move = (from: number, to: number) => {
    if (isLocked || from === to || to < 0 || to >= members.length) return;
    setSaid(`Now in place ${to + 1} of ${members.length}.`);
    void bench.edit(label, [{ do: "move", path: [...path, from], to }]);
  };
  const drop = (event: DragEvent, to: number) => {
    event.preventDefault();
    if (dragged !== undefined) move(dragged, to);
    setDragged(undefined);
  };
  return (
    <>
      <ol className="order-list">
        {members.map((member, at) => {
          const was = old.findIndex((each) => isSame(each, member));
          const isChanged = base !== undefined && was !== at;
          const words = wordsOf(member);
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a member has no other name than its place
              key={at}
              data-changed={isChanged || undefined}
              data-dragged={dragged === at || undefined}
              draggable={!isLocked}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = "move";
                setDragged(at);
              }}
              onDragEnd={() => setDragged(undefined)}
              onDragOver={(event) => dragged !== undefined && event.preventDefault()}
              onDrop={(event) => drop(event, at)}
              onKeyDown={(event) => {
                if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
                event.preventDefault();
                const by = event.key === "ArrowUp" ? -1 : 1;
                move(at, at + by);
                follow(event.currentTarget, by);
              }}
            >
              <span className="place">{at + 1}</span>
              <span className="order-words">
                {words.map((line) => (
                  <span key={line} className="order-line">
                    {line}
                  </span>
                ))}
                {words.length > 1 && <span className="quiet">their order among themselves is not known</span>}
                <Basis member={member} />
                {isChanged && (
                  <span className="changed-note">
                    <span className="changed-dot" aria-hidden="true" />{" "}
                    {was < 0 ? "not as it was" : `was in place ${was + 1}`}
                  </span>
                )}
              </span>
              <span className="order-buttons">
                <button
                  type="button"
                  className="grip"
                  data-move="up"
                  disabled={isLocked || at === 0}
                  aria-label={`Up: ${words.join("; ")}`}
                  onClick={({ currentTarget }) => {
                    move(at, at - 1);
                    follow(currentTarget, -1);
                  }}
                >
                  ↑
                </button>
                <button
                  type="button"
                  data-move="down"
                  disabled={isLocked || at === members.length - 1}
                  aria-label={`Down: ${words.join("; ")}`}
                  onClick={({ currentTarget }) => {
                    move(at, at + 1);
                    follow(currentTarget, 1);
                  }}
                >
                  ↓
                </button>
                {extra?.([...path, at], member)}
              </span>
            </li>
          );
        })}
      </ol>
      <p className="sr-only" aria-live="polite">
        {said}
      </p>
    </>
  );
}

/** Says of a wish that its direction is not known, or of one of unknown direction that it is a wish. */
function Turn({ path, member, of }: { readonly path: Path; readonly member: unknown; readonly of: string }) {
  const { bench, data, isLocked } = useForm();
  const from = textAt(member, ["prefers"]) ? "prefers" : textAt(member, ["unknown"]) ? "unknown" : undefined;
  if (from === undefined) return null;
  const isKnown = from === "prefers";
  const { [from]: statement, ...rest } = member as Readonly<Record<string, string>>;
  const value = { [isKnown ? "unknown" : "prefers"]: statement!, ...rest };
  return (
    <button
      type="button"
      className="missing"
      aria-label={`not stated: ${statementInWords(statement!, data)}`}
      aria-pressed={!isKnown}
      disabled={isLocked}
      title={isKnown ? "It cares, but which way is not known" : "It would rather this held"}
      onClick={() =>
        void bench.edit(isKnown ? `that ${of} is not known to prefer this` : `that ${of} prefers this`, [
          { do: "set", path, value },
        ])
      }
    >
      not stated
    </button>
  );
}

function Basis({ member }: { readonly member: unknown }) {
  const cites = textsAt(member, ["cite"]);
  const judgement = textAt(member, ["judgement"]);
  if (cites.length === 0 && judgement === "") return null;
  return (
    <span className="quiet">
      {judgement} <Cited cites={cites} />
    </span>
  );
}

/** A member of an order in lines: one, or those whose order among themselves is not known. */
function memberInWords(member: unknown, data: unknown): string[] {
  if (typeof member === "string") return [member];
  if (Array.isArray(member)) return member.map(String);
  const unordered = valueAt(member, ["unordered"]);
  if (Array.isArray(unordered)) return unordered.flatMap((each) => memberInWords(each, data));
  const prefers = textAt(member, ["prefers"]);
  if (prefers) return [statementInWords(prefers, data)];
  const unknown = textAt(member, ["unknown"]);
  return [unknown ? `which way is not known: ${statementInWords(unknown, data)}` : JSON.stringify(member)];
}
