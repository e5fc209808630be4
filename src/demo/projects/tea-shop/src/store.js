/** Everything that the shop remembers. */
export const createStore = () => ({ customers: new Map(), orders: [] });

/** The next free number in a collection that only grows. */
export const nextId = (size) => size + 1;
