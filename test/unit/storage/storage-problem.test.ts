import { describe, expect, it } from 'vitest';
import { storageProblem } from '../../../lib/storage/storage-problem.ts';

const named = (name: string, more: object = {}) =>
  Object.assign(new Error('a record'), { name }, more);

describe('storageProblem', () => {
  it('finds a full disk inside what Dexie makes of it', () => {
    const quota = new DOMException('full', 'QuotaExceededError');
    for (const error of [
      quota,
      named('AbortError', { inner: quota }),
      named('BulkError', { failures: [named('AbortError', { inner: quota })] }),
    ]) {
      expect(storageProblem(error)).toEqual({ code: 'quota-exceeded' });
    }
  });

  it.each(['MissingAPIError', 'SecurityError', 'InvalidStateError'])(
    'takes %s for a browser that offers no database',
    (name) => {
      expect(storageProblem(named('OpenFailedError', { inner: named(name) }))).toEqual({
        code: 'unavailable',
      });
    },
  );

  it('names anything else, innermost first, and quotes nothing', () => {
    expect(storageProblem(named('AbortError', { inner: named('DataError') }))).toEqual({
      code: 'unknown',
      name: 'DataError',
    });
    expect(storageProblem('a record')).toEqual({ code: 'unknown', name: 'Error' });
  });

  it('comes to an end where errors wrap each other', () => {
    const error = named('E');
    expect(storageProblem(Object.assign(error, { inner: error }))).toEqual({
      code: 'unknown',
      name: 'E',
    });
  });
});
