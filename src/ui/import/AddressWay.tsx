import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { adviceFor } from '../../core/import/address-advice.ts';
import type { AddressStanding } from '../../core/import/address-standing.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { isFileAddress } from './brought-text.ts';
import styles from './ImportWays.module.css';

/**
 * A file by its address. It is said where the request would go before it is made. The address is
 * kept in the store, since a dropped one is written into it.
 */
export function AddressWay() {
  const { imports, importCommands } = useAtlas();
  const address = useStore(imports, (state) => state.address);
  const { importData } = usePanelMessages();
  const [isMissed, setMissed] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const url = address.trim();
  const isAddress = isFileAddress(url);
  const standing = useStanding(isAddress ? url : null);
  const advice = isAddress ? adviceFor(url) : null;
  const host = isAddress ? new URL(url).host : '';
  const isClosed = standing === 'sealed' || standing === 'insecure';

  const ask = (event: FormEvent): void => {
    event.preventDefault();
    setMissed(!isAddress);
    if (!isAddress || isClosed) {
      field.current?.focus();
      return;
    }
    importCommands.addAddress(url);
    imports.setState({ address: '' });
  };

  const hint =
    standing === null || isClosed
      ? importData.addressHint
      : standing === 'own'
        ? importData.addressOwn
        : importData.addressElsewhere(host);
  const fault = isMissed
    ? importData.notAddress
    : standing === 'sealed'
      ? importData.addressSealed(host)
      : standing === 'insecure'
        ? importData.addressInsecure
        : '';
  const direct = advice?.direct ?? null;

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
          value={address}
          aria-describedby={`${id}-hint ${id}-advice ${id}-fault`}
          aria-invalid={isMissed || isClosed}
          onChange={({ target }) => {
            imports.setState({ address: target.value });
            setMissed(false);
          }}
        />
        <button type="submit">{importData.fetch}</button>
      </div>
      <p id={`${id}-hint`} className={styles['hint']}>
        {hint}
      </p>
      <p id={`${id}-advice`} aria-live="polite" className={styles['advice']}>
        {advice !== null && importData.addressPages[advice.page]}
      </p>
      {direct !== null && (
        <button
          type="button"
          className={styles['act']}
          onClick={() => {
            imports.setState({ address: direct });
            field.current?.focus();
          }}
        >
          {importData.useDirect}
        </button>
      )}
      <p id={`${id}-fault`} aria-live="polite" className={styles['fault']}>
        {fault}
      </p>
    </form>
  );
}

/** `null` while there is no address, or nothing is known of it yet. */
function useStanding(url: string | null): AddressStanding | null {
  const { standingOfAddress } = useAtlas();
  const [known, setKnown] = useState<{
    readonly url: string;
    readonly standing: AddressStanding;
  } | null>(null);

  useEffect(() => {
    if (url === null) return;
    let isLatest = true;
    const keep = (standing: AddressStanding): void => {
      if (isLatest) setKnown({ url, standing });
    };
    // Where that cannot be told, the request itself will tell.
    standingOfAddress(url).then(keep, () => keep('elsewhere'));
    return () => {
      isLatest = false;
    };
  }, [standingOfAddress, url]);

  return known !== null && known.url === url ? known.standing : null;
}
