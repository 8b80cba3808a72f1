import { describe, expect, test } from 'vitest';
import type { Incident } from '../../src/core/incident/incident.ts';
import { citationWords } from '../../src/i18n/citation-words.ts';
import { incidentOf } from '../support/arbitrary-incidents.ts';
import { reportId, reportIncidents } from '../support/report-incidents.ts';

const link = 'https://example.org/atlas/#v=1&i=x';
const today = '2026-03-01';
const title = {
  en: 'A news report of 4 February 2026',
  uk: 'Новинне повідомлення від 4 лютого 2026 року',
};

function cite(incident: Incident, locale: 'en' | 'uk' = 'en', version = '1'): string {
  const dataset = { title, ...(version === '' ? {} : { version }) };
  return citationWords({ incident, dataset, link, today }, locale);
}

function ofReport(id: string): Incident {
  const found = reportIncidents().find((incident) => incident.id === reportId(id));
  if (found === undefined) throw new Error(`the report has no ${id}`);
  return found;
}

describe('a citation says', () => {
  test('what, when, where, who reported it, the dataset and the way back, in English', () => {
    expect(cite(ofReport('odesa-2026-02-04'))).toBe(
      '“Overnight attack on Odesa region injures at least five”, night of 3 to 4 February 2026, Odesa Oblast, Ukraine. ' +
        'Reported by RFE/RL, with reporting by its Ukrainian Service <https://www.rferl.org/a/russia-strikes-ukraine-talks-abu-dhabi/33668600.html>, 4 February 2026, citing regional authorities. ' +
        'Dataset: “A news report of 4 February 2026”, version 1. ' +
        'Via Incident Atlas, accessed 1 March 2026 <https://example.org/atlas/#v=1&i=x>.',
    );
  });

  test('and in Ukrainian', () => {
    expect(cite(ofReport('odesa-2026-02-04'), 'uk')).toBe(
      "«Нічна атака на Одещину: щонайменше п'ятеро поранених», у ніч із 3 на 4 лютого 2026 р., Одеська область, Україна. " +
        'Джерело: RFE/RL (Радіо Вільна Європа / Радіо Свобода), за участю його Української служби <https://www.rferl.org/a/russia-strikes-ukraine-talks-abu-dhabi/33668600.html>, 4 лютого 2026 р., за даними: обласна влада. ' +
        'Набір даних: «Новинне повідомлення від 4 лютого 2026 року», версія 1. ' +
        'Через «Атлас інцидентів», переглянуто 1 березня 2026 р. <https://example.org/atlas/#v=1&i=x>.',
    );
  });

  test('the dataset alone where it states no version, and the day it was taken where it does', () => {
    const incident = ofReport('odesa-2026-02-04');
    const words = (dataset: { readonly accessed?: string }, locale: 'en' | 'uk'): string =>
      citationWords({ incident, dataset: { title: 'A survey', ...dataset }, link, today }, locale);
    expect(words({}, 'en')).toContain('Dataset: “A survey”. Via');
    expect(words({ accessed: '2026-02-05' }, 'en')).toContain(
      'Dataset: “A survey”, accessed 5 February 2026. Via',
    );
    expect(words({ accessed: '2026-02-05' }, 'uk')).toContain(
      'Набір даних: «A survey», отримано 5 лютого 2026 р. Через',
    );
  });

  test('a publication once, with all whom it cites', () => {
    const words = cite(ofReport('talks-2026-02-04'));
    expect(words.split('rferl.org').length - 1).toBe(1);
    expect(words).toContain(
      "citing Rustem Umerov, Ukraine's top negotiator (as reported), on X; an unnamed White House official",
    );
  });

  test('of many sources the first three and how many more there are', () => {
    const sources = Array.from({ length: 40 }, (_, index) => ({ publisher: `Paper ${index + 1}` }));
    const words = cite(incidentOf('a:1', { sources }));
    expect(words).toContain('Reported by Paper 1; Paper 2; Paper 3; and 37 more sources.');
    expect(words).not.toContain('Paper 4');
  });

  test('that the incident was made up, right after what happened', () => {
    const incident = { ...incidentOf('a:1'), title: 'A clash' };
    const dataset = { title, generated: true } as const;
    expect(citationWords({ incident, dataset, link, today }, 'en')).toMatch(
      /^“A clash”, [^.]+\. Generated data, not real events\. /,
    );
    expect(citationWords({ incident, dataset, link, today }, 'uk')).toContain(
      '. Згенеровані дані, не справжні події. ',
    );
  });

  test('that it was retracted', () => {
    const words = cite(incidentOf('a:1', { verification: { status: 'retracted' } }));
    expect(words).toContain('. Retracted. ');
  });
});

describe('a citation', () => {
  test('is one line without markup of its own, whatever the texts hold', () => {
    const words = cite(
      incidentOf('a:1', {
        title: 'One\n\ttwo <b>three</b>',
        sources: [{ publisher: 'A\r\nB', note: 'not cited' }],
      }),
    );
    expect(words).toMatch(/^“One two <b>three<\/b>”, .+ Reported by A B\. /);
    expect(words).not.toMatch(/[\r\n\t]/);
  });

  test('leaves out what is not known', () => {
    const words = cite(incidentOf('a:1', { title: 'Known only by its day' }), 'en', '');
    expect(words).toBe(
      '“Known only by its day”, 4 February 2026. The dataset names no source. ' +
        'Dataset: “A news report of 4 February 2026”. ' +
        'Via Incident Atlas, accessed 1 March 2026 <https://example.org/atlas/#v=1&i=x>.',
    );
  });

  test('ends every sentence once', () => {
    for (const incident of reportIncidents()) {
      for (const locale of ['en', 'uk'] as const) {
        expect(cite(incident, locale)).not.toMatch(/\.\./);
        expect(cite(incident, locale)).toMatch(/>\.$/);
      }
    }
  });
});
