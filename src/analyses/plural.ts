/** Whether an actor's name takes a verb in the plural: that of a group which ends in a plural noun, or joins two names. */
export function isPlural({ name, short, kind }: NamedActor): boolean {
  const said = short ?? name;
  if (kind !== "group" && kind !== "coalition" && kind !== "organisation") return false;
  return / and /.test(said) || (kind !== "organisation" && /[a-z]s$/.test(said) && !/(ss|us|is)$/.test(said));
}

interface NamedActor {
  readonly name: string;
  readonly short?: string | undefined;
  readonly kind: string;
}
