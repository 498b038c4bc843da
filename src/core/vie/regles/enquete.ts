/** A social enquiry told in parts: they come in order, and their days do not contradict each other. */
import {
  type Enquete,
  enqueteCourante,
  enquetesDe,
  jourDe,
  tentativesDe,
} from "../../enquetes/enquete.ts";
import { dis } from "../../time.ts";
import { type Cas, type Dit, permet, type Regle, refuse, type Verdict } from "../verdict.ts";
import { dejaLa } from "./communs.ts";

/** Refused whatever is still to be said: nothing opened it, it is closed, or its findings are missing. */
export function ordreDesPhases({ dossier, values }: Cas): Verdict | undefined {
  if (values.phase === "saisine") return undefined;
  const courante = enqueteCourante(dossier);
  if (!courante) return refuse("enquete-sans-saisine");
  const close = jourDe(courante.conclusion, "le");
  if (close) return refuse("enquete-close", { values: { jour: dis(close) } });
  if (values.phase === "conclusion" && !courante.constats) return refuse("enquete-sans-constats");
  return undefined;
}

export const enquete: Regle = (cas) => {
  const { values, dossier } = cas;
  if (values.phase === "saisine") return saisine(cas);
  const courante = enqueteCourante(dossier)!;
  const arret = dejaLa(cas) ?? apresLaSaisine(cas, courante);
  if (arret) return arret;
  if (values.phase === "contact") return contact(cas, courante);
  return values.phase === "constats" ? constats(cas, courante) : conclusion(cas, courante);
};

function saisine(cas: Cas): Verdict {
  const { dossier, values } = cas;
  const tard = dejaLa(cas, "recue") ?? dejaLa(cas, "assignation");
  if (tard) return tard;
  const [recue, assignation, audience] = ["recue", "assignation", "audience"].map((c) =>
    jourDe(values, c),
  );
  if (recue && assignation && assignation > recue)
    return refuse("enquete-assignation-apres", {
      values: { assignation: dis(assignation), recue: dis(recue) },
      champ: "assignation",
    });
  const avant = assignation ?? recue;
  if (audience && avant && audience <= avant)
    return refuse("enquete-audience-avant", {
      values: { audience: dis(audience), jour: dis(avant) },
      champ: "audience",
    });
  const double = enquetesDe(dossier).find((e) => memeAssignation(e, assignation, recue));
  if (double)
    return refuse("enquete-deja-saisie", {
      values: { recue: dis(jourDe(double.saisine, "recue") ?? "") },
    });
  const remarques: Dit[] = [
    ...(values["saisi-par"] === "autre" ? [{ cle: "enquete-autre-saisine" as const }] : []),
    ...(values.copie === false ? [{ cle: "enquete-copie-a-demander" as const }] : []),
  ];
  return permet(values, remarques);
}

/** Of one court summons, one enquiry; without its day, as long as the first goes on, or on the same day. */
function memeAssignation(e: Enquete, assignation?: string, recue?: string): boolean {
  const sienne = jourDe(e.saisine, "assignation");
  if (sienne && assignation) return sienne === assignation;
  return !e.conclusion || jourDe(e.saisine, "recue") === recue;
}

function apresLaSaisine({ values }: Cas, { saisine }: Enquete): Verdict | undefined {
  const [le, recue] = [jourDe(values, "le"), jourDe(saisine, "recue")];
  return le && recue && le < recue
    ? refuse("enquete-avant-saisine", { values: { jour: dis(le), recue: dis(recue) }, champ: "le" })
    : undefined;
}

const RANGS = ["premier", "deuxieme", "troisieme"];

function contact({ values, edition }: Cas, courante: Enquete): Verdict {
  const { moyen, le, rang } = values;
  if (courante.contacts.some((c) => c.moyen === moyen && c.le === le))
    return refuse("vie-deja", { values: { jour: dis(String(le)) } });
  const faits = tentativesDe(courante).courriers;
  const dit = RANGS.indexOf(String(rang));
  if (moyen === "courrier" && dit >= 0 && dit !== faits)
    return refuse("enquete-rang-de-courrier", { values: { n: faits, dit: dit + 1 } });
  const apres = { ...courante, contacts: [...courante.contacts, values] };
  const vue = apres.contacts.some((c) => c.vue === true);
  const { courriers, passage } = tentativesDe(apres);
  const max = edition.vie?.etapes.enquete?.courriers;
  const tout = !vue && max !== undefined && courriers >= max && passage;
  const parti = values.habite === "parti" ? [{ cle: "enquete-menage-parti" as const }] : [];
  return permet(values, [
    ...parti,
    ...(tout ? [{ cle: "enquete-tentatives-faites" as const }] : []),
  ]);
}

function constats({ values, edition }: Cas, courante: Enquete): Verdict {
  if (courante.constats?.le === values.le && courante.constats?.rencontree === values.rencontree)
    return refuse("vie-deja", { values: { jour: dis(String(values.le)) } });
  if (values.rencontree === true) return permet(values);
  if (!courante.contacts.length) return refuse("enquete-sans-demarche");
  const { courriers, passage } = tentativesDe(courante);
  const phase = edition.vie?.etapes.enquete;
  const max = phase?.courriers ?? 0;
  if (courriers >= max && passage) return permet(values);
  const dits = { n: courriers, max, passage: passage ? 1 : 0 };
  return permet(values, [
    {
      cle: passage ? "enquete-tentatives-courriers" : "enquete-tentatives-passage",
      values: dits,
      citations: phase?.phases?.contact ?? [],
    },
  ]);
}

function conclusion({ values }: Cas, { constats }: Enquete): Verdict {
  const [le, avant] = [jourDe(values, "le"), jourDe(constats, "le")];
  return le && avant && le < avant
    ? refuse("enquete-avant-constats", {
        values: { jour: dis(le), constats: dis(avant) },
        champ: "le",
      })
    : permet(values);
}
