/** Submits of a true card, spoilt: each must change nothing. The seed says which ones. */

type Corps = Record<string, unknown>;
export type Forge = { genre: string; value: unknown };

/** A small generator of numbers, the same for the same seed. */
export function des(graine: number) {
  let etat = graine >>> 0;
  const suivant = () => {
    etat = (Math.imul(etat, 1_664_525) + 1_013_904_223) >>> 0;
    return etat / 2 ** 32;
  };
  const moins = (n: number) => Math.floor(suivant() * n);
  return { moins, un: <T>(liste: readonly T[]): T => liste[moins(liste.length)]! };
}
type Des = ReturnType<typeof des>;

const AUTRES: readonly unknown[] = [
  null,
  0,
  7,
  -1,
  true,
  false,
  [],
  {},
  ["a"],
  { $gt: "" },
  { toString: 1 },
  1e308,
];
const PLUS = ["dossier", "fiche", "id", "by", "from", "role", "do", "action", "admin", "lot", "at"];
const INVALIDES: Record<string, string[]> = {
  date: ["", "2026-02-30", "demain", "03/03/2026", "2026-3-3", "0000-00-00", "2026-03-03T10:00"],
  heure: ["25:00", "9h", "14:60", "24:00", "-1:00", "aa:bb", "14:00:00"],
  mode: ["", "Domicile", "visio", "__proto__", "domicile ", "0"],
  presence: ["", "PRESENT", "toujours", "null", "present,absent"],
  note: ["x".repeat(2001), "é".repeat(5000)],
};

function autreJeton({ moins, un }: Des, jeton: string): unknown {
  const i = moins(jeton.length);
  return un([
    () =>
      `${jeton.slice(0, i)}${un([..."0123456789abcdefghijkz-_ "].filter((c) => c !== jeton[i]))}${jeton.slice(i + 1)}`,
    () => jeton.slice(0, i),
    () => jeton + un(["0", " ", "\u0000", "=", jeton]),
    () => ` ${jeton}`,
    () => `${jeton}\u200b`,
    () => [...jeton].reverse().join("") + i,
    () => un(AUTRES),
    () => ({ [jeton]: jeton }),
    () => [jeton],
    () => un(["", "__proto__", "constructor", "undefined", "null", "*", "%", "'; --"]),
  ])();
}

const execute = (data: unknown, verb: unknown = "choix") => ({
  action: { type: "Action.Execute", verb, data },
  trigger: "manual",
});

/** `data`: what the true button gives back; `form`: the same with the fields of the form, all valid. */
export function forge(d: Des, data: Corps, form: Corps): Forge {
  const { un } = d;
  const base = un([data, form]);
  const champs = Object.keys(INVALIDES);
  const genres: Record<string, () => unknown> = {
    jeton: () => execute({ ...base, jeton: autreJeton(d, String(base.jeton)) }),
    "sans jeton": () => execute({ ...base, jeton: undefined }),
    verbe: () => execute(base, un(["Choix", "", "choix ", "admin", "submit", null, 3])),
    "champ ajouté": () => execute({ ...base, [un(PLUS)]: un(["T01", "m0.1", "coordinateur", ""]) }),
    "champ d'un autre genre": () =>
      execute({ ...form, [un(champs)]: un(AUTRES.filter((v) => v !== null)) }),
    "champ retiré": () => {
      const { champs: _, ...reste } = form;
      return execute({ ...reste, [un(champs)]: undefined });
    },
    "valeur impossible": () => {
      const champ = un(champs);
      return execute({ ...form, [champ]: un(INVALIDES[champ]!) });
    },
    "liste des champs": () =>
      execute({
        ...form,
        champs: un<unknown>([
          7,
          "note",
          true,
          {},
          [7],
          [null],
          ["note", {}],
          [["note"]],
          Array(51).fill("note"),
        ]),
      }),
    enveloppe: () =>
      un<unknown>([
        null,
        {},
        { action: null },
        { action: { verb: "choix" } },
        { action: { verb: "choix", data: JSON.stringify(base) } },
        { action: { verb: "choix", data: [base] } },
        { action: { verb: "choix", data: { data: base } } },
        [execute(base)],
        base,
      ]),
  };
  const genre = un(Object.keys(genres));
  return { genre, value: genres[genre]!() };
}
