// What every generated client has to find; each hands over what it received.

export const base = process.env.DATELINE_URL!;
export const key = process.env.DATELINE_KEY!;

export function expect(what: string, holds: unknown): asserts holds {
  if (!holds) {
    throw new Error(`not so: ${what}`);
  }
}
