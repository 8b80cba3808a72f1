import type { PlaybackCommands, PlaybackStores } from '../state/playback.ts';

/** Playback, whose code is fetched when it is first needed. */
export function fetchedPlayback(
  stores: PlaybackStores,
  fail: (error: unknown) => void,
): PlaybackCommands {
  let fetched: Promise<PlaybackCommands> | null = null;
  const tell = (act: keyof PlaybackCommands) => (): void => {
    fetched ??= import('../state/playback.ts').then(
      ({ createPlayback }) => createPlayback(stores),
      (error: unknown) => {
        fetched = null;
        throw error;
      },
    );
    fetched.then((commands) => commands[act](), fail);
  };
  return {
    play: tell('play'),
    pause() {
      // What was never fetched does not play.
      if (fetched !== null) tell('pause')();
    },
    stepBack: tell('stepBack'),
    stepForward: tell('stepForward'),
  };
}
