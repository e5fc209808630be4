/** True if the last pattern that matches is not a negation: the rule of `branches`, `tags`, `paths`, `workflows`. */
export function matchesFilter(patterns: readonly string[], subject: string): boolean {
  let matched = false;
  for (const pattern of patterns) {
    const negated = pattern.startsWith('!');
    if (toRegExp(negated ? pattern.slice(1) : pattern).test(subject)) matched = !negated;
  }
  return matched;
}

function toRegExp(pattern: string): RegExp {
  let source = '';
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern.charAt(index);
    if (pattern.startsWith('**/', index)) {
      source += '(?:.*/)?';
      index += 2;
    } else if (pattern.startsWith('**', index)) {
      source += '.*';
      index += 1;
    } else if (character === '*') source += '[^/]*';
    else if ('?+'.includes(character)) source += character;
    else if ('[]'.includes(character)) source += character;
    else source += character.replace(/[.^$(){}|\\/]/, String.raw`\$&`);
  }
  return new RegExp(`^${source}$`);
}
