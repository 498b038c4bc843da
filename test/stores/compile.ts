/** Compiles a child program once, so that starting it five hundred times costs little. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PROJET = fileURLToPath(new URL("../..", import.meta.url));

/** `source` is a path inside the project. Gives the JavaScript file, and how to remove it. */
export function compile(source: string): { programme: string; retire: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "tandem-programme-"));
  const options = {
    extends: join(PROJET, "tsconfig.json"),
    compilerOptions: {
      noEmit: false,
      rewriteRelativeImportExtensions: true,
      rootDir: PROJET,
      outDir: folder,
      typeRoots: [join(PROJET, "node_modules/@types")],
    },
    include: [],
    files: [join(PROJET, source)],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(options));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  symlinkSync(join(PROJET, "node_modules"), join(folder, "node_modules"));
  const tsc = join(PROJET, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", folder], { stdio: ["ignore", "inherit", "inherit"] });
  return {
    programme: join(folder, source.replace(/\.ts$/, ".js")),
    retire: () => rmSync(folder, { recursive: true, force: true }),
  };
}
