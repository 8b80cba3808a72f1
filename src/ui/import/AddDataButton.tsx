import { useAtlas } from '../shared/atlas-context.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { useMessages } from '../shared/use-messages.ts';

export function AddDataButton() {
  const { imports } = useAtlas();
  const { app } = useMessages();
  return (
    <IconButton icon="plus" name={app.addData} onClick={() => imports.setState({ isOpen: true })} />
  );
}
