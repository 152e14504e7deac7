/** What Utilities computes with keys and digests. Bytes travel as base64. MD2 is left to {@link md2}: OpenSSL dropped it. */
import { createHash, createHmac, createSign, randomUUID } from 'node:crypto';
import { type Execution, ServiceException } from '../execution';
import { md2 } from './md2';

export const crypto = {
  digest: (_: Execution, algorithm: string, value: string) => {
    const bytes = Buffer.from(value, 'base64');
    return (algorithm === 'md2' ? md2(bytes) : createHash(algorithm).update(bytes).digest()).toString('base64');
  },
  hmac: (_: Execution, algorithm: string, value: string, key: string) =>
    createHmac(algorithm, Buffer.from(key, 'base64')).update(Buffer.from(value, 'base64')).digest('base64'),
  /** RSASSA-PKCS1-v1_5 with a PEM key. */
  rsa: (_: Execution, algorithm: string, value: string, key: string) => {
    try {
      return createSign(algorithm).update(Buffer.from(value, 'base64')).sign(key, 'base64');
    } catch {
      throw new ServiceException('Invalid argument: key');
    }
  },
  uuid: () => randomUUID(),
};
