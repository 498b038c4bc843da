/** The paper of the measure: who has signed it and when, or why it is not signed. Only whom the text names may sign. */
import { dis } from "../../time.ts";
import { signaturesDe } from "../signatures.ts";
import { type Cas, permet, type Regle, refuse } from "../verdict.ts";
import { dejaLa } from "./communs.ts";

export const acte: Regle = (cas) => {
  const { dossier, values, edition } = cas;
  if (dossier.statut !== "en-cours" && dossier.statut !== "attente")
    return refuse(
      dossier.statut === "terminee" ? "vie-terminee" : `vie-statut-${dossier.statut}`,
      dossier.statut === "terminee"
        ? { values: { jour: dossier.fin ? dis(dossier.fin) : "" } }
        : {},
    );
  const tard = dejaLa(cas);
  if (tard) return tard;
  const dits = signataires(cas);
  if (!dits.length) return permet(values);
  const nommes = edition.vie?.acte?.signataires ?? {};
  const ont = dits.filter((q) => Object.hasOwn(nommes, q));
  if (!ont.length) return refuse("reponse-illisible", { champ: "signe-par" });
  const { signes } = signaturesDe(edition, dossier);
  const neuves = ont.filter((q) => !signes.includes(q));
  return neuves.length ? permet({ ...values, "signe-par": neuves }) : refuse("vie-deja-signe");
};

const signataires = ({ values }: Cas): string[] => {
  const dits = values["signe-par"];
  return Array.isArray(dits) ? dits : [];
};
