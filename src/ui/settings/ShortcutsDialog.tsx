import { Dialog } from '../shared/Dialog.tsx';
import { useMessages } from '../shared/use-messages.ts';
import styles from './ShortcutsDialog.module.css';

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { shortcuts } = useMessages();
  const rows = [
    [shortcuts.space, shortcuts.play],
    ['[', shortcuts.previous],
    [']', shortcuts.next],
    ['/', shortcuts.search],
    ['Esc', shortcuts.closeDetails],
    ['?', shortcuts.help],
    [shortcuts.arrows, shortcuts.moveDay],
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
          {rows.map(([key, action]) => (
            <tr key={key}>
              <th scope="row">{key === shortcuts.arrows ? key : <kbd>{key}</kbd>}</th>
              <td>{action}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{shortcuts.note}</p>
    </Dialog>
  );
}
