/** Finds what a zod schema says at a path of a file: its shape there, and the keys that may stand in it. */
import type { z } from "zod";

export type Chemin = PropertyKey[];

/** Through optional and transformed shapes to what holds the keys. */
export function nu(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod as { def: { type: string; innerType?: z.core.$ZodType } };
  return def.innerType ? nu(def.innerType) : schema;
}

/** The shape at a path; for a union, the first of its shapes that goes that way. */
export function schemaA(schema: z.core.$ZodType, chemin: Chemin): z.core.$ZodType | undefined {
  const ici = nu(schema);
  const [cle, ...reste] = chemin;
  if (cle === undefined) return ici;
  const def = ici._zod.def as unknown as {
    shape?: Record<PropertyKey, z.core.$ZodType>;
    valueType?: z.core.$ZodType;
    element?: z.core.$ZodType;
    items?: z.core.$ZodType[];
    options?: z.core.$ZodType[];
  };
  if (def.options)
    return def.options.map((o) => schemaA(o, chemin)).find((trouve) => trouve !== undefined);
  const suite =
    def.shape?.[cle] ?? def.valueType ?? def.element ?? def.items?.[Number(cle)] ?? undefined;
  return suite && schemaA(suite, reste);
}

/** The keys that may stand at a path. */
export function clesA(schema: z.core.$ZodType, chemin: Chemin): string[] {
  const ici = schemaA(schema, chemin);
  if (!ici) return [];
  const { shape, options } = ici._zod.def as unknown as {
    shape?: object;
    options?: z.core.$ZodType[];
  };
  return shape ? Object.keys(shape) : (options ?? []).flatMap((o) => clesA(o, []));
}
