/** A character reference of HTML in a text, and what it stands for. */
export const entityPattern = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/gi;

/**
 * What a character reference stands for: any number, and those names that stand for signs of ASCII or for nothing that
 * can be seen; other names (letters, symbols) give undefined, since they can neither hide nor start anything.
 */
export function decodeEntity(entity: string): string | undefined {
  const [, decimal, hex, name] = /^&(?:#(\d+)|#x([0-9a-f]+)|(.+));$/i.exec(entity) ?? [];
  if (decimal === undefined && hex === undefined) return named.get(name ?? '');
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  const wrong = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return wrong ? '\uFFFD' : String.fromCodePoint(code);
}

const signs =
  'amp & AMP & lt < LT < gt > GT > quot " QUOT " apos \' commat @ num # colon : sol / period . comma , semi ; ' +
  'excl ! quest ? lpar ( rpar ) lsqb [ lbrack [ rsqb ] rbrack ] lcub { lbrace { rcub } rbrace } bsol \\ grave ` ' +
  'DiacriticalGrave ` lowbar _ UnderBar _ ast * midast * plus + equals = percnt % dollar $ Hat ^ verbar | vert | ' +
  'VerticalLine |';

const unseen =
  'ZeroWidthSpace 200B NegativeVeryThinSpace 200B NegativeThinSpace 200B NegativeMediumSpace 200B ' +
  'NegativeThickSpace 200B zwnj 200C zwj 200D lrm 200E rlm 200F NoBreak 2060 ApplyFunction 2061 af 2061 ' +
  'InvisibleTimes 2062 it 2062 InvisibleComma 2063 ic 2063 shy AD';

const named: ReadonlyMap<string, string> = new Map([
  ...pairs(signs),
  ...pairs(unseen).map(([name, hex]): [string, string] => [
    name,
    String.fromCharCode(Number.parseInt(hex, 16)),
  ]),
  ['fjlig', 'fj'],
  ['Tab', '\t'],
  ['NewLine', '\n'],
]);

function pairs(list: string): [string, string][] {
  const words = list.split(' ');
  return words.flatMap((name, index) => (index % 2 === 0 ? [[name, words[index + 1] ?? '']] : []));
}
