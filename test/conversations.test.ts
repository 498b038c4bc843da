/** Every conversation of test/conversations/ goes as it is written. `vitest -u` writes them again: read the difference. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { replay } from "./transcript.ts";

const files = readdirSync("test/conversations", { recursive: true, encoding: "utf8" })
  .filter((f) => f.endsWith(".txt"))
  .map((f) => `test/conversations/${f}`);

test.each(files)("%s", async (file) => {
  const script = readFileSync(file, "utf8");
  expect(script, "a conversation must hold at least one thing said").toMatch(
    /^\p{Lu}\p{L}* [:>]/mu,
  );
  await expect(await replay(script)).toMatchFileSnapshot(file.replace("test/", "./"));
});
