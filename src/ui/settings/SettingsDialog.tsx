import { locales, themes } from '../../core/share/view-state.ts';
import { changeView } from '../../state/view-store.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { DatasetList } from './DatasetList.tsx';
import { ForgetEverything } from './ForgetEverything.tsx';
import styles from './SettingsDialog.module.css';

interface SettingsDialogProps {
  readonly onClose: () => void;
  readonly onShowKeys: () => void;
}

export function SettingsDialog({ onClose, onShowKeys }: SettingsDialogProps) {
  const { view, layout } = useAtlas();
  const locale = useStore(view, (state) => state.locale);
  const theme = useStore(view, (state) => state.theme);
  const hasSingleKeys = useStore(layout, (state) => state.singleKeys);
  const { settings, map } = usePanelMessages();
  return (
    <Dialog title={settings.title} closeName={settings.close} onClose={onClose}>
      <label className={styles['choice']}>
        {settings.language}
        <select
          value={locale ?? ''}
          onChange={({ target }) => {
            const chosen = locales.find((candidate) => candidate === target.value) ?? null;
            changeView(view, { locale: chosen });
          }}
        >
          <option value="">{settings.languages.system}</option>
          {locales.map((candidate) => (
            <option key={candidate} value={candidate} lang={candidate}>
              {settings.languages[candidate]}
            </option>
          ))}
        </select>
      </label>
      <label className={styles['choice']}>
        {settings.theme}
        <select
          value={theme}
          onChange={({ target }) => {
            const chosen = themes.find((candidate) => candidate === target.value) ?? 'system';
            changeView(view, { theme: chosen });
          }}
        >
          {themes.map((candidate) => (
            <option key={candidate} value={candidate}>
              {settings.themes[candidate]}
            </option>
          ))}
        </select>
      </label>
      <section className={styles['section']}>
        <h3>{settings.keyboard}</h3>
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={hasSingleKeys}
            onChange={({ target }) => layout.setState({ singleKeys: target.checked })}
          />
          {settings.shortcuts}
        </label>
        <button type="button" className={styles['act']} onClick={onShowKeys}>
          {settings.showShortcuts}
        </button>
      </section>
      <section className={styles['section']}>
        <h3>{settings.borders}</h3>
        <p>{map.bordersNote}</p>
      </section>
      <section className={styles['section']}>
        <h3>{settings.data}</h3>
        <DatasetList onLeave={onClose} />
        <p>
          {settings.basemap}: {map.attribution}
        </p>
      </section>
      <section className={styles['section']}>
        <h3>{settings.kept}</h3>
        <ForgetEverything />
      </section>
      <p className={styles['quiet']}>{settings.privacy}</p>
    </Dialog>
  );
}
