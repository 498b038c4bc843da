/** The same promises, kept by every store. What only files can break is in test/stores/. */
import { describe } from "vitest";
import { openMemoire } from "../src/stores/memoire.ts";
import type { Store } from "../src/stores/store.ts";
import { dossierTemporaire, ouvre } from "./stores/outils.ts";
import { promessesDeCommit } from "./stores/promesses-commit.ts";
import { promessesDEnvois } from "./stores/promesses-envois.ts";
import { promessesDeLecture } from "./stores/promesses-lecture.ts";
import { promessesDeReprise } from "./stores/promesses-reprise.ts";

/** `lieu` gives a place of its own to each test; what it gives opens that place. */
type Genre = { name: string; durable: boolean; lieu: () => () => Promise<Store> };

const GENRES: Genre[] = [
  { name: "memoire", durable: false, lieu: () => async () => openMemoire() },
  {
    name: "lowdb-journal",
    durable: true,
    lieu() {
      const folder = dossierTemporaire();
      return async () => (await ouvre(folder)).store;
    },
  },
];

describe.each(GENRES)("the store « $name »", ({ lieu, durable }) => {
  promessesDeCommit(lieu);
  promessesDeLecture(lieu);
  promessesDEnvois(lieu);
  if (durable) promessesDeReprise(lieu);
});
