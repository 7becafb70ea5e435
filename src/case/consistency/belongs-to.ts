import { UNDATED } from "../date.ts";
import { type LenientCase, listed } from "../lenient.ts";
import { principalOf } from "../membership.ts";
import { ofSoundEntries } from "./sound-entries.ts";

/** Makes the function that tells whether an actor is another, a member of it, or acts for it at any time. */
export function belongsToIn(c: LenientCase): (actor: string, whole: string) => boolean {
  let ready: ReturnType<typeof lookUp> | undefined;
  const lookUp = () => ({
    sound: ofSoundEntries(c),
    larger: new Map(listed(c.actors).map(({ of: { id, memberOf } }) => [id, listed(memberOf)] as const)),
  });
  return (actor, whole) => {
    if (actor === whole) return true;
    ready ??= lookUp();
    const { sound, larger } = ready;
    return (
      larger.get(actor)?.some(({ of: membership }) => membership.of === whole) === true ||
      principalOf(sound, actor, UNDATED) === principalOf(sound, whole, UNDATED)
    );
  };
}
