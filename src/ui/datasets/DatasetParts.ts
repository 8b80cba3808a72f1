export { DatasetGroup } from './DatasetGroup.tsx';
export { DatasetMark } from './DatasetMark.tsx';
export { MoreDatasets } from './MoreDatasets.tsx';
export { NothingShown } from './NothingShown.tsx';
export { RemovedNotice } from './RemovedNotice.tsx';
