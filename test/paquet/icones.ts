/** `npm run icones`: draws manifest/*.png again from the SVG beside them, with the system's Chromium. */
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const COTES = { couleur: 192, contour: 32 };

const navigateur = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--force-color-profile=srgb"],
});
for (const [nom, cote] of Object.entries(COTES)) {
  const page = await navigateur.newPage({ viewport: { width: cote, height: cote } });
  const svg = readFileSync(`manifest/${nom}.svg`, "utf8");
  await page.setContent(`<style>*{margin:0}svg{display:block}</style>${svg}`);
  writeFileSync(`manifest/${nom}.png`, await page.screenshot({ omitBackground: true }));
}
await navigateur.close();
