import { snappyUncompress } from 'hyparquet/src/snappy.js';
import {
  decompressBrotli,
  decompressGzip,
  decompressLz4,
  decompressLz4Raw,
  decompressZstd,
} from 'hyparquet-compressors';
import { refuse } from './refuse.ts';

/** A page unpacked into exactly as many bytes as it says; whatever comes to others is broken. */
export function decompressPage(
  packed: Uint8Array<ArrayBuffer>,
  size: number,
  codec: string,
): Uint8Array<ArrayBuffer> {
  if (codec === 'UNCOMPRESSED') return packed;
  if (size === 0) return new Uint8Array(0);
  const bytes = unpacked(packed, size, codec);
  if (bytes.length !== size) {
    return refuse({ code: 'parquet-broken', fault: 'a page has not the size that it says' });
  }
  return bytes;
}

function unpacked(
  packed: Uint8Array<ArrayBuffer>,
  size: number,
  codec: string,
): Uint8Array<ArrayBuffer> {
  switch (codec) {
    case 'SNAPPY': {
      const output = new Uint8Array(size);
      // Not that of WebAssembly, which the page's security policy forbids.
      snappyUncompress(packed, output);
      return output;
    }
    case 'GZIP':
      return copied(decompressGzip(packed, size));
    case 'BROTLI':
      return copied(decompressBrotli(packed, size));
    case 'ZSTD':
      return copied(decompressZstd(packed, new Uint8Array(size)));
    case 'LZ4':
      return copied(decompressLz4(packed, size));
    case 'LZ4_RAW':
      return copied(decompressLz4Raw(packed, size));
    default:
      return refuse({ code: 'parquet-broken', fault: `its compression ${codec} is not known` });
  }
}

function copied(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
}
