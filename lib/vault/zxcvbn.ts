import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';

import type { Strength } from './model/managed-policy.ts';

const estimator = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary },
  graphs: common.adjacencyGraphs,
});

/** zxcvbn's score of a passphrase. Loaded late: the dictionaries are large. */
export const scoreOf = (passphrase: string): Strength => estimator.check(passphrase).score;
