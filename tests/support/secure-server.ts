import { generateKeyPairSync, sign } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

export interface SecureServer {
  /** Address ending in a slash. */
  readonly url: string;
  /** Of every request so far. */
  readonly asked: readonly string[];
  close(): void;
}

/** A server by https, with a certificate that it signs itself, which a browser must be told to take. */
export async function secureServer(answer: RequestListener): Promise<SecureServer> {
  const asked: string[] = [];
  const server = createServer(selfSigned(), (request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** As RFC 5280 has it, with no more than must be in it. */
function selfSigned(): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ecdsaWithSha256 = der(0x30, [
    der(0x06, [[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]]),
  ]);
  const commonName = der(0x06, [[0x55, 0x04, 0x03]]);
  const name = der(0x30, [der(0x31, [der(0x30, [commonName, der(0x0c, [Buffer.from('test')])])])]);
  const content = der(0x30, [
    der(0x02, [[1]]),
    ecdsaWithSha256,
    name,
    der(0x30, [
      der(0x17, [Buffer.from('200101000000Z')]),
      der(0x17, [Buffer.from('491231235959Z')]),
    ]),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  ]);
  const signature = sign('sha256', content, privateKey);
  const certificate = der(0x30, [content, ecdsaWithSha256, der(0x03, [[0], signature])]);
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}

/** One value of the distinguished encoding. */
function der(tag: number, parts: readonly (Uint8Array | readonly number[])[]): Buffer {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
