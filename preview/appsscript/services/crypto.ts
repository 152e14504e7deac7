/** What Utilities computes with keys and digests. Bytes come back as base64. MD2 is left to {@link md2}: OpenSSL dropped it. */
import { createHash, createHmac, createSign, randomUUID } from 'node:crypto';
import type { Sent } from '../context/bytes';
import { ServiceException } from '../execution';
import { md2 } from './md2';

export const crypto = {
  digest: (algorithm: string, value: Sent) => {
    const bytes = bytesOf(value);
    return (algorithm === 'md2' ? md2(bytes) : createHash(algorithm).update(bytes).digest()).toString('base64');
  },
  hmac: (algorithm: string, value: Sent, key: Sent) =>
    createHmac(algorithm, bytesOf(key)).update(bytesOf(value)).digest('base64'),
  /** RSASSA-PKCS1-v1_5 with a PEM key. */
  rsa: (algorithm: string, value: Sent, key: string) => {
    try {
      return createSign(algorithm).update(bytesOf(value)).sign(key, 'base64');
    } catch {
      throw new ServiceException('Invalid argument: key');
    }
  },
  uuid: () => randomUUID(),
};

function bytesOf(sent: Sent): Buffer {
  return 'text' in sent ? Buffer.from(sent.text, 'utf8') : Buffer.from(sent.base64, 'base64');
}
