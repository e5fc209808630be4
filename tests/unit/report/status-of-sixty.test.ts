import { expect, test } from 'vitest';
import { showStatus, titles } from './show-status.ts';
import { HOSTILE, asked, key, state, task } from './sample.ts';

/** Six phases of ten tasks; each waits for up to `wide` tasks of the phase before. */
function sixty(wide: number) {
  const tasks = Array.from({ length: 60 }, (_, index) => {
    const [phase, place] = [Math.floor(index / 10) + 1, (index % 10) + 1];
    const after = Array.from({ length: phase === 1 ? 0 : wide }, (__, one) =>
      key(`${phase - 1}.${((place + one - 1) % 10) + 1}`),
    );
    const status = phase === 1 ? 'landed' : phase === 2 ? 'working' : 'waiting';
    return task(`${phase}.${place}`, { after, status, pull: phase < 3 ? 100 + index : null });
  });
  return state({
    tasks: [
      ...tasks.slice(0, 12),
      { ...task('2.3'), status: 'asking', questions: [asked('question')] },
      ...tasks.slice(13),
    ],
  });
}

const show = (wide: number, of: (one: string) => string = titles): string =>
  showStatus(sixty(wide), { titles: of, budgetDollars: 10, notes: ['Verified by npm test'] });

/** What GitHub's mermaid refuses: more than 500 edges or 50,000 characters (its `maxEdges` and `maxTextSize`). */
function graphOf(body: string): {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  readonly text: string;
} {
  const text = /```mermaid\n([\s\S]*?)\n```/.exec(body)?.[1] ?? '';
  const lines = text.split('\n').slice(1);
  return {
    text,
    nodes: lines.filter((line) => /^ {2}[tp][\d_]+\["[^"]*"\]:::[a-z]+$/.test(line)),
    edges: lines.filter((line) => /^ {2}[tp][\d_]+ --> [tp][\d_]+$/.test(line)),
  };
}

test('the status of sixty tasks says first what is wanted, then everything once as table, graph and folded list', () => {
  const body = show(2);
  const shortened = body
    .split('\n')
    .filter((line) => !/ --> |[ #_(](?:1|2|3|4|5|6)[._](?:[4-9]|10)\b/.test(line))
    .join('\n');
  expect(shortened).toMatchInlineSnapshot(`
    "**Request 42 needs you: task 2.3 (#63). 10 of 60 tasks done, 9 under way.**

    | Task | Worker | State | Pull request | Note |
    | --- | --- | --- | --- | --- |
    | 1.1 (#51) Title of 1.1 | coding | done | #100 |  |
    | 1.2 (#52) Title of 1.2 | coding | done | #101 |  |
    | 1.3 (#53) Title of 1.3 | coding | done | #102 |  |
    | 2.1 (#61) Title of 2.1 | coding | working | #110 | attempt 1 |
    | 2.2 (#62) Title of 2.2 | coding | working | #111 | attempt 1 |
    | 2.3 (#63) Title of 2.3 | coding | question |  | needs a person: the worker needs an answer |
    | 3.1 (#71) Title of 3.1 | coding | waiting |  | after 2.1 and 2.2 |
    | 3.2 (#72) Title of 3.2 | coding | blocked |  | after 2.2 and 2.3 |
    | 4.1 (#81) Title of 4.1 | coding | blocked |  | after 3.1 and 3.2 |
    | 4.2 (#82) Title of 4.2 | coding | blocked |  | after 3.2 and 3.3 |
    | 5.1 (#91) Title of 5.1 | coding | blocked |  | after 4.1 and 4.2 |
    | 5.2 (#92) Title of 5.2 | coding | blocked |  | after 4.2 and 4.3 |
    | 6.1 (#101) Title of 6.1 | coding | blocked |  | after 5.1 and 5.2 |
    | 6.2 (#102) Title of 6.2 | coding | blocked |  | after 5.2 and 5.3 |

    \`\`\`mermaid
    flowchart LR
      t1_1["1.1 Title of 1.1<br/>done"]:::done
      t1_2["1.2 Title of 1.2<br/>done"]:::done
      t1_3["1.3 Title of 1.3<br/>done"]:::done
      t2_1["2.1 Title of 2.1<br/>working"]:::working
      t2_2["2.2 Title of 2.2<br/>working"]:::working
      t2_3["2.3 Title of 2.3<br/>question"]:::question
      t3_1["3.1 Title of 3.1<br/>waiting"]:::waiting
      t3_2["3.2 Title of 3.2<br/>blocked"]:::blocked
      t3_3["3.3 Title of 3.3<br/>blocked"]:::blocked
      t4_1["4.1 Title of 4.1<br/>blocked"]:::blocked
      t4_2["4.2 Title of 4.2<br/>blocked"]:::blocked
      t4_3["4.3 Title of 4.3<br/>blocked"]:::blocked
      t5_1["5.1 Title of 5.1<br/>blocked"]:::blocked
      t5_2["5.2 Title of 5.2<br/>blocked"]:::blocked
      t5_3["5.3 Title of 5.3<br/>blocked"]:::blocked
      t6_1["6.1 Title of 6.1<br/>blocked"]:::blocked
      t6_2["6.2 Title of 6.2<br/>blocked"]:::blocked
      t6_3["6.3 Title of 6.3<br/>blocked"]:::blocked
      classDef done fill:#dafbe1,stroke:#1a7f37,color:#0a3622
      classDef working fill:#fff8c5,stroke:#9a6700,color:#3b2300
      classDef merging fill:#ddf4ff,stroke:#0969da,color:#0a3069
      classDef review fill:#fbefff,stroke:#5319e7,color:#2b0f63
      classDef ready fill:#f6f8fa,stroke:#0969da,color:#24292f
      classDef waiting fill:#f6f8fa,stroke:#8c959f,color:#24292f
      classDef blocked fill:#ffebe9,stroke:#8c959f,color:#24292f,stroke-dasharray: 4 3
      classDef question fill:#fbefff,stroke:#8250df,color:#3c1361
      classDef failed fill:#ffebe9,stroke:#cf222e,color:#4c0519
      classDef skipped fill:#eaeef2,stroke:#8c959f,color:#57606a
    \`\`\`

    <details><summary>All 60 tasks as a list</summary>

    - 1.1 (#51) is **done**, pull request #100: Title of 1.1
    - 1.2 (#52) is **done**, pull request #101: Title of 1.2
    - 1.3 (#53) is **done**, pull request #102: Title of 1.3
    - 2.1 (#61) is **working**, attempt 1, pull request #110: Title of 2.1
    - 2.2 (#62) is **working**, attempt 1, pull request #111: Title of 2.2
    - 2.3 (#63) is **question**, needs a person: the worker needs an answer: Title of 2.3
    - 3.1 (#71) is **waiting**, after 2.1 and 2.2: Title of 3.1
    - 3.2 (#72) is **blocked**, after 2.2 and 2.3: Title of 3.2
    - 4.1 (#81) is **blocked**, after 3.1 and 3.2: Title of 4.1
    - 4.2 (#82) is **blocked**, after 3.2 and 3.3: Title of 4.2
    - 5.1 (#91) is **blocked**, after 4.1 and 4.2: Title of 5.1
    - 5.2 (#92) is **blocked**, after 4.2 and 4.3: Title of 5.2
    - 6.1 (#101) is **blocked**, after 5.1 and 5.2: Title of 6.1
    - 6.2 (#102) is **blocked**, after 5.2 and 5.3: Title of 6.2

    </details>

    - Verified by npm test

    Cost so far: $0.12 of the $10.00 that this request may cost; 3 model calls, 55.2k tokens in (45.0k from cache), 2.1k out.

    What happens next: Answer task 2.3 on #63: \`/foreman answer #63 <your answer>\`, or \`/foreman skip #63\`. What does not depend on it goes on.

    <!-- foreman:status request=42 nonce=abcdefabcdef -->"
  `);
  expect(body.length).toBeLessThan(20_000);
});

test.each([
  ['short titles', (one: string) => one],
  ['the longest titles', () => 'word '.repeat(60)],
  ['hostile titles', () => HOSTILE.repeat(5)],
])('with %s it stays below the limits of a comment and of its graph', (_name, of) => {
  for (const wide of [2, 4, 10]) {
    const body = show(wide, of);
    expect(body.length).toBeLessThan(60_000);
    const { nodes, edges, text } = graphOf(body);
    const others = text.split('\n').filter((line) => !nodes.includes(line) && !edges.includes(line));
    expect(others.filter((line) => !/^flowchart LR$|^ {2}classDef [a-z]+ [#\w:, -]+$/.test(line))).toEqual(
      [],
    );
    expect(text.length).toBeLessThan(50_000);
    expect(edges.length).toBeLessThanOrEqual(500);
    // Ten dependencies each are 500 arrows: nobody could follow them, so the phases are drawn.
    expect(nodes).toHaveLength(wide === 10 ? 6 : 60);
    const ids = new Set(nodes.map((line) => line.trim().split('[')[0]));
    expect(ids.size).toBe(nodes.length);
    expect(edges.flatMap((line) => line.trim().split(' --> ')).filter((id) => !ids.has(id))).toEqual([]);
  }
});

test('table and list have the same sixty tasks, and the list is folded behind words that a screen reader says', () => {
  const body = show(2);
  expect(body.match(/^\| \d/gm)).toHaveLength(60);
  const folded = /<details><summary>(.*)<\/summary>\n\n([\s\S]*?)\n\n<\/details>/.exec(body);
  expect(folded?.[1]).toBe('All 60 tasks as a list');
  expect(folded?.[2]?.match(/^- \d+\.\d+ \(#\d+\) is \*\*\w+\*\*/gm)).toHaveLength(60);
});
