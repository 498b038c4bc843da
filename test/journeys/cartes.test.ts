/** Real cards in the width of a phone, light, dark and high contrast: nothing overflows, nothing is cut, everything can be read. */
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { expect, it } from "vitest";
import { carteDe } from "../../src/channels/teams/carte.ts";
import { phrasesDuCanal } from "../../src/channels/teams/phrases.ts";
import type { Reply } from "../../src/model.ts";
import { catalog, monde } from "../monde.ts";
import { navigateur } from "./page.ts";

const LARGEUR = 320;
const TELEPHONE = { width: LARGEUR, height: 900 };
/** The photo shows them side by side. */
const PLANCHE = { width: 2300, height: 1700 };
/** Text against what is behind it, as WCAG 2.1 AA has it. */
const CONTRASTE = 4.5;
const THEMES = {
  clair: { fond: "#ffffff", texte: "#242424", discret: "#616161", alerte: "#fff9f5" },
  sombre: { fond: "#292929", texte: "#ffffff", discret: "#adadad", alerte: "#4a1e04" },
  contraste: { fond: "#000000", texte: "#ffffff", discret: "#ffffff", alerte: "#000000" },
};

/** One reply of each kind, as a conversation brings it. */
async function reponses(): Promise<[string, Reply][]> {
  const m = monde();
  await m.peuple();
  const dit = async (text: string) => (await m.dit(text)).replies.at(-1)!;
  const liste: [string, Reply][] = [
    ["réponse avec citation", await dit("quand rendre le bilan de mme martin ?")],
    ["verdict", await dit("masp et asll en même temps ?")],
    ["comparaison", await dit("compare les durées")],
    [
      "écho",
      await dit("VAD Mme Martin hier 14h, plan d'apurement signé 50e/mois, dette 2340 au 1/3"),
    ],
    ["doute", await dit("VAD mme schmit hier")],
    ["liste", await dit("mes dossiers")],
    ["fiche", await dit("où en est Mme Martin")],
    ["échéances", await dit("mes échéances")],
    ["étape", await dit("martin renouvelée 6 mois commission du 2 mars")],
    ["aide", await dit("aide")],
  ];
  await dit("nouvelle demande pour Mme Faure, maintien, 2 enfants, dette 1800e, elle est d'accord");
  liste.push(["récapitulatif", await dit("le reste plus tard")]);
  await m.bot.tick(new Date("2026-03-04T09:12:00Z"));
  return [...liste, ...m.poussees.map(({ reply }): [string, Reply] => ["rappel", reply])];
}

it("les cartes tiennent dans 320 pixels, en clair, en sombre et en contraste élevé", async () => {
  const cartes = (await reponses()).map(
    ([nom, reply]) => [nom, carteDe(reply, phrasesDuCanal(catalog.phrases))] as const,
  );
  expect(cartes.length).toBeGreaterThan(11);
  const bibliotheque = createRequire(import.meta.url).resolve(
    "adaptivecards/dist/adaptivecards.min.js",
  );
  const browser = await chromium.launch({ executablePath: navigateur(), args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ viewport: TELEPHONE });
    for (const [theme, couleurs] of Object.entries(THEMES)) {
      await page.setContent("<body></body>");
      await page.addScriptTag({ path: bibliotheque });
      const fautes = await page.evaluate(dessine, {
        cartes,
        couleurs,
        largeur: LARGEUR,
        seuil: CONTRASTE,
      });
      mkdirSync("journeys", { recursive: true });
      await page.setViewportSize(PLANCHE);
      await page.addStyleTag({
        content: `body { display: flex; flex-flow: column wrap; gap: 8px; height: ${PLANCHE.height - 16}px }`,
      });
      await page.screenshot({ path: `journeys/cartes-320-${theme}.png` });
      await page.setViewportSize(TELEPHONE);
      expect(fautes, theme).toEqual([]);
    }
  } finally {
    await browser.close();
  }
});

type Prises = {
  cartes: (readonly [string, unknown])[];
  couleurs: (typeof THEMES)["clair"];
  largeur: number;
  seuil: number;
};

/** In the browser: draws each card, unfolds all of it, and says what runs over, is cut or cannot be read. */
function dessine({ cartes, couleurs, largeur, seuil }: Prises): string[] {
  // biome-ignore lint/suspicious/noExplicitAny: the library stands in the page.
  const { AdaptiveCards } = globalThis as any;
  const { fond, texte, discret, alerte } = couleurs;
  const encre = { default: texte, subtle: discret };
  const style = (backgroundColor: string) => ({
    backgroundColor,
    foregroundColors: {
      default: encre,
      accent: encre,
      good: encre,
      warning: encre,
      attention: encre,
    },
  });
  const hostConfig = {
    fontFamily: "sans-serif",
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 12 },
    actions: { maxActions: 10, actionsOrientation: "vertical", actionAlignment: "stretch" },
    containerStyles: { default: style(fond), emphasis: style(fond), warning: style(alerte) },
  };
  Object.assign(document.body.style, { margin: "0", background: fond, color: texte });
  const rang = (couleur: string) => {
    const [r = 0, g = 0, b = 0] = (couleur.match(/[\d.]+/g) ?? []).map((n) => {
      const c = Number(n) / 255;
      return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const derriere = (e: Element | null): string => {
    const vu = e ? getComputedStyle(e).backgroundColor : "rgb(255, 255, 255)";
    return !e || !/^rgba\(.*, 0\)$/.test(vu) ? vu : derriere(e.parentElement);
  };
  const fautes: string[] = [];
  for (const [nom, json] of cartes) {
    const carte = new AdaptiveCards.AdaptiveCard();
    carte.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
    carte.parse(
      JSON.parse(JSON.stringify(json).replaceAll('"isVisible":false', '"isVisible":true')),
    );
    const boite = document.createElement("div");
    boite.style.width = `${largeur}px`;
    boite.append(carte.render());
    document.body.append(boite);
    for (const e of boite.querySelectorAll<HTMLElement>("*")) {
      const { right, width, height } = e.getBoundingClientRect();
      if (!width || !height) continue;
      if (right > largeur + 0.5)
        fautes.push(`${nom}: « ${e.innerText.slice(0, 40)} » ends at ${Math.round(right)}`);
      if (e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== "visible")
        fautes.push(`${nom}: « ${e.innerText.slice(0, 40)} » is cut`);
      if (e.children.length || !e.innerText.trim() || e.closest("button")) continue;
      const [un, deux] = [rang(getComputedStyle(e).color), rang(derriere(e))].toSorted(
        (a, b) => b - a,
      ) as [number, number];
      if ((un + 0.05) / (deux + 0.05) < seuil)
        fautes.push(`${nom}: « ${e.innerText.slice(0, 40)} » is too pale`);
    }
  }
  return [...new Set(fautes)];
}
