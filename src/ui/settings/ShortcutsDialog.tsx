import { Dialog } from '../shared/Dialog.tsx';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import styles from './ShortcutsDialog.module.css';

export default function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { shortcuts } = usePanelMessages();
  const keys = [
    [shortcuts.space, shortcuts.play],
    ['[', shortcuts.previous],
    [']', shortcuts.next],
    ['/', shortcuts.search],
    ['Esc', shortcuts.closeDetails],
    ['?', shortcuts.help],
  ] as const;
  const gestures = [
    [shortcuts.arrows, shortcuts.moveDay],
    [shortcuts.mapArrows, shortcuts.moveMap],
    [shortcuts.symbolArrows, shortcuts.walkSymbols],
    [shortcuts.listArrows, shortcuts.walkList],
  ] as const;
  return (
    <Dialog title={shortcuts.title} closeName={shortcuts.close} onClose={onClose}>
      <table className={styles['keys']}>
        <thead>
          <tr>
            <th scope="col">{shortcuts.key}</th>
            <th scope="col">{shortcuts.action}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(([key, action]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{action}</td>
            </tr>
          ))}
          {gestures.map(([gesture, action]) => (
            <tr key={gesture}>
              <th scope="row">{gesture}</th>
              <td>{action}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{shortcuts.note}</p>
    </Dialog>
  );
}
