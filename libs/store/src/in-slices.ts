const SLICE = 50;

/**
 * Asks for many ids a slice at a time and puts together what was found, in no order: some servers
 * search a long list from its beginning for each document.
 */
export async function inSlices<T>(
  ids: readonly string[],
  find: (slice: string[]) => Promise<T[]>,
): Promise<T[]> {
  const different = [...new Set(ids)];
  const slices = Array.from({ length: Math.ceil(different.length / SLICE) }, (_, index) =>
    different.slice(index * SLICE, (index + 1) * SLICE),
  );
  return (await Promise.all(slices.map(find))).flat();
}
