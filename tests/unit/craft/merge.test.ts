import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeText } from '../../../src/craft/merge.ts';

const base = 'a\nb\nc\nd\ne\n';

describe('merging one file three ways', () => {
  it('takes both sides where they are apart', () => {
    const merged = mergeText({ base, ours: 'A\nb\nc\nd\ne\n', theirs: 'a\nb\nc\nd\nE\n' });
    expect(merged).toEqual({ clean: true, text: 'A\nb\nc\nd\nE\n' });
  });

  it('takes the same change once', () => {
    const same = base.replace('c', 'C');
    expect(mergeText({ base, ours: `${same}f\n`, theirs: same })).toEqual({
      clean: true,
      text: `${same}f\n`,
    });
  });

  it('shows overlapping changes with markers', () => {
    const merged = mergeText({ base, ours: base.replace('c', 'X'), theirs: base.replace('c', 'Y') });
    expect(merged).toEqual({
      clean: false,
      why: 'overlap',
      markers:
        'a\nb\n<<<<<<< work branch\nX\n||||||| what the worker saw\nc\n=======\nY\n>>>>>>> delivery\nd\ne\n',
    });
  });

  it('keeps the line ends of the work branch', () => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    const merged = mergeText({ base: crlf(base), ours: crlf(`${base}f\n`), theirs: base.replace('a', 'A') });
    expect(merged).toEqual({ clean: true, text: crlf(`${base.replace('a', 'A')}f\n`) });
  });

  it('treats a missing final newline as a change', () => {
    expect(mergeText({ base: 'a\nb\nc', ours: 'A\nb\nc', theirs: 'a\nb\nc\n' })).toEqual({
      clean: true,
      text: 'A\nb\nc\n',
    });
  });

  it('keeps deletes apart from edits', () => {
    expect(mergeText({ base, ours: null, theirs: 'x\n' })).toMatchObject({ clean: false, why: 'deleted' });
    expect(mergeText({ base, ours: 'x\n', theirs: null })).toMatchObject({ clean: false, why: 'deleted' });
    expect(mergeText({ base, ours: base, theirs: null })).toEqual({ clean: true, text: null });
    expect(mergeText({ base: null, ours: null, theirs: 'x\n' })).toEqual({ clean: true, text: 'x\n' });
    expect(mergeText({ base: null, ours: 'x\n', theirs: 'x\n' })).toEqual({ clean: true, text: 'x\n' });
    expect(mergeText({ base: null, ours: 'x\n', theirs: 'y\n' })).toMatchObject({
      clean: false,
      why: 'overlap',
    });
  });

  it('refuses what is binary or too large to compare', () => {
    expect(mergeText({ base, ours: 'a\0\n', theirs: 'y\n' })).toMatchObject({ why: 'binary' });
    const blanks = '\n'.repeat(5000);
    expect(mergeText({ base: blanks, ours: `x${blanks}`, theirs: `${blanks}y` })).toMatchObject({
      why: 'too-large',
    });
  });

  it('gives back a side that alone was changed, and is symmetric where it is clean', () => {
    const text = fc
      .array(fc.constantFrom('a\n', 'b\n', 'c\n', 'd\n', '\n'), { maxLength: 12 })
      .map((lines) => lines.join(''));
    fc.assert(
      fc.property(text, text, text, (origin, left, right) => {
        expect(mergeText({ base: origin, ours: origin, theirs: right })).toEqual({
          clean: true,
          text: right,
        });
        const one = mergeText({ base: origin, ours: left, theirs: right });
        const other = mergeText({ base: origin, ours: right, theirs: left });
        if (one.clean) expect(other).toEqual(one);
      }),
    );
  });
});
