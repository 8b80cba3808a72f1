import { test } from 'vitest';

/** Whether the long run was asked for (`npm test -- --long`): more cases of what the usual run samples. */
export const isLong = process.env['ATLAS_LONG'] === '1';

/** All cases in a long run, else every `step`-th from the first. */
export function casesOf<Case>(all: readonly Case[], step: number): readonly Case[] {
  return isLong ? all : all.filter((_, index) => index % step === 0);
}

/** A test of the long run alone. */
export const longTest: (name: string, body: () => Promise<void>, timeoutMs?: number) => void =
  isLong ? test : () => undefined;
