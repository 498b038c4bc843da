/** Lays what a reading changes over an edition, as written or as read. Whole values are replaced, never half of one. */

export type Tree = Record<string, unknown>;
export const isTree = (x: unknown): x is Tree =>
  typeof x === "object" && x !== null && !Array.isArray(x);

/** What a reading changes: the value at each path, `echeances.bilan.limite`; `null` takes it away. */
export type Pose = Record<string, unknown>;

const own = (tree: Tree, key: string): unknown =>
  Object.hasOwn(tree, key) ? tree[key] : undefined;

/** The paths that `pose`, a tree, says something new of; a tree is entered only where one stands already. */
export function cheminsDe(pose: Tree, sur: Tree): string[] {
  return Object.entries(pose).flatMap(([key, value]) => {
    const dessous = own(sur, key);
    return isTree(value) && isTree(dessous)
      ? cheminsDe(value, dessous).map((chemin) => `${key}.${chemin}`)
      : [key];
  });
}

export function valeurAu(tree: Tree, chemin: string): unknown {
  let value: unknown = tree;
  for (const key of chemin.split(".")) value = isTree(value) ? own(value, key) : undefined;
  return value;
}

/** A copy with another value at that path; the rest is shared. */
function avec(tree: Tree, [key, ...reste]: string[], value: unknown): Tree {
  const { [key!]: dessous, ...sans } = tree;
  if (reste.length) return { ...tree, [key!]: avec(isTree(dessous) ? dessous : {}, reste, value) };
  return value === null ? sans : { ...tree, [key!]: value };
}

/** `tree` with what a reading changes; `tree` itself stays as it was. */
export const pose = <T extends object>(tree: T, changes: Pose): T =>
  Object.entries(changes).reduce<Tree>(
    (t, [chemin, value]) => avec(t, chemin.split("."), value),
    tree as Tree,
  ) as T;
