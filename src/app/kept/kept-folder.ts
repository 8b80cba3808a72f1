/** A folder of the browser's own storage for pages, which no other page can see. */
export interface KeptFolder {
  /**
   * Writes a file by stream, in whose name nothing stands before all of it does. Rejects where
   * there is no room, where the content cannot be read, and with the signal's reason.
   *
   * @param onWritten is told how many bytes are written, again and again
   */
  write(
    key: string,
    content: Blob,
    signal: AbortSignal,
    onWritten: (bytes: number) => void,
  ): Promise<void>;
  /** `null` where there is no such file, or no more. */
  open(key: string): Promise<File | null>;
  /** Also where there is none. */
  remove(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
  /** With the folder itself. */
  removeAll(): Promise<void>;
}

/** The part of a folder of the browser in use. */
export interface Directory {
  getDirectoryHandle(name: string, options: { readonly create: boolean }): Promise<Directory>;
  getFileHandle(name: string, options: { readonly create: boolean }): Promise<FileHandle>;
  removeEntry(name: string, options?: { readonly recursive: boolean }): Promise<void>;
  keys(): AsyncIterable<string>;
}

interface FileHandle {
  getFile(): Promise<File>;
  createWritable(): Promise<WritableStream>;
}

const folderName = 'brought';

/** @param root is asked for when it is needed; rejects where the browser has no such storage */
export function createKeptFolder(root: () => Promise<Directory>): KeptFolder {
  const folder = async (create: boolean): Promise<Directory> =>
    (await root()).getDirectoryHandle(folderName, { create });
  /** Of a folder or a file that need not be there. */
  const unlessMissing = async <Result>(ask: Promise<Result>, otherwise: Result): Promise<Result> =>
    ask.catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotFoundError') return otherwise;
      throw error;
    });

  const remove = (key: string): Promise<void> =>
    unlessMissing(
      folder(false).then((inside) => inside.removeEntry(key)),
      undefined,
    );
  const fileOf = async (key: string): Promise<File> =>
    (await (await folder(false)).getFileHandle(key, { create: false })).getFile();
  const allKeys = async (): Promise<readonly string[]> => {
    const keys: string[] = [];
    for await (const key of (await folder(false)).keys()) keys.push(key);
    return keys;
  };

  return {
    async write(key, content, signal, onWritten) {
      const handle = await (await folder(true)).getFileHandle(key, { create: true });
      let written = 0;
      const counted = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          written += chunk.byteLength;
          onWritten(written);
          controller.enqueue(chunk);
        },
      });
      try {
        // Put in its place by the browser when the stream is closed, so that nothing stands there half.
        const writable = await handle.createWritable();
        await content.stream().pipeThrough(counted).pipeTo(writable, { signal });
      } catch (error) {
        await remove(key).catch(() => undefined);
        throw error;
      }
    },
    open: (key) => unlessMissing<File | null>(fileOf(key), null),
    remove,
    keys: () => unlessMissing(allKeys(), []),
    removeAll: () =>
      unlessMissing(
        root().then((outside) => outside.removeEntry(folderName, { recursive: true })),
        undefined,
      ),
  };
}

/** `null` where the browser keeps nothing for pages: a private window, plain http, an older browser. */
export async function openKeptFolder(): Promise<KeptFolder | null> {
  // A browser that cannot write by stream would have to hold the whole file.
  if (!('FileSystemFileHandle' in globalThis)) return null;
  if (!('createWritable' in FileSystemFileHandle.prototype)) return null;
  const root = (): Promise<FileSystemDirectoryHandle> => navigator.storage.getDirectory();
  try {
    // Private windows have the method and refuse when it is called.
    await root();
  } catch {
    return null;
  }
  return createKeptFolder(root);
}
