/** Alphabets that share forms with the Latin one. */
type Script = "Cyrillic" | "Greek" | "Armenian";

/**
 * Letters that look like letters or digits of ASCII, each before what it looks like. From the data of Unicode on
 * confusables (UTS 39, version 13), single letters of the alphabets that share forms with the Latin one.
 */
const PAIRS: Readonly<Record<Script, string>> = {
  Cyrillic:
    "аa АA ВB сc СC ԁd еe ҽe ЕE ԌG һh НH іi ꙇi ӏi јj ЈJ КK Іl Ӏl МM оo ОO " +
    "рp РP ԛq гr ѕs ЅS ТT ѵv ѴV ѡw ԝw ԜW хx ХX уy үy УY ҮY З3 Ӡ3 б6 Ьb",
  Greek: "αa ΑA ΒB ΕE ϜF ΗH ιi ϳj ͿJ ΚK Ιl ΜM ϺM ΝN οo σo ΟO ρp ΡP ΤT υu νv ΧX γy ΥY ΖZ",
  Armenian: "ցg հh ոn ռn օo ՕO գq զq ՏS սu ՍU աw",
};

/** What a letter looks like, and the alphabet that it is of. */
export interface LookAlike {
  readonly like: string;
  readonly script: Script;
}

const LOOK_ALIKES: ReadonlyMap<string, LookAlike> = new Map(
  (Object.keys(PAIRS) as Script[]).flatMap((script) =>
    PAIRS[script].split(" ").map((pair) => [pair[0]!, { like: pair[1]!, script }] as const),
  ),
);

/** What a letter that is not of ASCII looks like, if it looks like one that is. */
export function lookAlikeOf(letter: string): LookAlike | undefined {
  return LOOK_ALIKES.get(letter);
}

/** Characters that are drawn as nothing. */
const UNSEEN = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu;
const PLAIN = /^[ -~]*$/;

/**
 * A key that texts share which a reader can hardly tell apart: without capitals and what is not seen, composed and
 * decomposed letters alike, letters of other alphabets as the Latin ones that they look like, and I, l and 1, O and 0 as one.
 */
export function skeletonOf(text: string): string {
  const seen = PLAIN.test(text)
    ? text
    : [...text.normalize("NFKD").replace(UNSEEN, "")]
        .map((letter) => LOOK_ALIKES.get(letter)?.like ?? letter)
        .join("");
  return seen.replace(/[I1|]/g, "l").replace(/0/g, "o").toLowerCase();
}

/** `U+0410`, as Unicode names a character. */
export function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}
