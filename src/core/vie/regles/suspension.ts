/** A measure put off: bounded in time, and moved only with the agreement that the text asks for. */
import { ajoute, dis, ecart } from "../../time.ts";
import { permet, type Regle, refuse } from "../verdict.ts";
import { depuisLeDebut, enCours, motive } from "./communs.ts";

/** The text gives no number; beyond this, a year was mistaken more often than meant. */
const LONGUE = 183;

export const suspension: Regle = (cas) => {
  const arret = enCours(cas) ?? depuisLeDebut(cas, "du");
  if (arret) return arret;
  const { dossier, values } = cas;
  if (!dossier.fin) return refuse("vie-sans-fin");
  const [du, au] = [String(values.du), String(values.au)];
  if (au < du)
    return refuse("vie-a-l-envers", { values: { du: dis(du), au: dis(au) }, champ: "au" });
  if (du > dossier.fin)
    return refuse("vie-apres-le-terme", {
      values: { jour: dis(du), fin: dis(dossier.fin) },
      champ: "du",
    });
  const chevauche = dossier.etapes.find(
    (e) =>
      e.type === "suspension" &&
      e.values.accord === true &&
      String(e.values.du) <= au &&
      du <= String(e.values.au),
  );
  if (chevauche)
    return refuse("vie-deja-suspendue", {
      values: { du: dis(String(chevauche.values.du)), au: dis(String(chevauche.values.au)) },
    });
  const jours = ecart(du, au) + 1;
  if (jours > LONGUE && !motive(cas))
    return {
      permis: "motif",
      pourquoi: { cle: "vie-suspension-longue", values: { du: dis(du), au: dis(au), jours } },
    };
  if (values.accord !== true) return permet({ ...values, accord: false, fin: null });
  const dite = typeof values["nouvelle-fin"] === "string" ? values["nouvelle-fin"] : null;
  if (dite && dite < dossier.fin)
    return refuse("vie-report-avant", { values: { fin: dis(dossier.fin) }, champ: "nouvelle-fin" });
  const fin = dite ?? ajoute(dossier.fin, { jours: ecart(du, au) + 1 });
  return permet({ ...values, "fin-avant": dossier.fin, fin });
};
