/** The icons, read from their files: the sizes and colours that Teams wants. */
import { readFileSync } from "node:fs";
import { PNG } from "pngjs";
import { expect, test } from "vitest";

const octets = (nom: string) => readFileSync(`manifest/${nom}.png`);
/** Red, green, blue, opacity; row by row. */
function points(nom: string): { x: number; y: number; rvb: string; opaque: number }[] {
  const { width, data } = PNG.sync.read(octets(nom));
  return Array.from({ length: data.length / 4 }, (_, i) => ({
    x: i % width,
    y: Math.floor(i / width),
    rvb: data.subarray(i * 4, i * 4 + 3).join(),
    opaque: data[i * 4 + 3]!,
  }));
}

test.each([
  ["couleur", 192],
  ["contour", 32],
])("%s.png says in its header that it is %i wide and high", (nom, cote) => {
  const png = octets(nom);
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.subarray(12, 16).toString()).toBe("IHDR");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([cote, cote]);
  const svg = readFileSync(`manifest/${nom}.svg`, "utf8");
  expect(svg).toContain(`viewBox="0 0 ${cote} ${cote}"`);
});

test("the outline is white on nothing", () => {
  const contour = points("contour");
  for (const { rvb, opaque, x, y } of contour)
    if (opaque) expect(rvb, `${x}, ${y}`).toBe("255,255,255");
  const [vides, pleins] = [0, 255].map((o) => contour.filter((p) => p.opaque === o).length);
  expect(vides).toBeGreaterThan(300);
  expect(pleins).toBeGreaterThan(150);
  // No padding: the drawing reaches within two points of all four sides.
  const [xs, ys] = [(p: { x: number }) => p.x, (p: { y: number }) => p.y].map((de) =>
    contour.filter((p) => p.opaque).map(de as (p: (typeof contour)[number]) => number),
  );
  for (const cote of [xs!, ys!]) {
    expect(Math.min(...cote)).toBeLessThanOrEqual(2);
    expect(Math.max(...cote)).toBeGreaterThanOrEqual(29);
  }
});

test("the colour icon is square and full; what it shows survives a crop to a hexagon", () => {
  const couleur = points("couleur");
  expect(couleur.every((p) => p.opaque === 255)).toBe(true);
  const fond = couleur[0]!.rvb;
  const dessin = couleur.filter((p) => p.rvb !== fond);
  expect(dessin.length).toBeGreaterThan(1500);
  for (const { x, y } of dessin)
    expect(x >= 48 && x < 144 && y >= 48 && y < 144, `${x}, ${y}`).toBe(true);
});
