import { expect, test } from 'vitest';
import type { Locale } from '../../src/core/share/view-state.ts';
import { noticeWords } from '../../src/ui/notices/notice-words.ts';

test.each<Locale>(['en', 'uk'])('a reason that is a sentence ends once: %s', (locale) => {
  for (const type of ['engine-failed', 'basemap-failed', 'map-failed'] as const) {
    const said = noticeWords({ type, reason: 'The file is not JSON.' }, locale);
    expect(said).toContain('The file is not JSON. ');
    expect(said).not.toContain('..');
  }
});
