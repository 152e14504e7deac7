/** Zip archives for Utilities: as much of the format (APPNOTE.TXT of PKWARE) as ordinary archives use. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { ServiceException } from '../execution';

interface Entry {
  name: string;
  /** base64 */
  data: string;
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
const localSize = 30;
const centralSize = 46;
const endSize = 22;
const deflated = 8;
const namesAreUtf8 = 0x0800;

export const zip = {
  zip: (entries: Entry[]) => pack(entries).toString('base64'),
  unzip: (archive: string) => {
    try {
      return unpack(Buffer.from(archive, 'base64')) as unknown as { [key: string]: string }[];
    } catch {
      throw new ServiceException('Could not unzip the archive: it is not a zip file, or it is damaged.');
    }
  },
};

function pack(entries: Entry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of entries) {
    const content = Buffer.from(data, 'base64');
    const packed = deflateRawSync(content);
    const fileName = Buffer.from(name, 'utf8');
    // Everything from "version needed" to "extra field length": the same in both headers.
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(namesAreUtf8, 2);
    shared.writeUInt16LE(deflated, 4);
    shared.writeUInt16LE(0x21, 8);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(fileName.length, 22);

    const local = Buffer.alloc(4);
    local.writeUInt32LE(signatures.local, 0);
    files.push(local, shared, fileName, packed);

    const central = Buffer.alloc(6);
    central.writeUInt32LE(signatures.central, 0);
    central.writeUInt16LE(20, 4);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(central, shared, rest, fileName);
    offset += localSize + fileName.length + packed.length;
  }
  const directorySize = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(endSize);
  end.writeUInt32LE(signatures.end, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

/** The checksum of ISO 3309. Node has its own from 20.15 on only. */
function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function unpack(archive: Buffer): Entry[] {
  let end = archive.length - endSize;
  while (archive.readUInt32LE(end) !== signatures.end) end -= 1;
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = archive.readUInt16LE(at + 10);
    const packedSize = archive.readUInt32LE(at + 20);
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + centralSize, at + centralSize + nameLength);
    const local = archive.readUInt32LE(at + 42);
    const start = local + localSize + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + packedSize);
    const content = method === deflated ? inflateRawSync(packed) : packed;
    if (!name.endsWith('/')) entries.push({ name, data: content.toString('base64') });
    at += centralSize + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}
