import { commonRules } from '@kosegin/platform';
import { ruleWordsSuite } from '@kosegin/testing';
import { rules } from './rules.js';

ruleWordsSuite(import.meta.dirname, rules, commonRules);
