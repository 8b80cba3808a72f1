import { usePanelMessages } from '../shared/use-panel-messages.ts';

export function MoreDatasets({ count }: { readonly count: number }) {
  return usePanelMessages().datasets.more(count);
}
