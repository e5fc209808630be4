/** Price of a packet in cents. */
export const catalogue = Object.freeze({
  assam: 640,
  chai: 760,
  rooibos: 520,
  sencha: 890,
});
