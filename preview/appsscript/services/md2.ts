/** MD2 (RFC 1319), which Utilities offers and OpenSSL no longer has. */

/** The digits of π that RFC 1319 builds its table from: π − 3 in decimal, by Machin's formula. */
function piDigits(count: number): number[] {
  const unit = 10n ** BigInt(count + 10);
  const arctanOfInverse = (x: bigint): bigint => {
    let power = unit / x;
    let sum = power;
    for (let n = 3n, sign = -1n; power > 0n; n += 2n, sign = -sign) {
      power /= x * x;
      sum += (sign * power) / n;
    }
    return sum;
  };
  const pi = 4n * (4n * arctanOfInverse(5n) - arctanOfInverse(239n));
  return [...pi.toString().slice(0, count)].map(Number);
}

/** A shuffle of 0…255 that draws from π, as Rivest described how the table was made. */
function substitutionTable(): number[] {
  const digits = piDigits(722);
  let at = 0;
  const draw = (below: number): number => {
    const width = below > 100 ? 3 : below > 10 ? 2 : 1;
    const fair = 10 ** width - (10 ** width % below);
    for (;;) {
      const value = Number(digits.slice(at, at + width).join(''));
      at += width;
      if (value < fair) return value % below;
    }
  };
  const table = Array.from({ length: 256 }, (_, index) => index);
  for (let size = 2; size <= 256; size += 1) {
    const other = draw(size);
    [table[size - 1], table[other]] = [table[other] as number, table[size - 1] as number];
  }
  return table;
}

export function md2(message: Buffer): Buffer {
  const table = substitutionTable();
  const padding = 16 - (message.length % 16);
  const padded = Buffer.concat([message, Buffer.alloc(padding, padding)]);

  const checksum = Buffer.alloc(16);
  let last = 0;
  for (let index = 0; index < padded.length; index += 1) {
    last = (checksum[index % 16] as number) ^ (table[(padded[index] as number) ^ last] as number);
    checksum[index % 16] = last;
  }

  const state = Buffer.alloc(48);
  const input = Buffer.concat([padded, checksum]);
  for (let block = 0; block < input.length; block += 16) {
    for (let index = 0; index < 16; index += 1) {
      const byte = input[block + index] as number;
      state[16 + index] = byte;
      state[32 + index] = byte ^ (state[index] as number);
    }
    let carry = 0;
    for (let round = 0; round < 18; round += 1) {
      for (let index = 0; index < 48; index += 1) {
        carry = (state[index] as number) ^ (table[carry] as number);
        state[index] = carry;
      }
      carry = (carry + round) % 256;
    }
  }
  return state.subarray(0, 16);
}
