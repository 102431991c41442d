/** A natural number in groups of seven bits, least first; the eighth bit says that another group follows. */
export function variableBytes(value: number | bigint): readonly number[] {
  const bytes: number[] = [];
  let left = BigInt(value);
  while (left > 0x7fn) {
    bytes.push(Number(left & 0x7fn) | 0x80);
    left >>= 7n;
  }
  return [...bytes, Number(left)];
}

/** Reads bytes from the first on. Past their end it reads zeros, and is never spent. */
export interface ByteReader {
  /** A number that `variableBytes` wrote. */
  number(): number;
  /** The same in decimal digits, however large. */
  large(): string;
  /** This many hexadecimal digits, two to a byte. */
  hexadecimal(digits: number): string;
  /** What `one` reads from the bytes that are left, to the end; empty when any of it cannot be read. */
  rest<T>(one: () => T | undefined): readonly T[];
  /** Whether there was enough to read, and nothing is left. */
  isSpent(): boolean;
}

/** A reader of these bytes. */
export function readBytes(bytes: Buffer): ByteReader {
  let at = 0;
  const large = (): bigint => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[at] ?? 0;
      at += 1;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  return {
    number: () => Number(large()),
    large: () => large().toString(),
    hexadecimal(digits) {
      at += digits / 2;
      return bytes.subarray(at - digits / 2, at).toString('hex');
    },
    rest(one) {
      const found = [];
      while (at < bytes.length) {
        const item = one();
        if (item === undefined) return [];
        found.push(item);
      }
      return found;
    },
    isSpent: () => at === bytes.length,
  };
}
