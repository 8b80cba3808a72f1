import { datasetSources } from '../dataset-sources.ts';
import { fileAtAddress, isPage, type Release } from './release.ts';

/**
 * Addresses of the datasets that open pages of the application name, without fragments; those
 * of the release itself and those of other origins, which are refused, are left out.
 */
export function dataOfPages(
  pages: readonly { readonly url: string }[],
  release: Release,
  scope: string,
): readonly string[] {
  const isOwn = (address: string): boolean =>
    release.files.includes(fileAtAddress(address, scope) ?? '');
  return pages
    .filter(({ url }) => isOwn(url) && isPage(fileAtAddress(url, scope) ?? ''))
    .flatMap(({ url }) => datasetSources(new URL(url).search, url).sources)
    .flatMap((source) => (source.type === 'address' ? [source.url] : []))
    .filter((url) => URL.canParse(url) && new URL(url).origin === new URL(scope).origin)
    .map(withoutFragment)
    .filter((url) => !isOwn(url));
}

export function withoutFragment(address: string): string {
  return address.replace(/#.*$/s, '');
}
