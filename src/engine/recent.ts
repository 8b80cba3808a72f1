/** The values that were wanted last, by name. */
export interface Recent<Value> {
  find(name: string): Value | undefined;
  /** Gives the value back. */
  keep(name: string, value: Value): Value;
}

export function createRecent<Value>(limit: number): Recent<Value> {
  const values = new Map<string, Value>();

  const keep = (name: string, value: Value): Value => {
    // Set anew, so that what was wanted last is forgotten last.
    values.delete(name);
    values.set(name, value);
    for (const oldest of values.keys()) {
      if (values.size <= limit) break;
      values.delete(oldest);
    }
    return value;
  };

  return {
    find(name) {
      const value = values.get(name);
      return value === undefined ? undefined : keep(name, value);
    },
    keep,
  };
}
