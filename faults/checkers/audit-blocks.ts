import type { JournalEventOf } from '../../src/domain/journal.ts';
import type { Checker } from './checker.ts';

/** 24. Where an audit may block, it has been held and has found nothing. */
export const auditBlocks: Checker = {
  name: 'audit-blocks',
  promise: 'with `audit: block` files land only when an audit judged them and found nothing',
  check: ({ config, entries }) => {
    if (config.audit !== 'block') return [];
    const last = new Map<string, JournalEventOf<'settled' | 'awaited'>>();
    const works = new Set<number>();
    return entries.flatMap(({ event }): readonly string[] => {
      if (event.type === 'granted')
        for (const { kind, term } of event.grants) if (kind === 'work') works.add(term);
      const ends = event.type === 'settled' || event.type === 'awaited';
      if (ends && works.has(event.term) && event.delivery !== 'none') {
        // What waited for CI was judged before.
        for (const key of event.tasks)
          if (event.type === 'awaited' || last.get(key)?.term !== event.term) last.set(key, event);
      }
      if (event.type !== 'landed') return [];
      return event.tasks.flatMap((key) => {
        const made = last.get(key);
        if (made?.delivery !== 'files') return [];
        const passed = made.audit?.outcome === 'judged' && made.audit.findings === 0;
        return passed ? [] : [`Task ${key} landed, and its audit was ${made.audit?.outcome ?? 'none'}.`];
      });
    });
  },
};
