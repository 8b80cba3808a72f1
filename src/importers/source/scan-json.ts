/** What a scan of a JSON file comes upon, in the order of the file. Bytes are good only during the call. */
export interface JsonScanHandlers {
  /** A member of the root object that is no list of objects, as JSON; `null` where it is too long to be kept. */
  member(name: string, json: Uint8Array | null): void;
  /** A list of objects of the root object; of a root list its name is ''. */
  list(name: string): void;
  /** An item of a list, as JSON; not checked beyond its brackets. */
  item(list: string, json: Uint8Array): void;
}

export interface JsonScanner {
  /** UTF-8, cut anywhere. */
  push(bytes: Uint8Array): void;
  /** No more bytes follow: what is open then is given as an item. Whether the root was closed. */
  finish(): boolean;
}

export type JsonScanFault =
  /** Neither an object nor a list, or something that may not stand where it does. */
  { readonly type: 'structure' } | { readonly type: 'too-deep' } | { readonly type: 'too-long' };

const mostBytesOfMember = 1 << 20;
const mostBytesOfItem = 1 << 26;
export const deepestNesting = 200;

type State =
  | 'root'
  | 'key'
  | 'in-key'
  | 'colon'
  | 'value'
  | 'list'
  | 'items'
  | 'in-value'
  | 'in-item'
  | 'end';

/**
 * Cuts the lists of a JSON file into their items, chunk by chunk, without making an object of the
 * whole. Cost: one look at every byte. Memory: the item that is read.
 *
 * @param isLines whether the file is one object a line instead of one value
 * @param onFault called once; nothing is read afterwards
 */
export function createJsonScanner(
  handlers: JsonScanHandlers,
  isLines: boolean,
  onFault: (fault: JsonScanFault) => void,
): JsonScanner {
  let state: State = isLines ? 'items' : 'root';
  let isRootList = isLines;
  let name = '';
  let depth = 0;
  let isInText = false;
  let isEscaped = false;
  let isFaulty = false;
  let kept: Uint8Array[] = [];
  let keptBytes = 0;
  /** Where in the chunk that is at hand the captured part begins. */
  let from = 0;

  if (isLines) handlers.list('');

  function fault(found: JsonScanFault): void {
    isFaulty = true;
    onFault(found);
  }

  function goesOn(): boolean {
    return !isFaulty && state !== 'end';
  }

  function captured(chunk: Uint8Array, end: number): Uint8Array {
    const last = chunk.subarray(from, end);
    if (kept.length === 0) return last;
    const whole = new Uint8Array(keptBytes + last.length);
    let at = 0;
    for (const part of [...kept, last]) {
      whole.set(part, at);
      at += part.length;
    }
    kept = [];
    keptBytes = 0;
    return whole;
  }

  function begin(at: number, next: State): void {
    from = at;
    depth = 0;
    isInText = false;
    isEscaped = false;
    state = next;
  }

  function close(chunk: Uint8Array, end: number): void {
    const json = captured(chunk, end);
    if (state === 'in-key') {
      name = keyOf(json);
      state = 'colon';
    } else if (state === 'in-value') {
      handlers.member(name, json.length > mostBytesOfMember ? null : json);
      state = 'key';
    } else {
      handlers.item(name, json);
      state = 'items';
    }
  }

  /** @returns where to go on */
  function step(chunk: Uint8Array, at: number): number {
    const byte = chunk[at] ?? 0;
    switch (state) {
      case 'root':
        if (isSpace(byte) || isMark(byte)) return at + 1;
        if (byte === openBracket) {
          isRootList = true;
          handlers.list('');
          state = 'items';
        } else if (byte === openBrace) state = 'key';
        else fault({ type: 'structure' });
        return at + 1;
      case 'key':
        if (isSpace(byte) || byte === comma) return at + 1;
        if (byte === closeBrace) state = 'end';
        else if (byte === quote) begin(at, 'in-key');
        else fault({ type: 'structure' });
        return byte === quote ? at : at + 1;
      case 'colon':
        if (byte === colon) state = 'value';
        else if (!isSpace(byte)) fault({ type: 'structure' });
        return at + 1;
      case 'value':
        if (isSpace(byte)) return at + 1;
        begin(at, 'in-value');
        if (byte !== openBracket) return at;
        state = 'list';
        return at + 1;
      case 'list':
        if (isSpace(byte)) return at + 1;
        if (byte === openBrace) {
          captured(chunk, at);
          handlers.list(name);
          state = 'items';
        } else {
          // A list of something else is a member; its bracket is captured.
          depth = 1;
          state = 'in-value';
        }
        return at;
      case 'items':
        if (isSpace(byte) || byte === comma || (isLines && isMark(byte))) return at + 1;
        if (byte === closeBracket && !isLines) {
          state = isRootList ? 'end' : 'key';
          return at + 1;
        }
        if (byte === closeBrace || byte === closeBracket) {
          // It closes nothing: what follows cannot be told apart any more.
          fault({ type: 'structure' });
          return at + 1;
        }
        begin(at, 'in-item');
        return at;
      case 'in-key':
      case 'in-value':
      case 'in-item':
        return within(chunk, at);
      case 'end':
        return chunk.length;
    }
  }

  function within(chunk: Uint8Array, start: number): number {
    const { length } = chunk;
    let at = start;
    while (at < length) {
      const byte = chunk[at] ?? 0;
      if (isInText) {
        if (isEscaped) isEscaped = false;
        else if (byte === backslash) isEscaped = true;
        else if (byte === quote) {
          isInText = false;
          if (depth === 0) {
            close(chunk, at + 1);
            return at + 1;
          }
        }
      } else if (byte === quote) isInText = true;
      else if (byte === openBrace || byte === openBracket) {
        if (++depth > deepestNesting) {
          fault({ type: 'too-deep' });
          return length;
        }
      } else if (byte === closeBrace || byte === closeBracket) {
        if (depth === 0) {
          close(chunk, at);
          return at;
        }
        if (--depth === 0) {
          close(chunk, at + 1);
          return at + 1;
        }
      } else if (depth === 0 && (byte === comma || isSpace(byte))) {
        close(chunk, at);
        return at;
      }
      at++;
    }
    return length;
  }

  return {
    push(bytes) {
      let at = 0;
      from = 0;
      while (at < bytes.length && goesOn()) at = step(bytes, at);
      if (isFaulty || !isCapturing(state)) return;
      const rest = bytes.slice(from);
      kept.push(rest);
      keptBytes += rest.length;
      if (keptBytes > mostBytesOfItem) fault({ type: 'too-long' });
    },
    finish() {
      if (isFaulty) return false;
      if (state === 'in-item') {
        from = 0;
        close(new Uint8Array(0), 0);
      }
      return state === 'end' || (isLines && state === 'items');
    },
  };
}

function isCapturing(state: State): boolean {
  return state === 'in-key' || state === 'in-value' || state === 'in-item' || state === 'list';
}

function keyOf(json: Uint8Array): string {
  const text = new TextDecoder().decode(json);
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x1e;
}

/** A byte of the byte order mark, which stands nowhere else outside of texts. */
function isMark(byte: number): boolean {
  return byte === 0xef || byte === 0xbb || byte === 0xbf;
}
