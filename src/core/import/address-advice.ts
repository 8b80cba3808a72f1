/** An address leads to a page that shows a file, not to the file. */
export interface AddressAdvice {
  readonly page: FilePage;
  /** Address of the file itself, which other pages may read; `null` where there is none. */
  readonly direct: string | null;
}

export const filePages = [
  'github',
  'gitlab',
  'google-sheets',
  'google-drive',
  'dropbox',
  'onedrive',
] as const;
export type FilePage = (typeof filePages)[number];

/** What is known of addresses that people copy from the bar of their browser; `null` of any other. */
export function adviceFor(address: string): AddressAdvice | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const host = url.hostname.toLowerCase().replace(/^www\./, '');
  switch (host) {
    case 'github.com':
      return github(url);
    case 'gist.github.com':
      return gist(url);
    case 'docs.google.com':
      return googleSheets(url);
    case 'drive.google.com':
      return { page: 'google-drive', direct: null };
    case 'dropbox.com':
      return dropbox(url);
    case '1drv.ms':
    case 'onedrive.live.com':
      return { page: 'onedrive', direct: null };
    default:
      if (host.endsWith('.sharepoint.com')) return { page: 'onedrive', direct: null };
      return gitlab(url);
  }
}

function github({ pathname }: URL): AddressAdvice | null {
  const match = /^\/([^/]+\/[^/]+)\/(?:blob|raw|blame)\/(.+)$/.exec(pathname);
  if (match === null) return null;
  const [, repository = '', file = ''] = match;
  return { page: 'github', direct: `https://raw.githubusercontent.com/${repository}/${file}` };
}

function gist({ pathname }: URL): AddressAdvice | null {
  const match = /^\/([^/]+\/[\da-f]+)\/?$/.exec(pathname);
  if (match === null) return null;
  return { page: 'github', direct: `https://gist.githubusercontent.com/${match[1] ?? ''}/raw` };
}

function gitlab({ origin, pathname }: URL): AddressAdvice | null {
  const match = /^(\/.+)\/-\/blob\/(.+)$/.exec(pathname);
  if (match === null) return null;
  return { page: 'gitlab', direct: `${origin}${match[1] ?? ''}/-/raw/${match[2] ?? ''}` };
}

function googleSheets({ pathname, hash, searchParams }: URL): AddressAdvice | null {
  const published = /^\/spreadsheets\/d\/e\/([^/]+)\/pubhtml$/.exec(pathname)?.[1];
  const id = /^\/spreadsheets\/d\/([^/]+)(?:\/(?:edit|view|preview|htmlview)?)?$/.exec(
    pathname,
  )?.[1];
  const sheet = /gid=(\d+)/.exec(hash)?.[1] ?? searchParams.get('gid');
  const ofSheet = sheet === null || !/^\d+$/.test(sheet) ? '' : `&gid=${sheet}`;
  const base = 'https://docs.google.com/spreadsheets/d';
  if (published !== undefined) {
    return { page: 'google-sheets', direct: `${base}/e/${published}/pub?output=csv${ofSheet}` };
  }
  if (id === undefined || id === 'e') return null;
  return { page: 'google-sheets', direct: `${base}/${id}/export?format=csv${ofSheet}` };
}

function dropbox({ pathname, searchParams }: URL): AddressAdvice | null {
  if (!/^\/(?:s|scl\/fi)\//.test(pathname)) return null;
  const kept = new URLSearchParams(searchParams);
  kept.delete('dl');
  kept.delete('raw');
  const query = kept.toString();
  const direct = `https://dl.dropboxusercontent.com${pathname}${query === '' ? '' : `?${query}`}`;
  return { page: 'dropbox', direct };
}
