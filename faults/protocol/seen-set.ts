/** The states that were reached, by 64 bits of hash and in the order of their numbers. */
export interface SeenSet {
  readonly size: () => number;
  /** The number of the state that this text tells; a new one where `fresh` says so afterwards. */
  readonly add: (text: string) => number;
  readonly fresh: () => boolean;
}

/** Two hashes of 32 bits instead of the texts: of ten million states two share both with a chance below one in 300,000. */
export function createSeenSet(): SeenSet {
  let slots = new Int32Array(2 ** 16);
  let high = new Uint32Array(2 ** 15);
  let low = new Uint32Array(2 ** 15);
  let size = 0;
  let fresh = false;

  const slotOf = (a: number, b: number): number => {
    const mask = slots.length - 1;
    let at = a & mask;
    for (let there = slots[at] ?? 0; there !== 0; there = slots[at] ?? 0) {
      if (high[there - 1] === a && low[there - 1] === b) return at;
      at = (at + 1) & mask;
    }
    return at;
  };
  const grow = (): void => {
    high = doubled(high);
    low = doubled(low);
    slots = new Int32Array(slots.length * 2);
    for (let one = 0; one < size; one += 1) slots[slotOf(high[one] ?? 0, low[one] ?? 0)] = one + 1;
  };

  return {
    size: () => size,
    fresh: () => fresh,
    add(text) {
      const [a, b] = hashesOf(text);
      const at = slotOf(a, b);
      const there = slots[at] ?? 0;
      fresh = there === 0;
      if (!fresh) return there - 1;
      high[size] = a;
      low[size] = b;
      size += 1;
      slots[at] = size;
      if (size === high.length) grow();
      return size - 1;
    },
  };
}

function doubled(old: Uint32Array): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(old.length * 2);
  next.set(old);
  return next;
}

/** Two multiplicative hashes with different constants, mixed at the end. */
function hashesOf(text: string): readonly [number, number] {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    a ^= a >>> 15;
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 13;
  }
  a = Math.imul(a ^ (b >>> 16), 0x7feb352d);
  b = Math.imul(b ^ (a >>> 15), 0x846ca68b);
  return [(a ^ (a >>> 16)) >>> 0, (b ^ (b >>> 16)) >>> 0];
}
