import { useId, useRef, useState, type FormEvent } from 'react';
import { useAtlas } from '../shared/atlas-context.ts';
import { KeepChoice } from '../kept/KeepChoice.tsx';
import { Icon } from '../shared/Icon.tsx';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { AddressWay } from './AddressWay.tsx';
import { mostFiles } from './dropped-files.ts';
import styles from './ImportWays.module.css';

/** Files, a table as text, or an address. */
export function ImportWays() {
  return (
    <div className={styles['ways']}>
      <FileWay />
      <ContextWay />
      <div className={styles['way']}>
        <KeepChoice />
      </div>
      <TableWay />
      <AddressWay />
    </div>
  );
}

function FileWay() {
  const { imports, importCommands } = useAtlas();
  const folder = useStore(imports, (state) => state.folder);
  const { importData } = usePanelMessages();
  const hintId = useId();
  return (
    <div className={styles['way']}>
      <label className={styles['choose']}>
        <Icon name="plus" />
        {importData.chooseFiles}
        <input
          type="file"
          multiple
          aria-describedby={hintId}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            // So that the same file can be chosen once more.
            target.value = '';
            if (files.length === 0) return;
            imports.setState({ folder: null });
            importCommands.addFiles(files);
          }}
        />
      </label>
      <p id={hintId} className={styles['hint']}>
        {importData.chooseHint}
      </p>
      <p aria-live="polite" className={styles['fault']}>
        {folder === 'empty' && importData.folderEmpty}
        {folder === 'part' && importData.folderPart(mostFiles)}
      </p>
    </div>
  );
}

function ContextWay() {
  const { importCommands } = useAtlas();
  const { context } = usePanelMessages();
  const hintId = useId();
  return (
    <div className={styles['way']}>
      <label className={styles['choose']} data-size="small">
        <Icon name="plus" />
        {context.add}
        <input
          type="file"
          multiple
          aria-describedby={hintId}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            target.value = '';
            if (files.length > 0) importCommands.addContext(files);
          }}
        />
      </label>
      <p id={hintId} className={styles['hint']}>
        {context.addHint}
      </p>
    </div>
  );
}

function TableWay() {
  const { importCommands } = useAtlas();
  const { importData } = usePanelMessages();
  const [text, setText] = useState('');
  const [isMissed, setMissed] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const read = (event: FormEvent): void => {
    event.preventDefault();
    const isBlank = text.trim() === '';
    setMissed(isBlank);
    if (isBlank) {
      field.current?.focus();
      return;
    }
    importCommands.addTable(text);
    setText('');
  };
  return (
    <form className={styles['way']} onSubmit={read}>
      <label htmlFor={id} className={styles['label']}>
        {importData.pasteTable}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={3}
        spellCheck={false}
        autoComplete="off"
        value={text}
        aria-describedby={`${id}-hint ${id}-fault`}
        aria-invalid={isMissed}
        onChange={({ target }) => {
          setText(target.value);
          setMissed(false);
        }}
      />
      <p id={`${id}-hint`} className={styles['hint']}>
        {importData.pasteHint}
      </p>
      <p id={`${id}-fault`} aria-live="polite" className={styles['fault']}>
        {isMissed && importData.nothingPasted}
      </p>
      <button type="submit" className={styles['act']}>
        {importData.readTable}
      </button>
    </form>
  );
}
