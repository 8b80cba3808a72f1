import { useId, useRef, useState, type FormEvent } from 'react';
import { useAtlas } from '../shared/atlas-context.ts';
import { Icon } from '../shared/Icon.tsx';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { isFileAddress } from './brought-text.ts';
import styles from './ImportWays.module.css';

/** Files, a table as text, or an address. */
export function ImportWays() {
  return (
    <div className={styles['ways']}>
      <FileWay />
      <TableWay />
      <AddressWay />
    </div>
  );
}

function FileWay() {
  const { importCommands } = useAtlas();
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
            if (files.length > 0) importCommands.addFiles(files);
          }}
        />
      </label>
      <p id={hintId} className={styles['hint']}>
        {importData.chooseHint}
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

/** The address is kept in the store, since a dropped one is written into it. */
function AddressWay() {
  const { imports, importCommands, canFetchElsewhere } = useAtlas();
  const address = useStore(imports, (state) => state.address);
  const { importData } = usePanelMessages();
  const [isMissed, setMissed] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    if (!canFetchElsewhere) return;
    const url = address.trim();
    const isAddress = isFileAddress(url);
    setMissed(!isAddress);
    if (!isAddress) {
      field.current?.focus();
      return;
    }
    importCommands.addAddress(url);
    imports.setState({ address: '' });
  };
  return (
    <form className={styles['way']} noValidate onSubmit={ask}>
      <label htmlFor={id} className={styles['label']}>
        {importData.address}
      </label>
      <div className={styles['row']}>
        <input
          ref={field}
          id={id}
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          disabled={!canFetchElsewhere}
          value={address}
          aria-describedby={`${id}-hint ${id}-fault`}
          aria-invalid={isMissed}
          onChange={({ target }) => {
            imports.setState({ address: target.value });
            setMissed(false);
          }}
        />
        <button type="submit" disabled={!canFetchElsewhere}>
          {importData.fetch}
        </button>
      </div>
      <p id={`${id}-hint`} className={styles['hint']}>
        {canFetchElsewhere ? importData.addressHint : importData.addressSealed}
      </p>
      <p id={`${id}-fault`} aria-live="polite" className={styles['fault']}>
        {isMissed && importData.notAddress}
      </p>
    </form>
  );
}
